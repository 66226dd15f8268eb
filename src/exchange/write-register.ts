import { referenceTo, type VersionedRecord } from "#records/record.ts";
import type { Key } from "#values/key.ts";
import { recordJson } from "./record-json.ts";
import { REGISTER_FORMAT } from "./register-file.ts";

/**
 * The register file of an authority, piece by piece: records by type and key, their members in the order of the
 * catalogue. Equal registers give equal text.
 */
export function* registerFileParts(authority: Key, records: readonly VersionedRecord[]): Generator<string> {
  const sorted = records.toSorted((a, b) => (referenceTo(a) < referenceTo(b) ? -1 : 1));
  const head = JSON.stringify({ format: REGISTER_FORMAT, authority }, null, 2).slice(0, -2);
  yield `${head},\n  "records": [`;
  for (const [at, record] of sorted.entries()) {
    const text = JSON.stringify(recordJson(record), null, 2).replaceAll("\n", "\n    ");
    yield `${at === 0 ? "" : ","}\n    ${text}`;
  }
  yield sorted.length === 0 ? "]\n}\n" : "\n  ]\n}\n";
}

/** The register file of an authority as one text (see `registerFileParts`). */
export function writeRegister(authority: Key, records: readonly VersionedRecord[]): string {
  return [...registerFileParts(authority, records)].join("");
}
