import type { Writable } from "node:stream";
import { writeRegister } from "#exchange/write-register.ts";
import { writeArchiveFile } from "#store/backup/archive-file.ts";
import type { ArchiveSummary } from "#store/backup/archive.ts";
import type { BackupOptions } from "#store/backup/options.ts";
import type { Result } from "#values/result.ts";
import type { Context } from "#actions/context.ts";

/** What a backup holds, after it was written, restored or checked. */
export type BackupSummary = ArchiveSummary;

/** Where a backup goes: a file, or a stream that stays open. */
export type BackupPlace =
  | { readonly file: string; readonly replaces: boolean }
  | { readonly stream: Writable };

/**
 * Writes everything that is kept into one archive, as it was at one moment, while others go on writing. A file is
 * there whole or not at all.
 * @problems store.backup.exists, store.backup.unwritable, store.damage.*, store.database.unreadable
 */
export function backUp(
  { store }: Pick<Context, "store">,
  place: BackupPlace,
  { program, onProgress }: Pick<BackupOptions, "program" | "onProgress">,
): Promise<Result<BackupSummary>> {
  const options: BackupOptions = {
    program,
    exportOf: ({ authority, records }) => writeRegister(authority, records),
    ...(onProgress && { onProgress }),
  };
  if ("stream" in place)
    return store.backUp({ stream: place.stream, closes: false, name: "Standardausgabe" }, options);
  return writeArchiveFile(place, (target) => store.backUp(target, options));
}
