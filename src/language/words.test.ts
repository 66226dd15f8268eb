import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { wordsOf } from "./words.ts";

test("a hyphen parts two words", () => {
  assert.deepEqual(
    wordsOf("KI-Strategie").map(({ folded }) => folded),
    ["ki", "strategie"],
  );
});

test("punctuation alone has no words", () => {
  assert.deepEqual(wordsOf(" – , ? "), []);
});

test("every word stands in the text where it says", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const { text: word, start, end } of wordsOf(text)) assert.equal(text.slice(start, end), word);
    }),
  );
});
