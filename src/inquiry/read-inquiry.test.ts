import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { FACETS, type FacetId } from "#catalogue/facets.ts";
import { cleanText } from "./cleaning/clean-text.ts";
import { collapseBlanks } from "./cleaning/collapse-blanks.ts";
import { decodeText } from "./decode-text.ts";
import type { Inquiry } from "./inquiry.ts";
import { readInquiry } from "./read-inquiry.ts";

function read(text: string): Inquiry {
  const result = readInquiry(text);
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
  return result.value;
}

const codeOf = (text: string): string | null => {
  const result = readInquiry(text);
  return result.ok ? null : (result.problems[0]?.code ?? null);
};

const wandsbek = (): Inquiry => {
  const file = path.join(import.meta.dirname, "../../examples/wandsbek/anfrage-22-3049.txt");
  return read(decodeText(readFileSync(file)));
};

test("the head of the Wandsbek inquiry is read exactly", () => {
  const { title, kind, number, date, body, addressee, consultations, leadIn, warnings } = wandsbek();
  assert.deepEqual(
    { title, kind, number, date, body, addressee, consultations, leadIn, warnings },
    {
      title:
        "Einsatz von Künstlicher Intelligenz (KI) im Bezirksamt Wandsbek - Chancen nutzen, Risiken steuern",
      kind: "Große Anfrage",
      number: null,
      date: "2026-01-30",
      body: "Bezirksversammlung Wandsbek",
      addressee: "Verwaltung",
      consultations: [{ date: "2026-02-05", body: "Bezirksversammlung Wandsbek", item: "Ö 16.4" }],
      leadIn: "Vor diesem Hintergrund fragen wir die Verwaltung:",
      warnings: [],
    },
  );
});

test("the Wandsbek inquiry has 31 questions, and question n asks first for facet Fn", () => {
  const { questions } = wandsbek();
  const byNumber = new Map(Object.entries(FACETS).map(([id, { number }]) => [number, id as FacetId]));
  assert.deepEqual(
    questions.map(({ no, facets }) => [no, facets[0]?.id]),
    Array.from({ length: 31 }, (_, at) => [String(at + 1), byNumber.get(`F${at + 1}`)]),
  );
});

test("the Wandsbek inquiry's lettered entries and periods are read", () => {
  const { questions } = wandsbek();
  const withItems = questions.filter(({ items }) => items.length > 0);
  assert.deepEqual(
    withItems.map(({ no, items }) => `${no}: ${items.map((item) => item.no).join("")}`),
    ["5: abcde", "18: ab", "21: a"],
  );
  const withWindow = questions.filter(({ window }) => window !== null);
  assert.deepEqual(
    withWindow.map(({ no, window }) => [no, window?.from, window?.to]),
    [
      ["23", "2023-01-30", "2026-01-30"],
      ["24", "2026-01-30", "2028-01-30"],
    ],
  );
});

test("a text too long, of too many lines, empty or binary is refused with its reason", () => {
  assert.equal(codeOf("x".repeat(5_000_001)), "inquiry.text.too-long");
  assert.equal(codeOf("x\n".repeat(200_000)), "inquiry.text.too-many-lines");
  assert.equal(codeOf(" \n\t "), "inquiry.text.empty");
  assert.equal(codeOf("PK\u0003\u0004\u0000\u0000\u0008\u0000"), "inquiry.text.binary");
});

test("a text without questions and one with more than any council asks are refused", () => {
  assert.equal(codeOf("Der Ausschuss hat getagt."), "inquiry.questions.none");
  assert.equal(codeOf(`Wir fragen:\n${"- Was kostet das?\n".repeat(1001)}`), "inquiry.questions.too-many");
});

test("doubled and lost numbers, a missing day and a missing lead-in are warned of", () => {
  const { warnings } = read(
    "1. Was kostet die KI?\n2. Wer ist zuständig?\n2. Wer haftet?\n5. Welche Leitlinien gelten?",
  );
  assert.deepEqual(
    warnings.map(({ code }) => code),
    ["inquiry.date.missing", "inquiry.lead-in.missing", "inquiry.numbers.doubled", "inquiry.numbers.lost"],
  );
});

test("a question that only points back asks for what the one before asked for", () => {
  const { questions } = read(
    "Wir fragen:\n1. Welche Fördermittel wurden bewilligt?\n2. Wie viel entfällt davon auf das Amt?",
  );
  assert.equal(questions[1]?.facets[0]?.id, "funding");
});

const LINE = fc.constantFrom(
  ...[
    "Wir fragen:",
    "1. Was kostet die KI?",
    "2) Wer haftet?",
    "a) Wenn ja, wer?",
    "- Personal-",
    "und Sachmittel",
    "",
    "Zu 1:",
    "Ja.",
  ],
  ...[
    "Begründung:",
    "Frage 3:",
    "Seite 1 von 2",
    "1 Fußnote",
    "Text1 mit (Klammer",
    "• z. B. \u00ad\u2011 das?",
    "I. Kosten",
    "Senat:",
  ],
);

test("any text is read or refused, never thrown at", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.array(LINE, { maxLength: 40 }).map((lines) => lines.join("\n")),
  );
  fc.assert(fc.property(text, (one) => typeof readInquiry(one).ok === "boolean"));
});

/** Do these words stand in the text in their order? Headings and page furniture between them may be left out. */
function standsIn(text: string, part: string): boolean {
  let from = 0;
  return part.split(" ").every((word) => {
    const at = text.indexOf(word, from);
    from = at + word.length;
    return at >= 0;
  });
}

test("every question and item consists of words of the cleaned text, in their order", () => {
  fc.assert(
    fc.property(fc.array(LINE, { maxLength: 40 }), (lines) => {
      const text = lines.join("\n");
      const result = readInquiry(text);
      if (!result.ok) return;
      const cleaned = collapseBlanks(cleanText(text).join(" "));
      for (const { text: question, items } of result.value.questions) {
        for (const part of [question, ...items.map((item) => item.text)])
          assert.ok(standsIn(cleaned, part), part);
      }
    }),
    {
      examples: [
        [["2) Wer haftet?", "Text1 mit (Klammer", "Wir fragen:", "und Sachmittel", "2) Wer haftet?"]],
      ],
    },
  );
});
