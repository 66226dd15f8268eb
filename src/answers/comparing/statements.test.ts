import assert from "node:assert/strict";
import { test } from "node:test";
import { changedFigures, figuresIn, isDate, isFigure } from "./figures.ts";
import { rowsOf, sentencesOf } from "./statements.ts";
import { said } from "./testing.ts";

test("a sentence does not end at an abbreviation or within a date", () => {
  const text = "Nach Art. 6 Abs. 1 DSGVO gilt dies z. B. seit dem 3. Mai 2024. Daneben gilt § 13.\nUnd mehr.";
  assert.deepEqual(
    sentencesOf([said(text)]).map((sentence) => sentence.text),
    ["Nach Art. 6 Abs. 1 DSGVO gilt dies z. B. seit dem 3. Mai 2024.", "Daneben gilt § 13.", "Und mehr."],
  );
});

test("what states nothing is no sentence of the answer", () => {
  const blocks = [
    { kind: "paragraph", text: "Hierzu liegen keine Angaben vor.", evidence: [], connective: true },
    { kind: "reference", text: "Siehe Frage 1.", to: "1" },
  ] as const;
  assert.deepEqual(sentencesOf(blocks), []);
});

test("columns of the same name do not hide each other", () => {
  const rows = [{ cells: ["a", "b"], evidence: [] }];
  const [row] = rowsOf([{ kind: "table", title: "T", columns: ["Stand", "Stand"], rows }]);
  assert.deepEqual(
    row?.cells.map(({ column }) => column),
    ["Stand", "Stand (2)"],
  );
});

test("dates, amounts, shares and small numbers in words are figures; articles are not", () => {
  assert.deepEqual(
    figuresIn("Seit dem 7. Juli 2025 kosten zwei Systeme 1.234,50 Euro, eines 5 % mehr als am 01.02.2024."),
    ["7. Juli 2025", "zwei", "1.234,50 Euro", "5 %", "01.02.2024"],
  );
  assert.deepEqual([isFigure("1.070"), isFigure("9,6 Stunden"), isFigure("–")], [true, false, false]);
  assert.deepEqual([isDate("01.02.2024"), isDate("2024"), isDate("7. Juli 2025")], [true, false, true]);
});

test("figures of differently worded sentences are those that only one of them has", () => {
  assert.deepEqual(changedFigures("Geplant sind 5 Stellen.", "Es gibt 5 Stellen und 2 Projekte."), [
    { before: null, after: "2" },
  ]);
});
