import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readGermanDate, readGermanMoney, readGermanNumber } from "./german-input.ts";
import { moneyToType, numberToType } from "./german-output.ts";

test("a day is read as people and programs write it, and only days that exist", () => {
  for (const text of ["1.3.2026", "01.03.2026", " 1. 3. 2026 ", "1. März 2026", "1. mär. 2026", "2026-03-01"])
    assert.equal(readGermanDate(text), "2026-03-01", text);
  for (const text of ["30.2.2026", "1.3.26", "3/1/2026", "gestern", "", "1.13.2026", "2026-02-30"])
    assert.equal(readGermanDate(text), null, text);
});

test("a point before three digits parts thousands, else it is taken as a comma", () => {
  const read: readonly (readonly [string, number | null])[] = [
    ["1.234", 1234],
    ["1.234,5", 1234.5],
    ["1234,5", 1234.5],
    ["12.5", 12.5],
    ["-3", -3],
    ["1 234", 1234],
    ["1.23.456", null],
    ["12,", null],
    ["zwölf", null],
    ["1e5", null],
  ];
  for (const [text, value] of read) assert.equal(readGermanNumber(text), value, text);
});

test("an amount is read to the cent and never rounded", () => {
  const read: readonly (readonly [string, number | null])[] = [
    ["1.234,56", 123_456],
    ["1234", 123_400],
    ["12,5 €", 1250],
    ["128.450,- Euro", 12_845_000],
    ["0,99 EUR", 99],
    ["1,005", null],
    ["€", null],
  ];
  for (const [text, cents] of read) assert.equal(readGermanMoney(text), cents, text);
});

test("amounts and numbers come back as they were shown", () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: -10_000, max: 10_000_000 }), (cents, quarters) => {
      assert.equal(readGermanMoney(moneyToType({ cents, currency: "EUR" })), cents);
      assert.equal(readGermanNumber(numberToType(quarters / 4)), quarters / 4);
    }),
  );
});
