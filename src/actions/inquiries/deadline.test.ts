import assert from "node:assert/strict";
import { test } from "node:test";
import { dueDate } from "./deadline.ts";

test("a verified rule gives the last day with the provision it rests on", () => {
  const due = dueDate("hamburg-bezirk", "Große Anfrage", "2026-01-30");
  assert.equal(due?.on, "2026-02-28");
  assert.match(due.rule, /1 Monat nach Eingang \(§ 24 BezVG\)/u);
});

test("workdays pass over weekends, and that holidays are not known is said", () => {
  const due = dueDate("hamburg-bezirk", "Kleine Anfrage", "2026-01-30");
  assert.equal(due?.on, "2026-02-11");
  assert.match(due.note ?? "", /Feiertage/u);
});

test("without profile, kind, receipt or a rule with a time there is no last day", () => {
  assert.equal(dueDate(undefined, "Große Anfrage", "2026-01-30"), null);
  assert.equal(dueDate("hamburg-bezirk", null, "2026-01-30"), null);
  assert.equal(dueDate("hamburg-bezirk", "Große Anfrage", undefined), null);
  assert.equal(dueDate("hamburg-bezirk", "Eilantrag", "2026-01-30"), null);
  assert.equal(dueDate("nordrhein-westfalen-gemeinde", "Anfrage", "2026-01-30"), null);
});
