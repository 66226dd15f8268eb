import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { linearScale, marksUpTo } from "./scale.ts";

test("a line begins and ends where its numbers do", () => {
  const scale = linearScale([0, 10], [100, 200]);
  assert.deepEqual([scale(0), scale(5), scale(10)], [100, 150, 200]);
  assert.equal(linearScale([3, 3], [100, 200])(3), 100);
});

test("axis marks begin at nought, are round and reach the greatest number", () => {
  assert.deepEqual(marksUpTo(11), [0, 3, 6, 9, 12]);
  assert.deepEqual(marksUpTo(215_600), [0, 50_000, 100_000, 150_000, 200_000, 250_000]);
  assert.deepEqual(marksUpTo(0), [0, 1]);
  assert.deepEqual(marksUpTo(0.9, 5, false).at(-1), 1);
});

test("of any number there are two to seven marks, whole where all is whole", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (most) => {
      const marks = marksUpTo(most);
      assert(marks.length >= 2 && marks.length <= 7 && (marks.at(-1) ?? 0) >= most);
      assert(marks.every(Number.isInteger));
    }),
  );
});
