import assert from "node:assert/strict";
import { test } from "node:test";
import type { JsonObject } from "#values/json.ts";
import { recordFromContent } from "./content.ts";
import type { RecordContent } from "./record.ts";
import { inForce, isInPreparation, isInUse, spanOf, stageOn, wasInUseIn } from "./time.ts";

const TODAY = "2026-06-01";

const deployment = (data: JsonObject): RecordContent<"deployment"> =>
  recordFromContent({ type: "deployment", key: "d", data }) as RecordContent<"deployment">;

const on = (data: JsonObject, day: string) => stageOn(deployment(data), day, TODAY);

const STAGES = [
  { status: "regular", from: "2025-07-01" },
  { status: "preparation", from: "2024-01-01" },
  { status: "pilot", from: "2025-01-01", to: "2025-07-01" },
];

test("pilot, test, regular and restricted use is use; ideas, examinations and preparation are not", () => {
  assert.deepEqual(
    (["pilot", "test", "regular", "restricted", "idea", "suspended", "ended", null] as const).map(isInUse),
    [true, true, true, true, false, false, false, false],
  );
  assert.deepEqual(
    (
      [
        "idea",
        "examination",
        "preparation",
        "approved",
        "running",
        "evaluating",
        "completed",
        "pilot",
      ] as const
    ).map(isInPreparation),
    [true, true, true, true, true, true, false, false],
  );
});

test("recorded stages say the stage of a day; of two that share a day the later one counts", () => {
  const data = { status: "restricted", stages: STAGES };
  assert.equal(on(data, "2024-05-01"), "preparation");
  assert.equal(on(data, "2025-03-01"), "pilot");
  assert.equal(on(data, "2025-07-01"), "regular");
  assert.equal(on(data, TODAY), "regular");
});

test("without stages the status holds today and on past days from the start on", () => {
  const data = { status: "regular", startedOn: "2025-01-01" };
  assert.equal(on(data, TODAY), "regular");
  assert.equal(on(data, "2025-01-01"), "regular");
  assert.equal(on(data, "2024-12-31"), null);
});

test("after its end a deployment has ended, whatever its status still says", () => {
  assert.equal(on({ status: "regular", endedOn: "2026-01-31" }, TODAY), "ended");
  assert.equal(on({ status: "ended", startedOn: "2025-01-01", endedOn: "2026-01-31" }, "2025-06-01"), null);
});

const within = (data: JsonObject, from: string | null, to: string | null) =>
  wasInUseIn(deployment(data), { from, to }, TODAY);

test("use counts in a window by stages, and by start and end where there are none", () => {
  const ended = { status: "ended", startedOn: "2025-01-01", endedOn: "2025-12-31" };
  assert.equal(within(ended, "2025-12-31", null), true);
  assert.equal(within(ended, "2026-01-01", null), false);
  assert.equal(within({ status: "regular", stages: STAGES }, "2024-01-01", "2024-12-31"), false);
  assert.equal(within({ status: "regular", stages: STAGES }, null, "2025-01-01"), true);
  assert.equal(within({ status: "preparation", startedOn: "2026-09-01" }, null, null), false);
  assert.equal(within({ status: "regular", startedOn: "2025-01-01" }, "2026-06-02", null), false);
  assert.equal(within({ status: "regular" }, "2024-01-01", "2024-12-31"), false);
  assert.equal(within({ status: "regular" }, "2024-01-01", null), true);
});

test("of a use that ended on a day nobody recorded only the start is certain", () => {
  const unknownEnd = deployment({ status: "ended", startedOn: "2024-05-01" });
  assert.equal(wasInUseIn(unknownEnd, { from: "2024-01-01", to: "2024-12-31" }, TODAY), true);
  assert.equal(wasInUseIn(unknownEnd, { from: "2025-01-01", to: "2025-12-31" }, TODAY), false);
});

test("a record is in force from its first to its last day, both included", () => {
  const rule = recordFromContent({
    type: "dataRule",
    key: "r",
    data: { from: "2025-01-01", to: "2025-12-31" },
  }) as RecordContent<"dataRule">;
  assert.deepEqual(
    ["2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"].map((day) => inForce(spanOf(rule), day)),
    [false, true, true, false],
  );
});

test("an approved statement is in force until its validity ends, a position in its period", () => {
  const statement = recordFromContent({
    type: "statement",
    key: "s",
    data: { approvedOn: "2026-01-01", validTo: "2026-05-31" },
  }) as RecordContent<"statement">;
  const position = recordFromContent({
    type: "position",
    key: "p",
    data: { period: { from: "2026-05-01" } },
  }) as RecordContent<"position">;
  assert.deepEqual(spanOf(statement), { from: null, to: "2026-05-31" });
  assert.deepEqual(spanOf(position), { from: "2026-05-01", to: null });
});
