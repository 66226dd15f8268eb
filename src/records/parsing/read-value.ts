import type { Field, FieldKind, FieldOf, Fields } from "#catalogue/fields.ts";
import { isObject, type Json, type JsonObject } from "#values/json.ts";
import { shown } from "#records/problems.ts";
import { isAbsent } from "./is-absent.ts";
import { inside, report, type Place } from "./place.ts";
import { readMoney } from "./read-money.ts";
import { readDecimal, readInteger } from "./read-number.ts";
import { readFacet, readLaw, readReference } from "./read-reference.ts";
import { readDate, readPeriod } from "./read-span.ts";
import { readMarkdown, readText } from "./read-text.ts";
import { reportUnknownNames } from "./unknown-names.ts";

type Reader<Declared> = (field: Declared, input: unknown, place: Place) => Json | undefined;

function readYesNo({ label }: Field, input: unknown, place: Place): boolean | undefined {
  return typeof input === "boolean"
    ? input
    : report(place, "records.value.kind", { label, expected: "true oder false" });
}

function readCode({ label, list }: FieldOf<"code">, input: unknown, place: Place): string | undefined {
  if (typeof input !== "string") {
    return report(place, "records.value.kind", { label, expected: "eine Kennung der Liste" });
  }
  return Object.hasOwn(list, input)
    ? input
    : report(place, "records.code.unknown", {
        label,
        value: shown(input),
        allowed: Object.keys(list).join(", "),
      });
}

function readGroup(field: FieldOf<"group">, input: unknown, place: Place): JsonObject | undefined {
  const { label, fields } = field;
  if (!isObject(input)) return report(place, "records.value.kind", { label, expected: "ein Objekt" });
  return readWhole(fields, input, place);
}

const READERS: { readonly [Kind in FieldKind]: Reader<FieldOf<Kind>> } = {
  text: readText,
  markdown: readMarkdown,
  yesNo: readYesNo,
  integer: readInteger,
  decimal: readDecimal,
  date: readDate,
  period: readPeriod,
  money: readMoney,
  code: readCode,
  reference: readReference,
  law: readLaw,
  facet: readFacet,
  group: readGroup,
};

function readOne(field: Field, input: unknown, place: Place): Json | undefined {
  const read = READERS[field.kind] as Reader<Field>;
  return read(field, input, place);
}

function readMany(field: Field, input: unknown, place: Place): readonly Json[] | undefined {
  const { label } = field;
  if (!Array.isArray(input)) return report(place, "records.value.kind", { label, expected: "eine Liste" });
  return input.flatMap((entry: unknown, index) => {
    const at = inside(place, index);
    const value = isAbsent(entry) ? report(at, "records.value.empty", { label }) : readOne(field, entry, at);
    return value === undefined ? [] : [value];
  });
}

/**
 * Reads the fields declared out of an object; what says nothing stays absent. Names that are not declared
 * are faults, absent required fields are not.
 */
export function readFields(
  fields: Fields,
  input: { readonly [name: string]: unknown },
  place: Place,
): JsonObject {
  reportUnknownNames(input, Object.keys(fields), place);
  const entries = Object.entries(fields).flatMap(([id, field]): [string, Json][] => {
    const given = Object.hasOwn(input, id) ? input[id] : undefined;
    if (isAbsent(given)) return [];
    const value = (field.many ? readMany : readOne)(field, given, inside(place, id));
    return value === undefined ? [] : [[id, value]];
  });
  return Object.fromEntries(entries);
}

/** Reads the fields declared out of an object in which the required ones must be given. */
function readWhole(fields: Fields, input: { readonly [name: string]: unknown }, place: Place): JsonObject {
  for (const [id, { required, label }] of Object.entries(fields)) {
    if (required && isAbsent(Object.hasOwn(input, id) ? input[id] : undefined)) {
      report(inside(place, id), "records.field.missing-inside", { label });
    }
  }
  return readFields(fields, input, place);
}
