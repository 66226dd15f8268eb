import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf } from "#answers/facets/testing.ts";
import { accessibility } from "#answers/facets/further/accessibility.ts";
import { security } from "#answers/facets/further/security.ts";

const system = record("system", "s", { name: "Lotse" });
const check = (key: string, kind: "securityConcept" | "accessibility" | "dpia", on: string) =>
  record("assessment", key, {
    subject: "system/s",
    kind,
    status: "completed",
    on,
    result: `Ergebnis ${key}`,
  });
const RECORDS = [
  system,
  check("a", "securityConcept", "2025-05-05"),
  check("b", "accessibility", "2025-06-06"),
  check("c", "dpia", "2025-07-07"),
  check("d", "securityConcept", "2026-12-12"),
];

test("each facet tells the checks of its own kind that were made until the day", () => {
  assert.deepEqual(
    rowsOf(security(askOf(RECORDS))).map(({ cells }) => cells[3]),
    ["Ergebnis a"],
  );
  assert.deepEqual(
    rowsOf(accessibility(askOf(RECORDS))).map(({ cells }) => cells[3]),
    ["Ergebnis b"],
  );
});

test("a window tells those dated in it, and nothing is said where there is none", () => {
  const window = { from: "2026-01-01", to: "2026-12-31" };
  assert.deepEqual(
    rowsOf(security(askOf(RECORDS, { window }))).map(({ cells }) => cells[3]),
    ["Ergebnis d"],
  );
  assert.deepEqual(accessibility(askOf(RECORDS, { window })).says, []);
});
