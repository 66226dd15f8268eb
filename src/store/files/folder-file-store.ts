import { createReadStream, type Stats } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import type { FileStore, StoredFile } from "./file-store.ts";
import { fileStoreOn } from "./file-store-on.ts";
import { fileAt, filePlace } from "./file-place.ts";
import { filesProblem } from "./files-problem.ts";
import type { FileId } from "./shelf.ts";

const DRAFTS = ".drafts";
/** A draft that nobody has finished for so long belongs to a process that is gone. */
const STALE_MS = 86_400_000;

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

async function statOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

async function namesIn(folder: string, recursive = false): Promise<readonly string[]> {
  try {
    return await readdir(folder, { recursive });
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

/** Has the disk keep a new name; where the system cannot, the name comes with its next writing. */
async function keepName(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().catch(() => undefined);
  await handle.close();
}

/** Gives a draft its name. A file that is there already has the same bytes; its new time says that it is wanted again. */
async function settle(path: string, place: string): Promise<void> {
  const folder = dirname(place);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await utimes(path, new Date(), new Date());
  await rename(path, place);
  await keepName(folder);
  await keepName(dirname(folder));
}

async function removeStaleDrafts(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    const found = await statOf(path);
    if (found && Date.now() - found.mtimeMs > STALE_MS) await rm(path, { force: true });
  }
}

async function* listIn(folder: string): AsyncGenerator<StoredFile> {
  for (const name of await namesIn(folder, true)) {
    const file = fileAt(name.split(sep));
    const found = file && (await statOf(join(folder, name)));
    if (found) yield { ...file, size: found.size, changed: found.mtimeMs };
  }
}

/**
 * Keeps files in a folder: `<authority>/<first two signs of the hash>/<hash>`. The folder is created with the first file;
 * drafts that a lost process has left are removed with the next listing.
 */
export function folderFileStore(folder: string): FileStore {
  const drafts = join(folder, DRAFTS);
  const pathOf = (file: FileId): string => join(folder, ...filePlace(file));
  return fileStoreOn({
    drafts,
    settle: (file, path) => settle(path, pathOf(file)),
    open: async (file, range) =>
      (await statOf(pathOf(file)))
        ? createReadStream(pathOf(file), range ? { start: range.from, end: range.to } : {})
        : null,
    has: async (file) => (await statOf(pathOf(file))) !== null,
    remove: (file) => rm(pathOf(file), { force: true }),
    list: async function* list() {
      await removeStaleDrafts(drafts);
      yield* listIn(folder);
    },
    problemOf: (error) => filesProblem(folder, error),
  });
}
