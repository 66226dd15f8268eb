import assert from "node:assert/strict";
import { test } from "node:test";
import type { FacetId } from "#catalogue/facets.ts";
import type { Inquiry, Question } from "#inquiry/inquiry.ts";
import { intervalInWords } from "#language/dates.ts";
import { countInWords } from "#language/numbers.ts";
import type { VersionedRecord } from "#records/record.ts";
import { makeSnapshot } from "#records/snapshot.ts";
import type { AnsweredQuestion } from "./answer.ts";
import { answerInquiry } from "./answer-inquiry.ts";
import { record } from "./facets/testing.ts";

const HOUSE = record("authority", "neustadt", { name: "Bezirksamt Neustadt" });
const unit = record("unit", "it", { name: "Fachamt IT" });
const second = record("unit", "bau", { name: "Fachamt Bau" });
const bot = record("system", "bot", {
  name: "Bot",
  provider: "Werk GmbH",
  isAiSystem: "yes",
  origin: "central",
});
const use = (key: string, more: object = {}): VersionedRecord =>
  record("deployment", key, {
    ...{ system: "system/bot", unit: "unit/it", task: "Auskunft", status: "regular" },
    ...more,
  } as never);
const plan = record("project", "p", {
  ...{ title: "Lotse", objective: "Hilfe", unit: "unit/it", status: "running", citizenFacing: true },
});

function asking(no: string, facets: readonly FacetId[], more: Partial<Question>): Question {
  return {
    ...{ no, text: "Welche?", items: [], window: null, breakdowns: [], filters: [], conditions: [] },
    facets: facets.map((id) => ({ id, score: 1, because: [] })),
    ...more,
  };
}

function answers(
  questions: readonly Question[],
  records: readonly VersionedRecord[],
  copy: "council" | "internal" = "council",
): readonly AnsweredQuestion[] {
  const inquiry: Inquiry = {
    ...{ title: null, kind: null, number: null, date: null, body: null, addressee: null },
    ...{ consultations: [], preamble: "", leadIn: null, questions, warnings: [] },
  };
  const snapshot = makeSnapshot("neustadt", "2026-02-18T12:00:00.000Z", [HOUSE, ...records]);
  return answerInquiry(inquiry, snapshot, { on: "2026-02-18", copy }).questions;
}

const textsOf = (answered: AnsweredQuestion | undefined): readonly string[] =>
  (answered?.answer ?? []).map((block) => (block.kind === "table" ? block.title : block.text));

const columnsOf = (answered: Pick<AnsweredQuestion, "answer">): readonly string[] =>
  answered.answer.flatMap((block) => (block.kind === "table" ? block.columns : []));

test("yes is said once, by the first thing that a question asks for", () => {
  const text = "Werden KI-Anwendungen eingesetzt und sind Vorhaben geplant?";
  const [first] = answers([asking("1", ["systems", "projects"], { text })], [unit, bot, use("d"), plan]);
  const yes = textsOf(first).filter((one) => one.startsWith("Ja, "));
  assert.equal(yes.length, 1);
  assert(textsOf(first)[0]?.startsWith("Ja, im Bezirksamt Neustadt wird eine KI-Anwendung eingesetzt."));
});

test("projects asked for as part of the support for citizens are told there and not again", () => {
  const text = "Wie unterstützt KI die Bürger, und welche Projekte sind hierfür geplant?";
  const other = record("project", "q", { title: "Akte", objective: "O", unit: "unit/it", status: "running" });
  const facets: readonly FacetId[] = ["citizenSupport", "projects"];
  const [first] = answers([asking("1", facets, { text })], [unit, plan, other]);
  assert(!JSON.stringify(first?.answer).includes("Akte"));
  const [open] = answers([asking("1", facets, { text: "Welche Hilfen und Projekte?" })], [unit, plan, other]);
  assert(JSON.stringify(open?.answer).includes("Akte"));
});

test("another body's competence is for a part of the question where the register answers too", () => {
  const elsewhere = record("notCompetent", "n", {
    ...{ facet: "systems", competentBody: "die Fachbehörde", basis: "§ 1" },
  });
  const [both] = answers([asking("1", ["systems"], {})], [unit, bot, use("d"), elsewhere]);
  assert.equal(
    textsOf(both)[0],
    "Für einen Teil der Frage ist eine andere Stelle zuständig: die Fachbehörde; Grundlage: § 1.",
  );
  const [alone] = answers([asking("1", ["systems"], {})], [elsewhere]);
  assert.match(textsOf(alone)[0] ?? "", /^Hierfür ist eine andere Stelle zuständig/u);
});

