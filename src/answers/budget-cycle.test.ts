import assert from "node:assert/strict";
import { test } from "node:test";
import { record } from "#answers/facets/testing.ts";
import { budgetCycle } from "./budget-cycle.ts";

const authority = (data: { budgetCycleYears?: number; budgetCycleStart?: number }) =>
  record("authority", "a", { name: "A", shortName: "A", ...data });

test("a budget of two years covers the day in either of its years", () => {
  for (const [day, first] of [
    ["2025-01-01", 2025],
    ["2026-02-18", 2025],
    ["2026-12-31", 2025],
    ["2027-01-01", 2027],
    ["2024-06-01", 2023],
  ] as const) {
    const { current, next, stated } = budgetCycle(
      authority({ budgetCycleYears: 2, budgetCycleStart: 2025 }),
      day,
    );
    assert.deepEqual(current, { from: `${first}-01-01`, to: `${first + 1}-12-31` });
    assert.deepEqual(next, { from: `${first + 2}-01-01`, to: `${first + 3}-12-31` });
    assert.ok(stated);
  }
});

test("a budget of one year needs no first year", () => {
  const { current, next, stated } = budgetCycle(authority({ budgetCycleYears: 1 }), "2026-02-18");
  assert.deepEqual([current.from, next.to, stated], ["2026-01-01", "2027-12-31", true]);
});

test("without the authority's word this year and the next stand for the budgets", () => {
  for (const unclear of [undefined, authority({}), authority({ budgetCycleYears: 2 })]) {
    const { current, next, stated } = budgetCycle(unclear, "2026-02-18");
    assert.deepEqual([current.to, next.from, stated], ["2026-12-31", "2027-01-01", false]);
  }
});
