import assert from "node:assert/strict";
import { test } from "node:test";
import { foldGerman } from "./folding.ts";

test("capitals, umlauts and the sharp s make no difference once folded", () => {
  assert.equal(foldGerman("Maßnahmen"), foldGerman("MASSNAHMEN"));
  assert.equal(foldGerman("Ämter"), "amter");
});
