import type { RecordContent, VersionedRecord } from "#records/record.ts";

/** The content of a version without its place in the history. */
export function contentOf({
  version: _version,
  recordedAt: _recordedAt,
  ...content
}: VersionedRecord): RecordContent {
  return content;
}
