import assert from "node:assert/strict";
import { test } from "node:test";
import type { AnsweredInquiry } from "#answers/answer.ts";
import { record } from "#answers/facets/testing.ts";
import { plainText } from "#documents/walk.ts";
import type { Block } from "#documents/model.ts";
import { answerPaper } from "./answer-paper.ts";
import { cellsIn, inlinesIn, inquiryOf, questionOf, registerOf } from "./testing.ts";

const remark = record("statement", "v", { facet: "register", text: "Vorab.", purpose: "preliminaryRemark" });
const bot = record("system", "bot", { name: "Bot" });
const inside = record("system", "plan", { name: "Hausplan" }, { visibility: "internal" });
const secret = record("system", "geheim", { name: "Tarnname" }, { visibility: "confidential" });
const use = record("deployment", "d", { system: "system/geheim", unit: "unit/it", task: "T" });
const unit = record("unit", "it", { name: "Fachamt IT" });

const first = questionOf("1", {
  answer: [{ kind: "paragraph", text: "Bot läuft.", evidence: ["system/bot@1", "system/plan@1"] }],
  items: [
    { no: "a", text: "Bezeichnung,", column: true },
    { no: "b", text: "Anbieter", column: true },
  ],
});
const second = questionOf("2", {
  state: "partly",
  answer: [{ kind: "reference", text: "Siehe Antwort zu Frage 1.", to: "1" }],
  gaps: [{ facet: "costs", unit: "unit/it", what: "Angaben zu „Bisherige Kosten“ fehlen" }],
  items: [
    {
      ...{ no: "a", text: "Und warum?", state: "gap", answer: [] },
      gaps: [{ facet: "costs", unit: null, what: "Gründe fehlen" }],
    },
  ],
});

function paperOf(more: Partial<AnsweredInquiry> = {}) {
  const inquiry = inquiryOf([first, second], {
    preliminaryRemark: [{ kind: "paragraph", text: "Vorab.", evidence: ["statement/v@1"] }],
    ...more,
  });
  const snapshot = registerOf(remark, bot, inside, secret, use, unit);
  return answerPaper(inquiry, { snapshot, createdAt: "2026-02-18T10:00:00.000Z", baseUrl: null });
}

const briefly = (block: Block): string => {
  if (block.kind === "heading") return `# ${block.text}`;
  if (block.kind === "question") return `? ${block.number ?? ""} ${plainText(block.inlines)}`;
  return block.kind === "paragraph" ? plainText(block.inlines) : `[${block.kind}]`;
};

test("the paper has the layout of a Hamburg answer: head, facts, answer with remark and questions, annex", () => {
  assert.deepEqual(paperOf().blocks.map(briefly), [
    "[keyValue]",
    "# Sachverhalt",
    "Erster Absatz.",
    "Zweiter Absatz.",
    "Wir fragen die Verwaltung:",
    "# Das Bezirksamt Musterstadt antwortet wie folgt:",
    "[note]",
    "? 1. Frage 1? a) Bezeichnung, b) Anbieter",
    "Bot läuft.[2, 3]",
    "? 2. Frage 2?",
    "Siehe Antwort zu Frage 1.",
    "? a) Und warum?",
    "[pageBreak]",
    "# Anlage 1: Belege",
    "Jede Aussage dieser Antwort stützt sich auf die hier genannten Einträge des KI-Registers in der jeweils angegebenen Fassung.",
    "[table]",
  ]);
});

test("the preliminary remark bears the name of the profile, and is left out if there is none", () => {
  const note = paperOf().blocks.find(({ kind }) => kind === "note");
  assert.equal(note?.kind === "note" ? note.title : null, "Vorbemerkung des Bezirksamtes");
  assert(!paperOf({ preliminaryRemark: [] }).blocks.some(({ kind }) => kind === "note"));
});

function head(more: Partial<AnsweredInquiry>): readonly string[] {
  const [block] = paperOf(more).blocks;
  return block?.kind === "keyValue"
    ? block.entries.map(({ label, value }) => `${label}: ${plainText(value)}`)
    : [];
}

