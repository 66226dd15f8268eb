import assert from "node:assert/strict";
import { test } from "node:test";
import { documentSaying } from "#documents/fixtures/document-saying.ts";
import { breakableText } from "./breakable-text.ts";
import { makePdf } from "./make-pdf.ts";
import { printableText } from "./printable-text.ts";

test("German, Polish, Turkish, Greek and Russian stay as they are", () => {
  const text = "Straße „Łódź“ İstanbul Ελλάδα Москва – 3 € → ≥";
  assert.equal(printableText(text), text);
});

test("a character without a glyph is named by its code", () => {
  assert.equal(printableText("a 😀 中"), "a [U+1F600] [U+4E2D]");
});

test("characters with a plain equal become it", () => {
  assert.equal(printableText("KI\u2011System ① ☒ ja ☐ nein"), "KI-System 1 [x] ja [ ] nein");
});

test("every sign of the second typeface can be set", () => {
  assert.ok(makePdf(documentSaying("■□▪▫●○◆▲▼◀▶")).length > 0);
});

test("words are left to the hyphenation, addresses and endless words get places to break", () => {
  assert.equal(breakableText("Verwaltungsdigitalisierungsgesetz"), "Verwaltungsdigitalisierungsgesetz");
  assert.equal(
    breakableText("https://example.org/ein/pfad"),
    "https:\u200b/\u200b/\u200bexample.\u200borg/\u200bein/\u200bpfad",
  );
  assert.equal(breakableText("x".repeat(48)).split("\u200b").length, 4);
});
