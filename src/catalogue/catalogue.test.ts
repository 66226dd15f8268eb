import assert from "node:assert/strict";
import { test } from "node:test";
import { codeLabel, codeLabels, fieldOf, isRecordTypeId, recordType, recordTypeIds } from "./catalogue.ts";
import { ENVELOPE } from "./envelope.ts";
import { FACETS, isFacetId } from "./facets.ts";
import type { Field, Fields } from "./fields.ts";

/** Types that describe who keeps the register; no question asks for them by themselves. */
const WITHOUT_FACET = ["authority", "unit"];

type Placed = { readonly place: string; readonly field: Field };

function allFields(fields: Fields, place: string): readonly Placed[] {
  return Object.entries(fields).flatMap(([id, field]) => {
    const here = `${place}.${id}`;
    return [{ place: here, field }, ...(field.kind === "group" ? allFields(field.fields, here) : [])];
  });
}

/** The fields of each type and group: what stands side by side in one form or table. */
function sides(fields: Fields, place: string): readonly { place: string; fields: Fields }[] {
  const groups = Object.entries(fields).flatMap(([id, field]) =>
    field.kind === "group" ? sides(field.fields, `${place}.${id}`) : [],
  );
  return [{ place, fields }, ...groups];
}

function namesItsFacet(fields: Fields): boolean {
  return Object.values(fields).some(({ kind, required }) => kind === "facet" && required);
}

const TYPES = recordTypeIds().map((id) => recordType(id));
const DECLARED: readonly { type: string; fields: Fields }[] = [
  ...TYPES,
  { type: "envelope", fields: ENVELOPE },
];
const FIELDS = DECLARED.flatMap(({ type, fields }) => allFields(fields, type));
const HELPS = [
  ...TYPES.map(({ type, help }) => ({ place: type, help })),
  ...FIELDS.map(({ place, field }) => ({ place, help: field.help })),
];

test("every record type is found by its own id", () => {
  assert.ok(TYPES.length > 0);
  for (const id of recordTypeIds()) assert.equal(recordType(id).type, id);
});

test("what every object inherits is no record type and no field", () => {
  for (const inherited of ["constructor", "toString", "__proto__"]) {
    assert.equal(isRecordTypeId(inherited), false);
    assert.equal(recordType(inherited), undefined);
    assert.equal(fieldOf("policy", inherited), undefined);
  }
});

test("every record type is asked for by a facet, names its facet itself or says who keeps the register", () => {
  const unasked = TYPES.filter(({ facets, fields }) => facets.length === 0 && !namesItsFacet(fields));
  assert.deepEqual(
    unasked.map(({ type }) => type).filter((type) => !WITHOUT_FACET.includes(type)),
    [],
  );
});

test("every facet that is named exists, and every question of the mission's inquiry has something to read", () => {
  const named = new Set<string>([
    ...TYPES.flatMap(({ facets }) => facets),
    ...FIELDS.flatMap(({ field }) => field.facets ?? []),
  ]);
  assert.deepEqual(
    [...named].filter((id) => !isFacetId(id)),
    [],
  );
  const ofTheInquiry = Object.entries(FACETS).filter(([, { number }]) => number.startsWith("F"));
  assert.equal(ofTheInquiry.length, 31);
  assert.deepEqual(
    ofTheInquiry.map(([id]) => id).filter((id) => !named.has(id)),
    [],
  );
});

test("every reference names record types that exist, each once", () => {
  for (const { place, field } of FIELDS) {
    if (field.kind !== "reference") continue;
    assert.ok(field.to.length > 0, place);
    assert.deepEqual([...new Set(field.to)], [...field.to], place);
    for (const type of field.to) assert.ok(isRecordTypeId(type), `${place} refers to ${type}`);
  }
});

test("every help is a sentence that begins with a capital or a number and ends with a full stop", () => {
  for (const { place, help } of HELPS) assert.match(help, /^[A-ZÄÖÜ„\d].{8,}\.$/u, place);
});

test("every label is a German word without stray spaces or a full stop", () => {
  for (const { place, field } of FIELDS) assert.match(field.label, /^[A-ZÄÖÜ](?:.*[\p{L}\p{N})])?$/u, place);
  for (const { type, label } of TYPES) {
    assert.match(label.one, /^[A-ZÄÖÜ].*\p{L}$/u, type);
    assert.match(label.many, /^[A-ZÄÖÜ].*\p{L}$/u, type);
  }
});

test("no help only repeats the label", () => {
  for (const { place, field } of FIELDS) assert.notEqual(field.help, `${field.label}.`, place);
});

test("no label stands twice side by side", () => {
  for (const { type, fields } of DECLARED) {
    for (const side of sides(fields, type)) {
      const labels = Object.values(side.fields).map(({ label }) => label);
      assert.deepEqual([...new Set(labels)], labels, side.place);
    }
  }
});

test("every code of a closed list has a German and an English word of its own", () => {
  for (const { place, field } of FIELDS) {
    if (field.kind !== "code") continue;
    const labels = Object.values(field.list);
    assert.ok(labels.length > 1, place);
    for (const words of labels) for (const word of words) assert.match(word, /^\S(?:.*\S)?$/u, place);
    for (const side of [0, 1] as const) {
      const words = labels.map((label) => label[side]);
      assert.deepEqual([...new Set(words)], words, place);
    }
  }
});

test("a record type is named by fields of its own, at least one of which must be given", () => {
  for (const { type, title, fields } of TYPES) {
    assert.ok(title.length > 0, type);
    for (const id of title) assert.ok(Object.hasOwn(fields, id), `${type}.${id}`);
    assert.ok(
      title.some((id) => fields[id]?.required),
      `${type} may have no name`,
    );
  }
});

test("a field is found by its path into groups", () => {
  assert.equal(fieldOf("cost", "budgetRef.section")?.label, "Einzelplan");
  assert.equal(fieldOf("cost", "budgetRef.nothing"), undefined);
  assert.equal(fieldOf("cost", "year.section"), undefined);
  assert.equal(fieldOf("cost", ""), undefined);
});

test("a code is told in German", () => {
  assert.equal(codeLabel("cost", "nature", "oneOff"), "Einmalaufwand");
  assert.deepEqual(codeLabels("cost", "nature"), [
    { code: "oneOff", label: "Einmalaufwand" },
    { code: "running", label: "laufende Kosten" },
  ]);
});

test("an unknown code, an unknown field and a field without a list throw", () => {
  assert.throws(() => codeLabel("cost", "nature", "monthly"), /no code monthly/u);
  assert.throws(() => codeLabel("cost", "nature", "constructor"), /no code constructor/u);
  assert.throws(() => codeLabel("cost", "nothing", "oneOff"), /no closed list/u);
  assert.throws(() => codeLabels("cost", "year"), /no closed list/u);
});
