import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyMeaning } from "./empty-words.ts";
import { readDay } from "./read-day.ts";
import { readMoneyText, readWholeText } from "./read-figure.ts";
import { slug } from "#exchange/tables/slug.ts";

test("only texts that name one day for certain are dates", () => {
  const certain = {
    "2024-03-01": "2024-03-01",
    "2024-10-01 00:00:00": "2024-10-01",
    "1.3.2024": "2024-03-01",
    "01.03.24": "2024-03-01",
    "seit 01.03.2024": "2024-03-01",
    "1. März 2024": "2024-03-01",
    "March 1, 2024": "2024-03-01",
    "25/12/2024": "2024-12-25",
    "12/25/2024": "2024-12-25",
  };
  for (const [text, day] of Object.entries(certain)) assert.equal(readDay(text), day, text);
  const vague = [
    "03.2024",
    "Q1 2024",
    "2024",
    "seit Sommer 2025",
    "10/1/2023",
    "31.02.2024",
    "Jul-25",
    "01.03.98",
    "",
  ];
  for (const text of vague) assert.equal(readDay(text), null, text);
});

const cents = (text: string) => readMoneyText(text)?.cents ?? null;

test("amounts are read as Germans write them, and doubtful ones are refused", () => {
  const read = ["1.234,50 €", "1234.50", "12", "1 234 567,8 EUR", "1.200,-"].map(cents);
  assert.deepEqual(read, [123_450, 123_450, 1200, 123_456_780, 120_000]);
  const doubtful = ["ca. 500", "1,234", "1.23.4", "-5", "zwölf", ""].map(cents);
  assert.deepEqual(doubtful, [null, null, null, null, null, null]);
  assert.deepEqual(["1.234", "25", "2,5", "ca. 3"].map(readWholeText), [1234, 25, null, null]);
});

test("cells that say that nothing is known are told from empty ones", () => {
  const said = ["", " – ", "k. A.", "unbekannt", "entfällt", "n/a", "ja"].map(emptyMeaning);
  const expected = ["nothing", "nothing", "unknown", "unknown", "notApplicable", "notApplicable", null];
  assert.deepEqual(said, expected);
});

test("names become keys; long ones with the same beginning stay apart", () => {
  assert.equal(slug("KI-Tool (Größe & Maß)"), "ki-tool-grosse-mass");
  assert.equal(slug("–"), null);
  assert.equal(slug("constructor"), "constructor-1");
  const long = "Anwendung ".repeat(30);
  assert.notEqual(slug(`${long}A`), slug(`${long}B`));
  assert.ok((slug(long)?.length ?? 0) <= 120);
});
