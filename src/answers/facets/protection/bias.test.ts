import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { bias } from "./bias.ts";

const system = record("system", "chat", { name: "Chat" });
const prevention = record("biasMeasure", "p", {
  subject: "system/chat",
  kind: "prevention",
  method: "Vorgaben",
  on: "2025-02-01",
});
const detection = record("biasMeasure", "d", {
  subject: "system/chat",
  kind: "detection",
  method: "Stichproben",
  on: "2025-03-01",
  finding: "auffällig",
});
const correction = record("biasMeasure", "c", {
  subject: "system/chat",
  kind: "correction",
  method: "Nachprüfung",
  on: "2025-04-01",
  finding: "auffällig",
  correction: "neue Vorlage",
  correctedOn: "2025-05-01",
});
const coming = record("biasMeasure", "later", {
  subject: "system/chat",
  kind: "detection",
  method: "Test 2027",
  on: "2027-01-01",
});

test("measures are counted by kind, found first, prevented second, corrected third", () => {
  const part = bias(askOf([system, prevention, detection, correction]));
  assert.match(
    textsOf(part)[0] ?? "",
    /drei Maßnahmen getroffen, davon eine zur Erkennung, eine zur Vorbeugung und eine zur Korrektur\.$/u,
  );
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[0]),
    ["Erkennung", "Vorbeugung", "Korrektur"],
  );
});

test("what is planned for a later day does not appear", () => {
  assert.deepEqual(bias(askOf([system, coming])).says, []);
});

test("a lettered sub-question gets the kind it asks for", () => {
  const item = { no: "a", text: "Wie werden Verzerrungen verhindert?" };
  const part = bias(askOf([system, prevention, detection], { item }));
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[0]),
    ["Vorbeugung"],
  );
});

test("a kind asked for without a measure is an open point", () => {
  const text = "Welche Maßnahmen werden ergriffen, um Verzerrungen zu erkennen und zu korrigieren?";
  const part = bias(askOf([system, detection], { question: { text } }));
  assert.deepEqual(part.lacks, ["Angaben zu Maßnahmen zur Korrektur fehlen"]);
});

test("prevention is not asked for a finding", () => {
  const part = bias(askOf([system, prevention], { question: { text: "Mit welchem Ergebnis?" } }));
  assert.ok(!part.says.some(({ notes }) => notes.some(({ field }) => field === "finding")));
});

test("a period leaves out measures of other years", () => {
  const part = bias(
    askOf([system, prevention, correction], { window: { from: "2025-03-15", to: "2025-12-31" } }),
  );
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[0]),
    ["Korrektur"],
  );
  assert.deepEqual(unprovenIn(part), []);
});
