import assert from "node:assert/strict";
import { test } from "node:test";
import { isHeadLine } from "./is-head-line.ts";

test("the title with kind and date behind it is head data", () => {
  assert(isHeadLine("KI im Amt Große Anfrage vom 30.01.2026", "KI im Amt"));
});

test("a line that names a sitting is head data", () => {
  assert(isHeadLine("Letzte Beratung: 05.02.2026 Bezirksversammlung Ö 16.4", null));
  assert(isHeadLine("Beratungsfolge: Hauptausschuss", "KI im Amt"));
});

test("prose that begins with the title is no head data, nor is prose about a sitting", () => {
  const prose =
    "KI im Amt ist ein Thema, das die Bezirksversammlung seit langem beschäftigt und über das sie nun mehr wissen will.";
  assert(!isHeadLine(prose, "KI im Amt"));
  assert(!isHeadLine("Die letzte Beratung ergab: nichts.", "KI im Amt"));
});
