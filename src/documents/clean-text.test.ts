import assert from "node:assert/strict";
import { test } from "node:test";
import { cleanText } from "./clean-text.ts";

test("line ends and tabs become one blank", () => {
  assert.equal(cleanText("a\r\nb\tc\u2028d"), "a b c d");
});

test("control characters and marks that turn the direction of writing vanish", () => {
  assert.equal(cleanText("a\u0000\u0007\u001b\u0085b\u202ec\u2066d\ufeff\uffff"), "a bcd");
});

test("half of a surrogate pair becomes the replacement character, whole ones stay", () => {
  assert.equal(cleanText("\ud83d|😀"), "\ufffd|😀");
});

test("German text stays as it is", () => {
  const text = "„Gänsefüßchen“ – § 24, 3 €, Straße\u00a01";
  assert.equal(cleanText(text), text);
});
