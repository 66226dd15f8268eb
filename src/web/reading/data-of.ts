import type { VersionedRecord } from "#records/record.ts";

/** The data of a record of any type, by field id. */
export function dataOf(record: VersionedRecord): Readonly<Record<string, unknown>> {
  return record.data;
}

/** A field's text; null if it holds none. */
export function textIn(record: VersionedRecord, id: string): string | null {
  const value = dataOf(record)[id];
  return typeof value === "string" && value !== "" ? value : null;
}

/** A field's texts (codes, references, words); empty if it holds none. */
export function textsIn(record: VersionedRecord, id: string): readonly string[] {
  const value = dataOf(record)[id];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === "string");
}
