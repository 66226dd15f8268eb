import assert from "node:assert/strict";
import { test } from "node:test";
import type { FacetId } from "#catalogue/facets.ts";
import type { Inquiry, Question } from "#inquiry/inquiry.ts";
import type { VersionedRecord } from "#records/record.ts";
import { makeSnapshot } from "#records/snapshot.ts";
import type { AnsweredItem, AnsweredQuestion } from "./answer.ts";
import { answerInquiry, type AnswerOptions } from "./answer-inquiry.ts";
import { record } from "./facets/testing.ts";

const HOUSE = record("authority", "neustadt", { name: "Bezirksamt Neustadt", shortName: "Neustadt" });
const OFFICE = record("unit", "ki", { name: "Stabsstelle KI", kind: "stabsstelle" });
const KEEPER = record("responsibility", "ki", {
  ...{ unit: "unit/ki", function: "Registerführung", tasks: ["register"], holder: "own", from: "2024-01-01" },
});

function question(no: string, facets: readonly FacetId[], more: Partial<Question> = {}): Question {
  return {
    ...{
      no,
      text: "Welche Angaben gibt es?",
      items: [],
      window: null,
      breakdowns: [],
      filters: [],
      conditions: [],
    },
    facets: facets.map((id) => ({ id, score: 1, because: [] })),
    ...more,
  };
}

function answer(
  questions: readonly Question[],
  records: readonly VersionedRecord[],
  options: Partial<AnswerOptions> = {},
): readonly AnsweredQuestion[] {
  const inquiry: Inquiry = {
    ...{ title: null, kind: null, number: null, date: null, body: null, addressee: null },
    ...{ consultations: [], preamble: "", leadIn: null, questions, warnings: [] },
  };
  const snapshot = makeSnapshot("neustadt", "2026-02-18T12:00:00.000Z", [HOUSE, OFFICE, KEEPER, ...records]);
  return answerInquiry(inquiry, snapshot, { on: "2026-02-18", copy: "council", ...options }).questions;
}

const textsOf = ({ answer: blocks }: Pick<AnsweredQuestion, "answer">): readonly string[] =>
  blocks.map((block) => (block.kind === "table" ? block.title : block.text));

const nil = (facet: FacetId, asOf: string, unit?: string): VersionedRecord =>
  record("nilReturn", `${facet}-${asOf}${unit ? "-u" : ""}`, {
    ...{ facet, asOf, confirmedBy: "Registerführung" },
    ...(unit === undefined ? {} : { unit }),
  });
const elsewhere = record("notCompetent", "kosten", { facet: "costs", competentBody: "Landesamt" });
const approved = record("statement", "kosten", {
  ...{
    facet: "costs",
    text: "Kosten trägt das Land.",
    purpose: "answer",
    approvedBy: "Leitung",
    approvedOn: "2026-01-10",
  },
});
const pilot = record("indicator", "zeit", {
  ...{
    subject: "deployment/d",
    name: "Bearbeitungszeit",
    kind: "processingTime",
    unitOfMeasure: "Tage",
    better: "lower",
  },
});

test("a facet on which nothing is known is a gap, named and handed to the unit that keeps the register", () => {
  const [first] = answer([question("1", ["costs"])], []);
  assert.equal(first?.state, "gap");
  assert.deepEqual(first?.answer, [
    {
      kind: "paragraph",
      text: "Hierzu liegen im Register keine Angaben vor.",
      evidence: [],
      connective: true,
    },
  ]);
  assert.deepEqual(first?.gaps, [
    { facet: "costs", unit: "unit/ki", what: "Angaben zu „Bisherige Kosten“ fehlen" },
  ]);
});

test("the internal copy names each open point and who is to supply it", () => {
  const [first] = answer([question("1", ["costs"])], [], { copy: "internal" });
  assert.deepEqual(first && textsOf(first), [
    "Offen: Angaben zu „Bisherige Kosten“ fehlen. Zuzuliefern durch: Stabsstelle KI.",
  ]);
});

