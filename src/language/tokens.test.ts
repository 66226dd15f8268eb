import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { splitsOf } from "./compounds.ts";
import { isStopWord } from "./stop-words.ts";
import { GAP, tokenOf, tokenWordsOf } from "./tokens.ts";
import { typingErrors } from "./typing-errors.ts";

const count = (a: string, b: string) => typingErrors({ a, b }, 2);

const parts = (word: string) =>
  splitsOf(word).flatMap(({ firsts, head }) => firsts.map((first) => `${first}+${head}`));

test("every word has a token of small Latin letters and digits that is no gap", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      for (const { token } of tokenWordsOf(text)) {
        assert.match(token, /^[a-z0-9]+$/u);
        assert.notEqual(token, GAP);
      }
    }),
  );
});

test("different stems have different tokens", () => {
  assert.equal(tokenOf("antrag"), "antrag");
  assert.equal(new Set(["q", "qq", "ø", "qf8q", "λ", "o"].map(tokenOf)).size, 6);
});

test("forms of a word have one token, umlauts written out or not", () => {
  const tokens = tokenWordsOf("Anträge Antrag ANTRAGS").map(({ token }) => token);
  assert.deepEqual(new Set(tokens), new Set(["antrag"]));
  assert.deepEqual(
    tokenWordsOf("Maßnahme Massnahmen").map(({ token }) => token),
    ["massnahm", "massnahm"],
  );
});

test("typing errors count letters left out, added, mistaken and swapped", () => {
  assert.equal(count("antrag", "antrag"), 0);
  assert.equal(count("antrg", "antrag"), 1);
  assert.equal(count("antrrag", "antrag"), 1);
  assert.equal(count("anfrag", "antrag"), 1);
  assert.equal(count("anrtag", "antrag"), 1);
  assert.equal(count("anfarg", "antrag"), 2);
  assert.equal(count("ausschuss", "antrag"), null);
  assert.equal(typingErrors({ a: "antr", b: "antrag" }, 1), null);
});

test("typing errors are the same in both directions and none only for equal words", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      assert.equal(typingErrors({ a, b }, 9), typingErrors({ a: b, b: a }, 9));
      assert.equal(typingErrors({ a, b }, 9) === 0, a === b);
    }),
  );
});

test("a compound is parted with and without its linking letters", () => {
  assert.ok(parts("wohngeldantrag").includes("wohngeld+antrag"));
  assert.ok(parts("sitzungsprotokoll").includes("sitzung+protokoll"));
  assert.deepEqual(parts("antrag"), []);
});

test("stop words are known in their folded form", () => {
  assert.ok(["fur", "und", "der"].every(isStopWord));
  assert.ok(!isStopWord("register"));
});
