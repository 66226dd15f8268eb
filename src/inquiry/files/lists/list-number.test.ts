import assert from "node:assert/strict";
import { test } from "node:test";
import { listNumber } from "./list-number.ts";

test("automatic lists count as word processors print them", () => {
  assert.deepEqual(
    [1, 4, 9, 14, 40, 1994].map((value) => listNumber(value, "lower-roman")),
    ["i", "iv", "ix", "xiv", "xl", "mcmxciv"],
  );
  assert.deepEqual(
    [1, 26, 27, 53].map((value) => listNumber(value, "upper-letter")),
    ["A", "Z", "AA", "AAA"],
  );
  assert.equal(listNumber(12, "decimal"), "12");
});

test("a count that letters and Roman numbers cannot show is shown in figures", () => {
  assert.equal(listNumber(0, "lower-letter"), "0");
  assert.equal(listNumber(123_456, "upper-roman"), "123456");
});
