import assert from "node:assert/strict";
import { test } from "node:test";
import { isColumnList } from "#inquiry/is-column-list.ts";
import { readBreakdowns } from "./read-breakdowns.ts";

const plain = (text: string): readonly string[] => readBreakdowns({ text, items: [] });
const COLUMNS = {
  text: "Welche Systeme gibt es? Bitte mit:",
  items: [
    { no: "a", text: "Bezeichnung (kurz)," },
    { no: "b", text: "Anbieter bzw. Entwickler." },
  ],
};

test("dimensions are read behind nach, je and before angeben, in basic form", () => {
  assert.deepEqual(plain("Was kostet es (bitte nach Behörden und Quartal aufschlüsseln)?"), [
    "Behörde",
    "Quartal",
  ]);
  assert.deepEqual(plain("Was wurde gemessen? Bitte je Anwendung und Jahr angeben."), ["Anwendung", "Jahr"]);
  assert.deepEqual(plain("Was kostet es, getrennt nach Betrieb und Wartung?"), ["Betrieb", "Wartung"]);
});

test("a question that demands no breakdown has none", () => {
  assert.deepEqual(plain("Wer fragt nach den Kosten?"), []);
});

test("lettered nouns behind a colon are columns", () => {
  assert.equal(isColumnList(COLUMNS), true);
  assert.deepEqual(readBreakdowns(COLUMNS), ["Bezeichnung", "Anbieter"]);
});

test("lettered questions and conditions are no columns", () => {
  assert.equal(isColumnList({ text: "Was gilt:", items: [{ no: "a", text: "Wann gilt es?" }] }), false);
  assert.equal(isColumnList({ text: "Was gilt:", items: [{ no: "a", text: "Wenn ja, seit wann" }] }), false);
  assert.equal(isColumnList({ text: "Was gilt:", items: [] }), false);
});
