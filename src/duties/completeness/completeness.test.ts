import assert from "node:assert/strict";
import { test } from "node:test";
import { record } from "#duties/testing.ts";
import type { RecordContent, VersionedRecord } from "#records/record.ts";
import { makeSnapshot } from "#records/snapshot.ts";
import { completenessOf, type TopicCell } from "./completeness.ts";

const ON = "2026-11-22";
const house = record("unit", "dezernat", { name: "Dezernat" });
const office = record("unit", "fachamt", { name: "Fachamt", parent: "unit/dezernat" });

/** The unit a record names, and the one above it. */
function unitsOf({ key, type, data }: RecordContent): readonly string[] {
  const unit = type === "unit" ? key : ((data as { unit?: string }).unit ?? "").replace("unit/", "");
  return unit === "fachamt" ? ["fachamt", "dezernat"] : unit === "" ? [] : [unit];
}

function cells(records: readonly VersionedRecord[], unit = "fachamt"): Readonly<Record<string, TopicCell>> {
  const snapshot = makeSnapshot("amt", "2026-11-22T09:00:00.000Z", [house, office, ...records]);
  const row = completenessOf(snapshot, unitsOf, ON).rows.find((one) => one.unit.key === unit);
  return Object.fromEntries((row?.cells ?? []).map((cell) => [cell.topic, cell]));
}

const use = (confirmedOn: string, status: "regular" | "ended" = "regular") => ({
  ...record("deployment", "d", { unit: "unit/fachamt", status }),
  confirmedOn,
});

const nil = (asOf: string, unit?: string) =>
  record("nilReturn", "n", { facet: "misuse", asOf, ...(unit !== undefined && { unit }) });

test("records of the last twelve months answer a topic, also for the units above", () => {
  assert.equal(cells([use("2026-01-01")])["systems"]?.state, "records");
  assert.equal(cells([use("2026-01-01")], "dezernat")["systems"]?.state, "records");
});

test("what was last confirmed more than twelve months ago counts as old", () => {
  const cell = cells([use("2025-11-21")])["systems"];
  assert.deepEqual([cell?.state, cell?.records, cell?.newestOn], ["old", 1, "2025-11-21"]);
});

test("a use that has ended says nothing of today", () => {
  assert.equal(cells([use("2026-01-01", "ended")])["systems"]?.state, "missing");
});

test("a nil return answers for its unit, for those below it and not for those above", () => {
  assert.equal(cells([nil("2026-02-01", "unit/fachamt")])["misuse"]?.state, "nilReturn");
  assert.equal(cells([nil("2026-02-01", "unit/dezernat")])["misuse"]?.state, "nilReturn");
  assert.equal(cells([nil("2026-02-01")])["misuse"]?.state, "nilReturn");
  assert.equal(cells([nil("2026-02-01", "unit/fachamt")], "dezernat")["misuse"]?.state, "missing");
  assert.equal(cells([nil("2025-02-01", "unit/fachamt")])["misuse"]?.state, "old");
});

test("the figure counts answered topics of all units, and bodies outside are not asked", () => {
  const outside = record("unit", "dienstleister", { name: "Dienstleister", kind: "external" });
  const records = [house, office, outside, use("2026-01-01")];
  const { answered, asked, rows } = completenessOf(
    makeSnapshot("amt", "2026-11-22T09:00:00.000Z", records),
    unitsOf,
    ON,
  );
  assert.deepEqual([answered, asked, rows.length], [2, 10, 2]);
});
