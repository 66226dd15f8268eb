import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { askOf } from "#answers/facets/testing.ts";
import { disclosableCounts } from "./disclosable-counts.ts";

const council = askOf([]);

test("numbers from five on are told", () => {
  assert.deepEqual(disclosableCounts(council, [5, 20], 25), { parts: [5, 20], whole: 25 });
});

test("a small number takes the next one with it, so that no difference reveals it", () => {
  assert.deepEqual(disclosableCounts(council, [3, 7, 20], 30), { parts: [null, null, 20], whole: 30 });
});

test("where the parts are not the whole, the rest hides a small number", () => {
  assert.deepEqual(disclosableCounts(council, [3, 7], 50), { parts: [null, 7], whole: 50 });
});

test("a whole that is its only small part is held back", () => {
  assert.deepEqual(disclosableCounts(council, [3], 3), { parts: [null], whole: null });
});

test("the authority's own copy tells every number", () => {
  assert.deepEqual(disclosableCounts(askOf([], { copy: "internal" }), [1, 2], 3), {
    parts: [1, 2],
    whole: 3,
  });
});

test("no small number is told, and what is held back is five or more and not one number alone", () => {
  const counts = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(counts, fc.nat({ max: 30 }), (parts, rest) => {
      const sum = parts.reduce((total, one) => total + one, 0);
      const told = disclosableCounts(council, parts, sum + rest);
      assert.ok(told.parts.every((one) => one === null || one >= 5));
      const hidden = parts.filter((_, at) => told.parts[at] === null);
      if (told.whole === null || hidden.length === 0) return;
      const shownSum = told.parts.reduce<number>((total, one) => total + (one ?? 0), 0);
      assert.ok(told.whole - shownSum >= 5);
      assert.ok(hidden.length > 1 || rest > 0);
    }),
  );
});
