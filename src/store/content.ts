import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { canonicalContent, recordFromContent, recordFromStored } from "#records/content.ts";
import type { RecordContent, VersionedRecord } from "#records/record.ts";
import type { Instant } from "#values/instant.ts";
import { canonicalJson, type JsonObject } from "#values/json.ts";
import type { Erasure } from "./erasure/erasure.ts";

/**
 * The text that is kept of a record: equal contents give equal text. What the version erases is sealed with it,
 * and no record can say it of itself: `canonicalContent` passes over what it does not know.
 */
export function writeContent(content: RecordContent, erases: readonly Erasure[] = []): string {
  const said = canonicalContent(content);
  return canonicalJson(erases.length === 0 ? said : { ...said, erases });
}

/** What a kept text says of the record; what the version erases is none of it. */
function contentIn(text: string): JsonObject {
  const content = JSON.parse(text) as JsonObject;
  if (content["erases"] === undefined) return content;
  const { erases: _erases, ...said } = content;
  return said;
}

/** The record that a kept text says; it was checked before it was kept. */
export function readContent(text: string): RecordContent {
  return recordFromContent(contentIn(text));
}

/** The record that a kept text says, with its place in history. */
export function readVersion<Type extends RecordTypeId = RecordTypeId>(
  text: string,
  version: number,
  recordedAt: Instant,
): VersionedRecord<Type> {
  return recordFromStored(contentIn(text), { version, recordedAt });
}

/** The text as both databases give it back: without half characters and NUL, so that its hash holds. */
export function keepable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "");
}
