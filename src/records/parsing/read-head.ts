import { isRecordTypeId } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { isKey, type Key } from "#values/key.ts";
import { shown } from "#records/problems.ts";
import { isAbsent } from "./is-absent.ts";
import { inside, report, type Place } from "./place.ts";

type Input = { readonly [name: string]: unknown };

/** Reads which kind of record this is. */
export function readType(input: Input, place: Place): RecordTypeId | undefined {
  const at = inside(place, "type");
  const { type } = input as { type?: unknown };
  if (isAbsent(type)) return report(at, "records.type.missing");
  if (typeof type === "string" && isRecordTypeId(type)) return type;
  return report(at, "records.type.unknown", { type: typeof type === "string" ? shown(type) : "…" });
}

/** Reads the record's key. */
export function readKey(input: Input, place: Place): Key | undefined {
  const at = inside(place, "key");
  const { key } = input as { key?: unknown };
  if (isAbsent(key)) return report(at, "records.key.missing");
  if (typeof key === "string" && isKey(key)) return key;
  return report(at, "records.key.bad", { key: typeof key === "string" ? shown(key) : "…" });
}