test("a nil return of the whole authority counts for twelve months from its day", () => {
  const [fresh, old, future] = ["2025-02-19", "2025-02-18", "2026-02-19"].map(
    (asOf) => answer([question("1", ["misuse"])], [nil("misuse", asOf)])[0],
  );
  assert.equal(fresh?.state, "nil");
  assert.match(fresh ? (textsOf(fresh)[0] ?? "") : "", /^Fehlanzeige \(Stand: 19\. Februar 2025\)/u);
  assert.equal(old?.state, "gap");
  assert.equal(future?.state, "gap");
});

test("a nil return of one unit alone does not speak for the authority", () => {
  const other = record("unit", "soziales", { name: "Fachamt Soziales", kind: "fachamt" });
  const [one] = answer([question("1", ["misuse"])], [other, nil("misuse", "2026-01-05", "unit/ki")]);
  assert.equal(one?.state, "partly");
  const all = [other, nil("misuse", "2026-01-05", "unit/ki"), nil("misuse", "2026-01-06", "unit/soziales")];
  assert.equal(answer([question("1", ["misuse"])], all)[0]?.state, "nil");
});

test("a nil return never overrides a record", () => {
  const incident = record("incident", "i", {
    on: "2025-05-05",
    kind: "misuse",
    description: "Eingabe von Kundendaten.",
  });
  const [first] = answer([question("1", ["misuse"])], [nil("misuse", "2026-01-05"), incident]);
  assert.notEqual(first?.state, "nil");
  assert(!JSON.stringify(first).includes("Fehlanzeige"));
});

test("statements come first, then who is competent instead", () => {
  const [first] = answer([question("1", ["costs"])], [elsewhere, approved]);
  assert.deepEqual(first && textsOf(first), [
    "Kosten trägt das Land.",
    "Hierfür ist eine andere Stelle zuständig: Landesamt.",
  ]);
  assert.equal(answer([question("1", ["costs"])], [elsewhere])[0]?.state, "notCompetent");
});

test("a statement counts from its approval until the day it is valid to", () => {
  const stale = record("statement", "alt", { ...approved.data, validTo: "2026-02-17" });
  const early = record("statement", "neu", { ...approved.data, approvedOn: "2026-02-19" });
  assert.equal(answer([question("1", ["costs"])], [stale, early])[0]?.state, "gap");
  assert.equal(answer([question("1", ["costs"])], [approved])[0]?.state, "answered");
});

test("a question for an opinion stays open until a person's text is approved", () => {
  const opinion = record("statement", "o", {
    ...approved.data,
    facet: "assessmentOpinion",
    purpose: "opinion",
  });
  assert.equal(answer([question("1", ["assessmentOpinion"])], [])[0]?.state, "opinion");
  assert.equal(answer([question("1", ["assessmentOpinion"])], [opinion])[0]?.state, "answered");
});

test("something known and a gap make a question partly answered", () => {
  assert.equal(answer([question("1", ["costs", "bias"])], [approved])[0]?.state, "partly");
});

test("a question that no facet fits is a gap", () => {
  assert.equal(answer([question("1", [])], [approved])[0]?.state, "gap");
});

const secret = (hideExistence: boolean): VersionedRecord =>
  record(
    "cost",
    "geheim",
    {
      subject: "Werkzeug X",
      year: 2025,
      nature: "oneOff",
      payer: "own",
      actual: { cents: 100, currency: "EUR" },
    },
    {
      visibility: "confidential",
      confidentiality: { ground: "publicInterest", hideExistence },
    },
  );

test("confidential content is only told as withheld, with its ground, where its existence is not hidden", () => {
  const [shown] = answer([question("1", ["costs"])], [secret(false)]);
  assert.equal(shown?.state, "withheld");
  assert.deepEqual(shown && textsOf(shown), [
    "Angaben hierzu werden nicht mitgeteilt (überwiegendes öffentliches Interesse).",
  ]);
  assert.equal(answer([question("1", ["costs"])], [secret(true)])[0]?.state, "gap");
  assert(!JSON.stringify(answer([question("1", ["costs"])], [secret(false)])).includes("Werkzeug"));
});

test("what another question is the right place for is told there and referred to", () => {
  const [first, second] = answer([question("1", ["bias", "costs"]), question("2", ["costs"])], [approved]);
  assert.deepEqual(second && textsOf(second), ["Kosten trägt das Land."]);
  assert.deepEqual(first?.answer[0], { kind: "reference", text: "Siehe Antwort zu Frage 2.", to: "2" });
});