test("a column that a sub-question asks for is told there and not twice", () => {
  const text = "Wurde ein unerlaubter Einsatz festgestellt?";
  const items = [{ no: "a", text: "Wenn ja, welche Konsequenzen hatte dies?" }];
  const incident = record("incident", "i", {
    ...{ on: "2025-01-01", kind: "unauthorisedUse", description: "Fall", consequences: "Gespräch" },
  });
  const [first] = answers([asking("1", ["misuse"], { text, items })], [incident]);
  assert(first && !columnsOf(first).includes("Konsequenzen") && columnsOf(first).includes("Sachverhalt"));
  const [item] = first.items;
  assert(item && "answer" in item && columnsOf(item).includes("Konsequenzen"));
});

test("a table told before is referred to once, without the sentences that went with it", () => {
  const text = "Welche KI-Anwendungen werden eingesetzt?";
  const reason = { unknown: { startedOn: "Nicht vermerkt." } };
  const dated = { ...use("d"), ...reason } as VersionedRecord;
  const records = [unit, bot, dated, plan];
  const [, again] = answers(
    [
      asking("1", ["systems"], { text }),
      asking("2", ["projects", "systems"], { text, breakdowns: ["Projekt"] }),
    ],
    records,
  );
  const references = (again?.answer ?? []).filter(({ kind }) => kind === "reference");
  assert.equal(references.length, 1);
  assert.equal(textsOf(again).filter((one) => one.includes("Nicht vermerkt.")).length, 0);
});

test("an open value is called as the head of its column calls it", () => {
  const items = [
    { no: "a", text: "Name der Anwendung," },
    { no: "b", text: "Datum der Inbetriebnahme" },
  ];
  const unknown = { ...use("d"), unknown: { startedOn: "Nicht vermerkt." } };
  const [first] = answers(
    [asking("1", ["systems"], { text: "Welche? Bitte angeben:", items })],
    [unit, bot, unknown],
  );
  assert(
    textsOf(first).includes(
      "Angabe „Datum der Inbetriebnahme“ zu „Bot – Fachamt IT“: nicht bekannt. Nicht vermerkt.",
    ),
    textsOf(first).join("\n"),
  );
});

test("a long name is told without the texts behind its first part", () => {
  const norm = "Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit § 4 des Landesdatenschutzgesetzes";
  const basis = record(
    "legalBasis",
    "b",
    { subject: "system/bot", norm, purpose: "Auskunft" },
    { notApplicable: { sectorLaw: "Kein Fachrecht." } },
  );
  const text = "Auf welcher Rechtsgrundlage, auch nach Fachrecht?";
  const [first] = answers([asking("1", ["legalBasis"], { text })], [unit, bot, use("d"), basis]);
  assert(textsOf(first).includes("Angabe „Fachrecht“ zu „Bot“: entfällt. Kein Fachrecht."));
});

function gapUnits(...uses: readonly VersionedRecord[]): readonly (string | null)[] {
  const basis = record("legalBasis", "b", { subject: "system/bot", norm: "§ 1", purpose: "P" });
  const text = "Auf welcher Rechtsgrundlage, auch nach Fachrecht?";
  const records = [unit, second, bot, basis, ...uses];
  const [first] = answers([asking("1", ["legalBasis"], { text })], records, "internal");
  return (first?.gaps ?? []).map((gap) => gap.unit);
}

test("what only one unit uses is asked of that unit, what several use of none of them", () => {
  assert.deepEqual(gapUnits(use("d")), ["unit/it"]);
  assert.deepEqual(gapUnits(use("d"), use("e", { unit: "unit/bau" })), [null]);
});

test("intervals are told in words, and a noun without a singular has no article", () => {
  assert.equal(intervalInWords(4), "alle vier Monate");
  const rules = { one: "Nutzungsbedingungen", many: "Fassungen", gender: "plural" } as const;
  assert.equal(countInWords(1, rules), "Nutzungsbedingungen");
  assert.equal(countInWords(2, rules), "zwei Fassungen");
});
