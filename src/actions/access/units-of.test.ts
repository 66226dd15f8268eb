import assert from "node:assert/strict";
import { test } from "node:test";
import type { RecordDataMap, RecordTypeId } from "#catalogue/record-types.generated.ts";
import { recordFromContent } from "#records/content.ts";
import type { VersionedRecord } from "#records/record.ts";
import { makeSnapshot } from "#records/snapshot.ts";
import { unitsOf } from "./units-of.ts";

const AT = "2026-01-30T10:00:00.000Z";

function record<Type extends RecordTypeId>(
  type: Type,
  key: string,
  data: RecordDataMap[Type],
): VersionedRecord {
  return { ...recordFromContent({ type, key, data }), version: 1, recordedAt: AT };
}

const RECORDS = [
  record("unit", "dezernat", { name: "Dezernat" }),
  record("unit", "fachamt", { name: "Fachamt", parent: "unit/dezernat" }),
  record("unit", "andere", { name: "Andere" }),
  record("system", "geteilt", { name: "Geteilt" }),
  record("system", "ungenutzt", { name: "Ungenutzt" }),
  record("deployment", "a", { system: "system/geteilt", unit: "unit/fachamt" }),
  record("deployment", "b", { system: "system/geteilt", unit: "unit/andere" }),
  record("deployment", "haus", { system: "system/geteilt", unit: "authority/amt" }),
  record("unit", "zweites", { name: "Zweites Fachamt", parent: "unit/dezernat" }),
  record("system", "im-dezernat", { name: "Im Dezernat" }),
  record("deployment", "c", { system: "system/im-dezernat", unit: "unit/fachamt" }),
  record("deployment", "d", { system: "system/im-dezernat", unit: "unit/zweites" }),
  record("system", "eigene", { name: "Eigene" }),
  record("deployment", "e", { system: "system/eigene", unit: "unit/fachamt" }),
  record("assessment", "zu-einsatz", { subject: "deployment/a" }),
  record("assessment", "mit-eigener", { subject: "deployment/a", unit: "unit/andere" }),
  record("cost", "frei", { subject: "Allgemeine Beratung" }),
  record("unit", "kreis-1", { name: "1", parent: "unit/kreis-2" }),
  record("unit", "kreis-2", { name: "2", parent: "unit/kreis-1" }),
];
const SNAPSHOT = makeSnapshot("amt", AT, RECORDS);

const units = (reference: string): readonly string[] => {
  const found = SNAPSHOT.byReference.get(reference);
  assert.ok(found, reference);
  return unitsOf(found, SNAPSHOT);
};

test("a record belongs to its own unit and those above it, else to the units of what it is about", () => {
  assert.deepEqual(units("deployment/a"), ["fachamt", "dezernat"]);
  assert.deepEqual(units("assessment/zu-einsatz"), ["fachamt", "dezernat"]);
  assert.deepEqual(units("assessment/mit-eigener"), ["andere"]);
  assert.deepEqual(units("unit/fachamt"), ["fachamt", "dezernat"]);
});

test("an application belongs only to units to which every use of it belongs", () => {
  assert.deepEqual(units("system/geteilt"), []);
  assert.deepEqual(units("system/im-dezernat"), ["dezernat"]);
  assert.deepEqual(units("system/eigene"), ["fachamt", "dezernat"]);
});

test("what no unit is named for belongs to none, so only rights for the whole authority count", () => {
  for (const reference of ["system/ungenutzt", "deployment/haus", "cost/frei"]) {
    assert.deepEqual(units(reference), [], reference);
  }
});

test("units that stand above each other in a circle do not keep it from ending", () => {
  assert.deepEqual(units("unit/kreis-1"), ["kreis-1", "kreis-2"]);
});
