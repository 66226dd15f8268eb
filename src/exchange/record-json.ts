import { recordType } from "#catalogue/catalogue.ts";
import { ENVELOPE } from "#catalogue/envelope.ts";
import { canonicalContent } from "#records/content.ts";
import { HONEST } from "#records/parsing/read-honest.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { Json, JsonObject } from "#values/json.ts";

const HEAD = ["type", "key", "version", "recordedAt", ...Object.keys(ENVELOPE), "data", ...HONEST, "ended"];

/** The members in the order of the names given; those not named are left out. */
function ordered(members: JsonObject, names: readonly string[]): JsonObject {
  const kept = names.flatMap((name): [string, Json][] => {
    const member = members[name];
    return member === undefined ? [] : [[name, member]];
  });
  return Object.fromEntries(kept);
}

/** A record as register files and the interface write it: nothing empty, members in the order of the catalogue. */
export function recordJson(record: VersionedRecord): JsonObject {
  const { version, recordedAt } = record;
  const content = canonicalContent(record);
  const fields = Object.keys(recordType(record.type).fields);
  const data = ordered((content["data"] ?? {}) as JsonObject, fields);
  return ordered({ ...content, version, recordedAt, data }, HEAD);
}
