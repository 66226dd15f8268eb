import { recordType } from "#catalogue/catalogue.ts";
import { ENVELOPE } from "#catalogue/envelope.ts";
import { canonicalContent } from "#records/content.ts";
import { HONEST } from "#records/parsing/read-honest.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import type { Json, JsonObject } from "#values/json.ts";
import type { Key } from "#values/key.ts";
import { REGISTER_FORMAT } from "./register-file.ts";

const HEAD = ["type", "key", "version", "recordedAt", ...Object.keys(ENVELOPE), "data", ...HONEST];

/** The members in the order of the names given; those not named are left out. */
function ordered(members: JsonObject, names: readonly string[]): JsonObject {
  const kept = names.flatMap((name): [string, Json][] => {
    const member = members[name];
    return member === undefined ? [] : [[name, member]];
  });
  return Object.fromEntries(kept);
}

function written(record: VersionedRecord): JsonObject {
  const { version, recordedAt } = record;
  const content = canonicalContent(record);
  const fields = Object.keys(recordType(record.type).fields);
  const data = ordered((content["data"] ?? {}) as JsonObject, fields);
  return ordered({ ...content, version, recordedAt, data }, HEAD);
}

/**
 * The register file of an authority: records by type and key, their members in the order of the catalogue.
 * Equal registers give equal text.
 */
export function writeRegister(authority: Key, records: readonly VersionedRecord[]): string {
  const sorted = records.toSorted((a, b) => (referenceTo(a) < referenceTo(b) ? -1 : 1));
  const file = { format: REGISTER_FORMAT, authority, records: sorted.map(written) };
  return `${JSON.stringify(file, null, 2)}\n`;
}
