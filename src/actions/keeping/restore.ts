import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { writeRegister } from "#exchange/write-register.ts";
import { openArchiveFile } from "#store/backup/archive-file.ts";
import type { RestoreOptions } from "#store/backup/options.ts";
import { openSqliteStore } from "#store/sqlite/open-sqlite-store.ts";
import type { Store } from "#store/store.ts";
import type { Result } from "#values/result.ts";
import type { BackupSummary } from "./back-up.ts";
import type { Context } from "#actions/context.ts";

/** Where a backup comes from. */
export type BackupSource = { readonly file: string } | { readonly stream: Readable };

type Wish = Pick<RestoreOptions, "mostBytes" | "onProgress">;
type InnerWish = Omit<RestoreOptions, "exportOf">;

function restoreInto(store: Store, source: BackupSource, wish: InnerWish): Promise<Result<BackupSummary>> {
  const stream = "stream" in source ? source.stream : openArchiveFile(source.file);
  return store.restore(stream, {
    ...wish,
    exportOf: ({ authority, records }) => writeRegister(authority, records),
  });
}

/**
 * Takes a backup into an empty database: all of it, proved to be what was written, or nothing.
 * @problems store.backup.*, store.damage.*, store.database.locked, store.disk.full
 */
export function restore(
  { store }: Pick<Context, "store">,
  source: BackupSource,
  wish: Wish,
): Promise<Result<BackupSummary>> {
  return restoreInto(store, source, wish);
}

/**
 * Could this backup be restored? Takes it into an embedded database of its own that is removed afterwards.
 * @problems as restore, store.folder.unwritable
 */
export async function checkBackup(source: BackupSource, wish: Wish): Promise<Result<BackupSummary>> {
  const folder = await mkdtemp(join(tmpdir(), "kontor-check-"));
  try {
    const opened = await openSqliteStore({ folder, now: Date.now });
    if (!opened.ok) return opened;
    try {
      return await restoreInto(opened.value, source, { ...wish, onlyChecks: true });
    } finally {
      await opened.value.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
