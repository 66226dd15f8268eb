import assert from "node:assert/strict";
import { test } from "node:test";
import { readDates } from "./read-dates.ts";

const days = (text: string): readonly string[] => readDates(text).map(({ day }) => day);

test("days are read in figures, in words, in Austrian and in ISO spelling", () => {
  assert.deepEqual(days("am 30.01.2026, 6. März 2025, 1. Jänner 2024 und 2025-03-06"), [
    "2026-01-30",
    "2025-03-06",
    "2024-01-01",
    "2025-03-06",
  ]);
});

test("what is no day is none", () => {
  assert.deepEqual(days("31.02.2024, 1.2, § 13 Abs. 1, 2025/2026"), []);
});
