import assert from "node:assert/strict";
import { test } from "node:test";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { JsonObject } from "#values/json.ts";
import { checkReferences } from "./check-references.ts";
import { recordFromContent } from "./content.ts";
import { referenceTo, type RecordContent } from "./record.ts";

const record = (type: RecordTypeId, key: string, data: JsonObject = {}): RecordContent =>
  recordFromContent({ type, key, data });

function faultsOf(
  records: readonly RecordContent[],
  known: readonly RecordContent[] = [],
): readonly string[] {
  const located = records.map((one, index) => ({ record: one, pointer: `/records/${index}` }));
  const there = new Map(known.map((one) => [referenceTo(one), one]));
  return checkReferences(located, there, new Set(["authority/hamburg"])).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );
}

test("references may lead to records of the file, whatever the order", () => {
  assert.deepEqual(faultsOf([record("deployment", "d", { system: "system/x" }), record("system", "x")]), []);
});

test("references may lead to records of the register and to authorities known by key alone", () => {
  const known = [record("system", "x")];
  const file = [record("deployment", "d", { system: "system/x", unit: "authority/hamburg" })];
  assert.deepEqual(faultsOf(file, known), []);
});

test("a reference to nothing is a fault, also in a list and in a group", () => {
  const file = [
    record("project", "p", { partners: ["partner/a", "partner/b"] }),
    record("partner", "a"),
    record("policy", "l", { refersTo: [{ policy: "policy/weg" }] }),
  ];
  assert.deepEqual(faultsOf(file), [
    "/records/0/data/partners/1 records.reference.dangling",
    "/records/2/data/refersTo/0/policy records.reference.dangling",
  ]);
});

test("text in a field that allows it leads nowhere and is no fault", () => {
  const file = [
    record("cost", "a", { subject: "Lizenzen/2026" }),
    record("cost", "b", { subject: "system/weg" }),
  ];
  assert.deepEqual(faultsOf(file), ["/records/1/data/subject records.reference.dangling"]);
});

test("the same key twice in a type is a fault, in two types it is not", () => {
  const file = [record("unit", "x"), record("system", "x"), record("unit", "x")];
  assert.deepEqual(faultsOf(file), ["/records/2/key records.key.twice"]);
});

test("a unit cannot be its own parent", () => {
  const file = [record("unit", "a", { parent: "unit/a" })];
  assert.deepEqual(faultsOf(file), ["/records/0/data/parent records.reference.circular"]);
});

test("a circle that closes only by way of the register is found", () => {
  const known = [record("unit", "a", { parent: "unit/b" }), record("unit", "b")];
  const file = [record("unit", "b", { parent: "unit/a" })];
  assert.deepEqual(faultsOf(file, known), ["/records/0/data/parent records.reference.circular"]);
});

test("who only leads into a circle is not on it", () => {
  const file = [
    record("system", "a", { replaces: "system/b" }),
    record("system", "b", { replaces: "system/c" }),
    record("system", "c", { replaces: "system/b" }),
  ];
  assert.deepEqual(faultsOf(file), [
    "/records/1/data/replaces records.reference.circular",
    "/records/2/data/replaces records.reference.circular",
  ]);
});

test("a chain of twenty thousand units is walked once", () => {
  const file = Array.from({ length: 20_000 }, (_, nth) =>
    record("unit", `u${nth}`, nth === 0 ? {} : { parent: `unit/u${nth - 1}` }),
  );
  assert.deepEqual(faultsOf(file), []);
});