test("the head tells kind, dates and sittings; what the paper does not say is left out", () => {
  const sitting = { date: "2026-02-05", body: "Bezirksversammlung", item: "Ö 16.4" };
  assert.deepEqual(head({ consultations: [sitting] }), [
    "Anfrage: Große Anfrage",
    "Datum der Anfrage: 30.01.2026",
    "Gremium: Bezirksversammlung Musterstadt",
    "Beratungsfolge: Bezirksversammlung, 05.02.2026, TOP Ö 16.4",
    "Sachstand: 18.02.2026",
    "Stand des Registers: 18.02.2026",
  ]);
  const bare = head({ kind: null, date: null, body: null });
  assert.deepEqual(bare, ["Sachstand: 18.02.2026", "Stand des Registers: 18.02.2026"]);
});

test("marks and references lead to places that exist", () => {
  const places = new Set(JSON.stringify(paperOf().blocks).match(/(?<="id":")[^"]+/gu));
  const targets = JSON.stringify(paperOf().blocks).match(/(?<="target":")[^"]+/gu) ?? [];
  assert(targets.length >= 3);
  assert.deepEqual(
    targets.filter((target) => !places.has(target)),
    [],
  );
  const mark = inlinesIn(paperOf().blocks.find((block) => briefly(block) === "Bot läuft.[2, 3]")).at(-1);
  assert.equal(mark?.kind === "marker" ? mark.target : null, "beleg-2");
});

test("the council's copy has neither keys of internal records nor open points", () => {
  const paper = JSON.stringify(paperOf());
  assert(!paper.includes("system/plan") && !paper.includes("Hausplan"));
  assert(!paper.includes("Offene Punkte") && !paper.includes("intern – nicht"));
});

test("the internal copy is marked as such and lists each open point with its question and unit", () => {
  const { blocks } = paperOf({ copy: "internal" });
  const texts = blocks.map(briefly);
  assert(
    texts.includes("Bot läuft.[2, 3] (intern)") && JSON.stringify(blocks).includes("intern – nicht zur"),
  );
  assert.equal(texts.at(-2), "# Anlage 2: Offene Punkte");
  assert.deepEqual(cellsIn(blocks.slice(-1)), [
    ["2", "Angaben zu „Bisherige Kosten“ fehlen", "Fachamt IT"],
    ["2 a", "Gründe fehlen", "noch zu bestimmen"],
  ]);
  assert(
    paperOf({ copy: "internal", questions: [] }).blocks.map(briefly).at(-1)?.startsWith("Es sind keine"),
  );
});

test("the annex names no record that the copy may not be written from, not even by way of another's title", () => {
  const answer = [{ kind: "paragraph" as const, text: "Im Einsatz.", evidence: ["deployment/d@1"] }];
  for (const copy of ["public", "council", "internal"] as const) {
    const paper = paperOf({ copy, questions: [questionOf("1", { answer })] });
    assert(!JSON.stringify(paper).includes("Tarnname"), copy);
  }
});

test("a demonstration is marked, a real authority's paper is not", () => {
  assert.equal(paperOf().marking, "Erfundenes Beispiel – diese Behörde gibt es nicht");
  const real = record("authority", "musterstadt", { name: "Kreis Beispiel" });
  const snapshot = { ...registerOf(), owner: real };
  const paper = answerPaper(inquiryOf([]), {
    snapshot,
    createdAt: "2026-02-18T10:00:00.000Z",
    baseUrl: null,
  });
  assert.equal(paper.marking, null);
  assert(paper.blocks.map(briefly).includes("# Kreis Beispiel antwortet wie folgt:"));
});

test("the paper ends with where the register's chain stood, if it was kept in one", () => {
  const chain = { position: 17, hash: "ab".repeat(32) };
  const how = { createdAt: "2026-02-18T10:00:00.000Z", baseUrl: null };
  const paper = answerPaper(inquiryOf([]), { ...how, snapshot: { ...registerOf(), chain } });
  const last = `Stand der Registerkette: Position 17, Prüfsumme ${chain.hash}.`;
  assert.equal(paper.blocks.map(briefly).at(-1), last);
  assert(!JSON.stringify(paperOf()).includes("Registerkette"));
});

test("equal answers give equal papers", () => {
  assert.deepEqual(paperOf(), paperOf());
});
