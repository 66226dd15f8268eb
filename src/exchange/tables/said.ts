import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { RecordContent } from "#records/record.ts";
import { canonicalContent } from "#records/content.ts";
import { canonicalJson, isObject, type Json, type JsonObject } from "#values/json.ts";
import type { Key } from "#values/key.ts";
import type { TableMapping } from "#exchange/tables/mapping/table-mapping.ts";

/** What a line says of one record. */
export type Said = {
  readonly type: RecordTypeId;
  readonly key: Key;
  readonly data: JsonObject;
  /** Field to the reason. */
  readonly unknown: Readonly<Record<string, string>>;
  readonly notApplicable: Readonly<Record<string, string>>;
  /** Lines for the internal note and for the description, by column. */
  readonly notes: Readonly<Record<string, string>>;
  readonly described: Readonly<Record<string, string>>;
};

/** The data with a value put where these steps lead. */
export function withValue(data: JsonObject, steps: readonly string[], value: Json): JsonObject {
  const [first = "", ...rest] = steps;
  if (rest.length === 0) return { ...data, [first]: value };
  const inner = data[first];
  return { ...data, [first]: withValue(isObject(inner) ? (inner as JsonObject) : {}, rest, value) };
}

function mergedData(before: JsonObject, after: JsonObject): JsonObject {
  const entries = Object.entries(after).map(([name, value]): [string, Json] => {
    const old = before[name];
    const isInner = isObject(old) && isObject(value) && !("cents" in (value as JsonObject));
    return [name, isInner ? mergedData(old as JsonObject, value) : value];
  });
  return { ...before, ...Object.fromEntries(entries) };
}

/** A line of a note; further lines of its text are set in, so that the whole can be found again. */
function noteLine(column: string, text: string, mark: string): string {
  return `${mark}${column}: ${text.replaceAll(/\r\n?/gu, "\n").trim().replaceAll("\n", "\n  ")}`;
}

function withNotes(before: string | undefined, notes: Said["notes"], mark: string): string | undefined {
  const starts = Object.keys(notes).map((column) => `${mark}${column}: `);
  if (starts.length === 0) return before;
  let isOld = false;
  const kept = (before ?? "").split("\n").filter((line) => {
    isOld = starts.some((start) => line.startsWith(start)) || (isOld && line.startsWith("  "));
    return !isOld;
  });
  const lines = Object.entries(notes).map(([column, text]) => noteLine(column, text, mark));
  return [...kept.filter((line, at) => line !== "" || at > 0), ...lines].join("\n");
}

const without = (
  map: Readonly<Record<string, string>>,
  given: JsonObject,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(map).filter(([field]) => !(field in given)));

/** The record as it shall be: what is known of it already and what the line says, in the shape of register files. */
export function recordOf(
  said: Said,
  existing: RecordContent | undefined,
  { visibility }: Pick<TableMapping, "visibility">,
): JsonObject {
  const before = existing ? canonicalContent(existing) : {};
  const member = (name: string): JsonObject => (before[name] ?? {}) as JsonObject;
  const merged = mergedData(member("data"), said.data);
  const described = withNotes(merged["description"] as string | undefined, said.described, "- ");
  const data = described === undefined ? merged : { ...merged, description: described };
  const internalNote = withNotes(before["internalNote"] as string | undefined, said.notes, "");
  const honest = (name: "unknown" | "notApplicable") =>
    without({ ...(member(name) as Readonly<Record<string, string>>), ...said[name] }, data);
  const unknown = honest("unknown");
  const notApplicable = without(honest("notApplicable"), unknown);
  const notCollected = without(without(member("notCollected") as Readonly<Record<string, string>>, data), {
    ...unknown,
    ...notApplicable,
  });
  return {
    ...{ visibility, ...before, type: said.type, key: said.key },
    ...{ data, unknown, notCollected, notApplicable },
    ...(internalNote !== undefined && { internalNote }),
  };
}

const same = (a: Json, b: Json): boolean => canonicalJson(a) === canonicalJson(b);

function isUnion(one: JsonObject, other: JsonObject): boolean {
  return Object.entries(other).every(([name, value]) => {
    const mine = one[name];
    return mine === undefined || same(mine, value);
  });
}

/** What two lines say of the same record, if they do not contradict each other; else null. */
export function united(one: Said, other: Said): Said | null {
  const parts = ["data", "unknown", "notApplicable", "notes", "described"] as const;
  if (!parts.every((part) => isUnion(one[part], other[part]))) return null;
  const [data, unknown] = [
    { ...one.data, ...other.data },
    { ...one.unknown, ...other.unknown },
  ];
  return {
    ...{ type: one.type, key: one.key, data, unknown },
    notApplicable: { ...one.notApplicable, ...other.notApplicable },
    notes: { ...one.notes, ...other.notes },
    described: { ...one.described, ...other.described },
  };
}
