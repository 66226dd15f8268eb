import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { dayOf, instantOf } from "./instant.ts";

/** From 1850 to 2200. */
const MOMENTS = fc.array(fc.integer({ min: -3_786_912_000_000, max: 7_258_118_400_000 }), { minLength: 1 });

test("a clock's moment is written with three digits of its second, whichever was asked before", () => {
  fc.assert(
    fc.property(MOMENTS, fc.integer({ min: -1500, max: 1500 }), (moments, step) => {
      for (const at of moments.flatMap((one) => [one, one + step])) {
        const known = Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: "millisecond" });
        assert.equal(instantOf(at), known);
      }
    }),
  );
});

test("a moment's day is that of the calendar in Berlin, whichever was asked before", () => {
  fc.assert(
    fc.property(MOMENTS, (moments) => {
      for (const at of moments.flatMap((one) => [one, one + 1_800_000, one + 3_600_000])) {
        const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("Europe/Berlin");
        assert.equal(dayOf(instantOf(at)), there.toPlainDate().toString());
      }
    }),
  );
});

test("the day ends at midnight in Berlin, in winter and in summer", () => {
  assert.equal(dayOf("2026-01-30T22:59:59.999Z"), "2026-01-30");
  assert.equal(dayOf("2026-01-30T23:00:00.000Z"), "2026-01-31");
  assert.equal(dayOf("2026-06-30T21:59:59.999Z"), "2026-06-30");
  assert.equal(dayOf("2026-06-30T22:00:00.000Z"), "2026-07-01");
});
