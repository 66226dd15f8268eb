import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cleanText } from "./clean-text.ts";

const cleaned = (text: string): string => cleanText(text).join("\n");

test("a word parted at the end of a line becomes whole", () => {
  assert.equal(cleaned("die Verwal-\ntung prüft"), "die Verwaltung prüft");
  assert.equal(cleaned("die Verwal\u00ad\ntung prüft"), "die Verwaltung prüft");
});

test("a hyphen that stands for a part left out stays", () => {
  assert.equal(cleaned("Personal-\nund Sachmittel"), "Personal-\nund Sachmittel");
  assert.equal(cleaned("Personal- und Sachmittel"), "Personal- und Sachmittel");
});

test("a compound with hyphen keeps it across the end of a line", () => {
  assert.equal(cleaned("die KI-\nVerordnung"), "die KI-Verordnung");
  assert.equal(cleaned("KI-\ngestützte Verfahren"), "KI-gestützte Verfahren");
});

test("a left-over hyphen before an ending that is no word is dropped, between words it stays", () => {
  assert.equal(cleaned("einschließ-lich"), "einschließlich");
  assert.equal(cleaned("ethisch-rechtlich und Start-ups"), "ethisch-rechtlich und Start-ups");
});

test("the hyphen that must not break and the blank that must not break become plain", () => {
  assert.equal(cleaned("KI\u2011Einsatz\u00a0im Amt"), "KI-Einsatz im Amt");
});

test("KI misread with a small L is mended, the abbreviation of Klasse is not", () => {
  assert.equal(cleaned("Einsatz von Kl in Kl. 5"), "Einsatz von KI in Kl. 5");
});

test("page numbers and running heads below the first page disappear", () => {
  const text = [
    "Drucksache 18/1",
    ...Array.from({ length: 25 }, (_, at) => `Zeile ${at}a`),
    "Landtag – 18. Wahlperiode – 2 – Drucksache 18/1",
    "Seite 2 von 9",
    "Ende",
  ];
  const lines = cleanText(text.join("\n"));
  assert.equal(lines[0], "Drucksache 18/1");
  assert.equal(lines.length, 27);
});

test("footnotes and their numbers in the text disappear, other digits stay", () => {
  const text = "Das Konzept1 nennt F13 und 2 Ziele.2\n\n1 Fassung von 2024\n2 ebenda";
  assert.equal(cleaned(text), "Das Konzept nennt F13 und 2 Ziele.\n");
});

test("a number whose figures were read as letters becomes one again, a word does not", () => {
  assert.equal(
    cleaned("l. Was gilt?\n1O. Wer haftet?\nI. Kosten"),
    "1. Was gilt?\n10. Wer haftet?\nI. Kosten",
  );
});

test("the head of a paper without line ends is taken apart", () => {
  const questions = Array.from(
    { length: 12 },
    (_, at) => `Frage ${at + 1}: Wie ist der Stand der Dinge?`,
  ).join(" ");
  const lines = cleanText(`Stadt A - Rat - Anfrage vom 05.01.2026 - Wir fragen: ${questions}`);
  assert.deepEqual(lines.slice(0, 4), ["Stadt A", "Rat", "Anfrage vom 05.01.2026", "Wir fragen:"]);
});

test("any text can be cleaned", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => Array.isArray(cleanText(text))),
  );
});
