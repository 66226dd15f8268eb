import { formatValue } from "#answers/speech/formats.ts";
import { fieldOf, recordType } from "#catalogue/catalogue.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordAt, type Snapshot } from "#records/snapshot.ts";

const isReference = (value: unknown): value is string =>
  typeof value === "string" && /^[a-zA-Z]+\/\S+$/u.test(value);

/** A bare number of a principle reads "Nr. 3". */
const numbered = (record: VersionedRecord, id: string, value: string): string =>
  record.type === "principle" && id === "number" ? `Nr. ${value}` : value;

function part(snapshot: Snapshot, record: VersionedRecord, id: string): string {
  const value = (record.data as Readonly<Record<string, unknown>>)[id];
  const field = fieldOf(record.type, id);
  const isWithheld = record.withhold.some((one) => one.field === id);
  // "ja" names nothing
  if (value === undefined || field === undefined || isWithheld || field.kind === "yesNo") return "";
  if (field.kind !== "reference" || !isReference(value))
    return numbered(record, id, formatValue(field, value, "figures"));
  const target = recordAt(snapshot, value);
  return target ? titleOf(snapshot, target) : "nicht öffentlich";
}

/** What a record is called in lists: its title fields joined by a dash (the same text once), else its key. */
export function titleOf(snapshot: Snapshot, record: VersionedRecord): string {
  const parts = recordType(record.type).title.map((id) => part(snapshot, record, id));
  return [...new Set(parts.filter((one) => one !== ""))].join(" – ") || record.key;
}
