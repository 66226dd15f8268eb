import assert from "node:assert/strict";
import { test } from "node:test";
import { answerFacet } from "#answers/answer-facet.ts";
import { askOf, record } from "#answers/facets/testing.ts";
import type { Question } from "#inquiry/inquiry.ts";
import type { VersionedRecord } from "#records/record.ts";

const UNITS = [
  record("unit", "d1", { name: "Dezernat Bürgerservice", kind: "dezernat" }),
  record("unit", "ew", { name: "Fachamt Einwohnerwesen", kind: "fachamt", parent: "unit/d1" }),
  record("unit", "bau", { name: "Fachamt Bauprüfung", kind: "fachamt" }),
];
const system = record("system", "s", { name: "Planblick", provider: "P", kinds: ["documentProcessing"] });
const use = record("deployment", "d", {
  ...{ system: "system/s", unit: "unit/bau", task: "Prüfung", status: "regular", startedOn: "2025-01-01" },
} as never);
const inventory = record("inventory", "r", {
  ...{ exists: true, complete: true, coversPilots: true, lastFullReviewOn: "2026-02-10" },
});
const nil = (unit?: string): VersionedRecord =>
  record("nilReturn", `systems-${unit ?? "alle"}`, {
    ...{ facet: "systems", asOf: "2026-02-01", confirmedBy: "Leitung" },
    ...(unit === undefined ? {} : { unit: `unit/${unit}` }),
  });

function answered(text: string, records: readonly VersionedRecord[], more: Partial<Question> = {}) {
  const ask = askOf([...UNITS, system, use, ...records], { question: { text, ...more } });
  const { state, blocks, gaps } = answerFacet(ask, "systems");
  return { state, gaps, texts: blocks.map((block) => (block.kind === "table" ? block.title : block.text)) };
}

const OF_EW = "Welche KI-Systeme werden im Fachamt Einwohnerwesen eingesetzt?";

test("a unit of which nothing is recorded is a gap, though others have records", () => {
  assert.deepEqual(answered(OF_EW, []).state, "gap");
  assert.deepEqual(answered(OF_EW, []).texts, []);
});

test("a nil return of the unit, or of one above it, answers for the unit; that of another does not", () => {
  const own = answered(OF_EW, [nil("ew")]);
  assert.deepEqual([own.state, own.gaps], ["nil", []]);
  assert.match(own.texts[0] ?? "", /^Fehlanzeige für die Organisationseinheit Fachamt Einwohnerwesen/u);
  assert.equal(answered(OF_EW, [nil("d1")]).state, "nil");
  assert.equal(answered(OF_EW, [nil("bau")]).state, "gap");
});

test("a unit unknown to the register is never answered for by the others, nor by their nil returns", () => {
  const { state, gaps } = answered("Welche KI-Systeme werden im Fachamt Umwelt eingesetzt?", [nil("bau")]);
  assert.equal(state, "gap");
  assert.match(gaps[0]?.what ?? "", /„Fachamt Umwelt“/u);
});

test("an inventory that is complete proves that there is none of a unit or kind", () => {
  const { state, texts } = answered(OF_EW, [inventory]);
  assert.equal(state, "nil");
  assert.match(
    texts[0] ?? "",
    /^Das Verzeichnis, zuletzt vollständig geprüft am 10\. Februar 2026, enthält im Fachamt Einwohnerwesen keinen/u,
  );
  assert.equal(answered("Welche Chatbots werden eingesetzt?", [inventory]).state, "nil");
  const yesNo = answered("Wird im Fachamt Einwohnerwesen KI eingesetzt?", [inventory]);
  assert.match(yesNo.texts[0] ?? "", /^Nein\. Das Verzeichnis/u);
});

test("an inventory proves nothing if it is not complete, hides something or knows a use's kind or stage not", () => {
  const partial = record("inventory", "r", { exists: true, complete: false });
  assert.equal(answered(OF_EW, [partial]).state, "gap");
  const secret = record("system", "geheim", { name: "X" }, { visibility: "confidential" });
  assert.equal(answered(OF_EW, [inventory, secret]).state, "gap");
  const vague = record("deployment", "v", { system: "system/s", unit: "unit/bau", task: "T" });
  assert.equal(answered(OF_EW, [inventory, vague]).state, "gap");
  const unclear = record("system", "s", { name: "Planblick", provider: "P" });
  const ask = askOf([...UNITS, unclear, use, inventory], { question: { text: "Welche Chatbots gibt es?" } });
  assert.equal(answerFacet(ask, "systems").state, "gap");
});

test("what the whole house uses stands beside a nil return and takes the plain no from it", () => {
  const all = record("deployment", "haus", { ...use.data, unit: "authority/musterstadt" });
  const { state, texts } = answered("Wird im Fachamt Einwohnerwesen KI eingesetzt?", [all, nil("ew")]);
  assert.equal(state, "answered");
  assert.match(texts[0] ?? "", /^Fehlanzeige für/u);
  assert.match(texts[1] ?? "", /^In der gesamten Behörde wird eingesetzt: „Planblick“/u);
});

test("where only some units have reported, the others are named and asked", () => {
  const ask = askOf([...UNITS, nil("ew")]);
  const { state, blocks, gaps } = answerFacet(ask, "systems");
  assert.equal(state, "partly");
  const last = blocks.at(-1);
  assert(last?.kind === "paragraph");
  assert.equal(
    last.text,
    "Noch keine Meldung hierzu liegt vor von: Fachamt Bauprüfung und Dezernat Bürgerservice.",
  );
  assert.deepEqual(last.evidence, ["unit/bau@1", "unit/d1@1"]);
  assert.deepEqual(
    gaps.map(({ unit }) => unit),
    ["unit/bau", "unit/d1"],
  );
});
