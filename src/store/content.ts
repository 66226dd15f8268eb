import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { canonicalContent, recordFromContent, recordFromStored } from "#records/content.ts";
import type { RecordContent, VersionedRecord } from "#records/record.ts";
import type { Instant } from "#values/instant.ts";
import { canonicalJson, type JsonObject } from "#values/json.ts";

/** The text that is kept of a record: equal contents give equal text. */
export function writeContent(content: RecordContent): string {
  return canonicalJson(canonicalContent(content));
}

/** The record that a kept text says; it was checked before it was kept. */
export function readContent(text: string): RecordContent {
  return recordFromContent(JSON.parse(text) as JsonObject);
}

/** The record that a kept text says, with its place in history. */
export function readVersion<Type extends RecordTypeId = RecordTypeId>(
  text: string,
  version: number,
  recordedAt: Instant,
): VersionedRecord<Type> {
  return recordFromStored(JSON.parse(text) as JsonObject, { version, recordedAt });
}
