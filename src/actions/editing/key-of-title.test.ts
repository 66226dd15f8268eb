import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isKey } from "#values/key.ts";
import { keyOfTitle } from "./key-of-title.ts";

test("a key is made of the words of a title, umlauts written out", () => {
  assert.equal(
    keyOfTitle("Prüf-KI für Bögen & Größen", () => false),
    "pruef-ki-fuer-boegen-groessen",
  );
  assert.equal(
    keyOfTitle("Café №1", () => false),
    "cafe-1",
  );
  assert.equal(
    keyOfTitle("???", () => false),
    "eintrag",
  );
});

test("a key that is taken gets a number", () => {
  const taken = new Set(["muma", "muma-2"]);
  assert.equal(
    keyOfTitle("Muma", (key) => taken.has(key)),
    "muma-3",
  );
});

test("whatever the title, the key is one that records may have", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => {
      const key = keyOfTitle(title, (one) => !isKey(one));
      assert.ok(isKey(key), key);
    }),
  );
});