test("an answer that would repeat an earlier one refers to it", () => {
  const [, second] = answer([question("1", ["costs"]), question("2", ["costs"])], [approved]);
  assert.deepEqual(second?.answer, [{ kind: "reference", text: "Siehe Antwort zu Frage 1.", to: "1" }]);
  assert.equal(second?.state, "answered");
});

test("a filter that names nothing in the register is told as a gap and answered with nothing else", () => {
  const [first] = answer([question("1", ["outcomes"], { filters: ["Zauberkasten"] })], [pilot]);
  assert.equal(first?.state, "gap");
  assert.match(first?.gaps[0]?.what ?? "", /„Zauberkasten“/u);
});

test("a nil return of the whole authority covers a name that the register does not know, unless records tell of others", () => {
  const named = question("1", ["funding"], { filters: ["INNOTECHH FONDS"] });
  const [first] = answer([named], [nil("funding", "2026-01-05")]);
  assert.equal(first?.state, "nil");
  assert.deepEqual(first?.gaps, []);
  const other = record("funding", "f", {
    ...{ programme: "Digitalfonds", subject: "project/p", role: "lead", status: "granted" },
  });
  const [second] = answer([named], [nil("funding", "2026-01-05"), other]);
  assert.equal(second?.state, "gap");
});

test("of a condition only the branch that holds is answered", () => {
  const items = [
    { no: "a", text: "Wenn ja, welche Folgen hatte das?" },
    { no: "b", text: "Wenn nein, warum nicht?" },
  ];
  const [first] = answer(
    [question("1", ["misuse"], { items, text: "Gab es Missbrauch?" })],
    [nil("misuse", "2026-01-05")],
  );
  const [yes, no] = (first?.items ?? []) as Extract<AnsweredItem, { answer: unknown }>[];
  assert.deepEqual(yes && textsOf(yes), ["Entfällt im Hinblick auf die Antwort zu Frage 1."]);
  assert(yes?.answer.every((block) => block.kind === "paragraph" && block.evidence.length > 0));
  assert.notDeepEqual(no && textsOf(no), yes && textsOf(yes));
});

test("lettered columns become columns of the table; one the register does not know is a gap", () => {
  const system = record("system", "s", { name: "Lotse", provider: "Dataport", isAiSystem: "yes" });
  const deployment = record("deployment", "d", {
    ...{ system: "system/s", unit: "unit/ki", task: "Post", status: "regular", startedOn: "2025-01-02" },
  });
  const items = ["Bezeichnung der Anwendung,", "Anbieter,", "Farbe des Gehäuses."].map((text, at) => ({
    no: "abc"[at] ?? "",
    text,
  }));
  const text = "Welche KI-Anwendungen werden eingesetzt? Wir bitten um eine Aufstellung mit:";
  const [first] = answer([question("1", ["systems"], { items, text })], [system, deployment]);
  const table = first?.answer.find((block) => block.kind === "table");
  assert.deepEqual(table?.columns.slice(0, 2), ["Bezeichnung der Anwendung", "Anbieter"]);
  assert(first?.items.every((item) => "column" in item));
  assert.equal(first?.state, "partly");
  assert.match(first?.gaps[0]?.what ?? "", /„Farbe des Gehäuses“/u);
});

test("honest values that were asked for are told with their reason, one sentence for equal reasons", () => {
  const system = record(
    "system",
    "s",
    { name: "Lotse", isAiSystem: "yes" },
    { unknown: { provider: "Der Vertrag fehlt." } },
  );
  const deployment = record(
    "deployment",
    "d",
    { system: "system/s", unit: "unit/ki", task: "Post", status: "regular" },
    { unknown: { startedOn: "Nicht vermerkt." } },
  );
  const text = "Welche KI-Anwendungen von welchem Anbieter sind seit wann im Einsatz?";
  const [first] = answer([question("1", ["systems"], { text })], [system, deployment]);
  const texts = first ? textsOf(first) : [];
  assert(
    texts.some((one) => one.endsWith("zu „Lotse“: nicht bekannt. Der Vertrag fehlt.")),
    texts.join("\n"),
  );
  assert(
    texts.some((one) => one.endsWith("nicht bekannt. Nicht vermerkt.")),
    texts.join("\n"),
  );
  assert.equal(first?.state, "answered");
});
