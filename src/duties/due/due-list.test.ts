import assert from "node:assert/strict";
import { test } from "node:test";
import { record } from "#duties/testing.ts";
import type { VersionedRecord } from "#records/record.ts";
import { makeSnapshot } from "#records/snapshot.ts";
import type { Due } from "./due.ts";
import { dueList } from "./due-list.ts";

const ON = "2026-11-22";

const due = (
  records: readonly VersionedRecord[],
  tasks: readonly VersionedRecord<"task">[] = [],
): readonly Due[] => dueList(makeSnapshot("amt", "2026-11-22T09:00:00.000Z", records), tasks, ON);

const told = (list: readonly Due[]): readonly (readonly string[])[] =>
  list.map(({ kind, dueOn, role }) => [kind, dueOn, role]);

const unit = record("unit", "bauamt", { name: "Bauamt" });

const evaluation = (nextOn: string) => record("evaluation", "e", { nextOn, unit: "unit/bauamt" });

const project = (status: "running" | "completed") =>
  record("project", "p", { status, evaluationOn: "2026-10-01", continuationOn: "2026-10-02" });

const task = (key: string, more: Partial<VersionedRecord<"task">["data"]> = {}) =>
  record("task", key, {
    ...{ title: key, kind: "clarify", role: "coordination", status: "open", dueOn: "2027-05-01", ...more },
  });

test("a record that shall be reviewed is due so many months after it was last confirmed", () => {
  const months = { reviewEveryMonths: 6 };
  const fresh = { ...unit, ...months, confirmedOn: "2026-09-01" };
  const stale = { ...unit, ...months, confirmedOn: "2026-05-01" };
  assert.deepEqual(told(due([fresh])), []);
  assert.deepEqual(told(due([stale])), [["review", "2026-11-01", "contributor"]]);
  assert.match(due([stale])[0]?.because ?? "", /Zuletzt bestätigt am 01\.05\.2026/u);
});

test("what records plan is due four weeks ahead, and not earlier", () => {
  assert.deepEqual(told(due([evaluation("2026-12-20")])), [["evaluation", "2026-12-20", "contributor"]]);
  assert.deepEqual(due([evaluation("2026-12-21")]), []);
});

test("a project that is over is not due any more", () => {
  assert.deepEqual(told(due([project("running")])), [
    ["projectEvaluation", "2026-10-01", "contributor"],
    ["projectContinuation", "2026-10-02", "contributor"],
  ]);
  assert.deepEqual(due([project("completed")]), []);
});

test("an assessment waits for whoever is competent, and a task about it takes its place", () => {
  const system = record("system", "s", { name: "S" });
  const dpia = record("assessment", "a", { subject: "system/s", kind: "dpia", status: "required" });
  assert.deepEqual(told(due([system, dpia])), [["assessmentOpen", "2024-01-01", "dataProtection"]]);
  const same = task("t", { subject: "system/s", law: "law/dsgvo-35" });
  assert.deepEqual(told(due([system, dpia], [same])), [["task", "2027-05-01", "coordination"]]);
});

test("statements, reports and reviews of assessments are due by their days", () => {
  const list = due([
    record("statement", "t", { validTo: "2026-11-30" }),
    record("reporting", "r", { recipient: "Hauptausschuss", nextOn: "2026-12-01" }),
    record("assessment", "a", { kind: "securityConcept", status: "completed", reviewDueOn: "2026-12-02" }),
  ]);
  assert.deepEqual(told(list), [
    ["statement", "2026-11-30", "coordination"],
    ["reporting", "2026-12-01", "coordination"],
    ["assessmentReview", "2026-12-02", "informationSecurity"],
  ]);
});

test("open tasks are told whenever they are due, suspicions first; closed ones are not", () => {
  const list = due(
    [unit],
    [task("spaet"), task("frueh", { dueOn: "2026-12-01" }), task("verdacht", { kind: "suspicion" })].concat(
      task("erledigt", { status: "done" }),
    ),
  );
  assert.deepEqual(
    list.map(({ title }) => title),
    ["verdacht", "frueh", "spaet"],
  );
});

test("a task about a record that the reader may not open is not told", () => {
  assert.deepEqual(due([unit], [task("geheim", { subject: "system/geheim" })]), []);
});

test("an application in use without proofs of its duties is told once, with the first of them by name", () => {
  const system = record("system", "s", { name: "S", aiActClass: "minimal", personalData: "none" });
  const use = record("deployment", "d", { system: "system/s", status: "regular", startedOn: "2025-01-01" });
  const [only, ...more] = due([system, use]).filter(({ kind }) => kind === "duties");
  assert.deepEqual(more, []);
  assert.match(only?.because ?? "", /KI-Kompetenz fördern/u);
  assert.deepEqual(due([system]), []);
});
