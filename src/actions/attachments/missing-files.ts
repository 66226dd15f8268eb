import { attachmentOf } from "#records/attachment.ts";
import type { RecordContent } from "#records/record.ts";
import type { Context } from "#actions/context.ts";
import type { Key } from "#values/key.ts";

/**
 * Entries of records' attachments that name a file which this installation does not keep, each once. They stay as they are:
 * files travel with backups, register files only name them.
 */
export async function missingFiles(
  { store }: Pick<Context, "store">,
  authority: Key,
  records: readonly RecordContent[],
): Promise<readonly string[]> {
  const entries = records.flatMap(({ attachments }) => attachments.filter((entry) => attachmentOf(entry)));
  if (entries.length === 0) return [];
  const kept = new Set((await store.files.list(authority)).map(({ hash }) => hash));
  return [...new Set(entries)].filter((entry) => !kept.has(attachmentOf(entry)?.hash ?? ""));
}
