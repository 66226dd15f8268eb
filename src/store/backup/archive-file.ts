import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Readable } from "node:stream";
import { storeProblem } from "#store/problems.ts";
import { fail, type Result } from "#values/result.ts";
import type { ArchiveTarget } from "./options.ts";
import { systemDetail } from "#values/system-detail.ts";

/** Only who runs the program may read a backup: it holds confidential records. */
const OWNER_ONLY = 0o600;

async function flush(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}

const isOfDisk = (error: unknown): error is Error => error instanceof Error && "syscall" in error;

/**
 * Lets an archive be written beside its place and moves it there when it lies safely on the disk; nothing is left
 * if it fails.
 * @problems store.backup.exists, store.backup.unwritable, those of the writing
 */
export async function writeArchiveFile<Value>(
  { file, replaces }: { readonly file: string; readonly replaces: boolean },
  writing: (target: ArchiveTarget) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  if (!replaces && (await exists(file))) return fail(storeProblem("store.backup.exists", "", { file }));
  const draft = `${file}.${randomUUID()}.tmp`; // a name that nobody can have laid a link under
  try {
    const handle = await open(draft, "wx", OWNER_ONLY);
    const stream = handle.createWriteStream({ flush: true });
    const written = await writing({ stream, closes: true, name: file });
    if (written.ok) {
      await rename(draft, file);
      await flush(dirname(file));
    } else stream.destroy();
    return written;
  } catch (error) {
    if (!isOfDisk(error)) throw error;
    return fail(storeProblem("store.backup.unwritable", "", { file, detail: systemDetail(error) }));
  } finally {
    await rm(draft, { force: true });
  }
}

/** The bytes of an archive as they come; that it cannot be read is told by its reader. */
export function openArchiveFile(file: string): Readable {
  return createReadStream(file);
}
