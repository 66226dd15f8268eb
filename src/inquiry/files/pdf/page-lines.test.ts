import assert from "node:assert/strict";
import { test } from "node:test";
import { pageLines } from "./page-lines.ts";
import type { Piece } from "./piece.ts";

const SIZE = 10;
const STEP = 12;

/** A run of text of half the type's size a sign, on a line counted from the top. */
const at = (text: string, left: number, line: number, size = SIZE): Piece => ({
  text,
  left,
  right: left + (text.length * size) / 2,
  base: line * STEP,
  size,
});

const LONG = "Wort an Wort steht in dieser Zeile ganz";
const left = (no: number) => at(`L${no} ${LONG}`, 50, no);
const right = (no: number) => at(`R${no} ${LONG}`, 300, no);
const numbers = [1, 2, 3, 4, 5, 6, 7, 8];

test("two columns printed one after the other stay in that order", () => {
  const lines = pageLines([...numbers.map(left), ...numbers.map(right)]);
  assert.deepEqual(
    lines.map((line) => line.slice(0, 2)),
    [...numbers.map((no) => `L${no}`), ...numbers.map((no) => `R${no}`)],
  );
});

test("two columns printed line by line side by side are read one after the other", () => {
  const title = at(
    "Eine Überschrift, die über die ganze Breite der Seite reicht und beide Spalten deckt",
    50,
    0,
  );
  const lines = pageLines([title, ...numbers.flatMap((no) => [left(no), right(no)])]);
  assert.deepEqual(
    lines.map((line) => line.slice(0, 2)),
    ["Ei", ...numbers.map((no) => `L${no}`), ...numbers.map((no) => `R${no}`)],
  );
});

test("a page printed in no order is read from top to bottom", () => {
  const order = [5, 2, 8, 1, 7, 3, 6, 4];
  const lines = pageLines(order.map(left));
  assert.deepEqual(
    lines.map((line) => line.slice(0, 2)),
    numbers.map((no) => `L${no}`),
  );
});

test("the cells of a table row stand in one line, wide apart", () => {
  const rows = [1, 2, 3].flatMap((no) => [
    at("2024", 50, no),
    at("100 Euro", 120, no),
    at("Lizenz", 220, no),
  ]);
  assert.equal(pageLines(rows)[0], "2024   100 Euro   Lizenz");
});

test("a small raised number behind a word is a note, not a figure of the text", () => {
  const note = { ...at("3", 75, 1, 6), base: STEP - 4 };
  assert.deepEqual(pageLines([at("Haus", 55, 1), note, at(" und Hof", 79, 1)]), ["Haus³ und Hof"]);
});

test("a line printed twice to look bold is read once", () => {
  assert.deepEqual(pageLines([at("Anfrage", 50, 1), at("Anfrage", 50.4, 1)]), ["Anfrage"]);
});

test("a wider step between lines parts paragraphs", () => {
  assert.deepEqual(
    pageLines([1, 2, 3, 5, 6].map(left)).map((line) => line.slice(0, 2)),
    ["L1", "L2", "L3", "", "L5", "L6"],
  );
});

test("pieces of a word that are printed apart stay one word, and a gap becomes one blank", () => {
  assert.deepEqual(pageLines([at("Ver", 50, 1), at("waltung", 65, 1), at("fragt", 103, 1)]), [
    "Verwaltung fragt",
  ]);
});
