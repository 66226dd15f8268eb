import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { storeProblem } from "#store/problems.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Draft } from "./file-store.ts";
import { filesProblem } from "./files-problem.ts";
import { systemDetail } from "#values/system-detail.ts";

/** A draft that lies in a folder; nobody else knows its name. */
export type FolderDraft = Draft & { readonly path: string; readonly discard: () => Promise<void> };

const MEGA = 1_000_000;

type Written = { readonly hash: string; readonly size: number };

/** Writes everything, hashing it on the way, and has the disk confirm it; null if it is more than allowed. */
async function writeAll(
  path: string,
  source: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Written | null> {
  const file = await open(path, "wx", 0o600);
  const sum = createHash("sha256");
  let size = 0;
  try {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > most) return null;
      sum.update(chunk);
      await file.writeFile(chunk); // writes on behind what is there, whole or not at all
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { hash: sum.digest("hex"), size };
}

/**
 * Takes bytes from a stream into a file of its own in a folder. On any trouble, an abort included, nothing is left of it.
 * @problems store.files.too-big, store.files.cut, store.disk.full, store.disk.failed, store.folder.unwritable
 */
export async function receiveDraft(
  folder: string,
  source: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Result<FolderDraft>> {
  const path = join(folder, `${randomUUID()}.part`);
  const discard = (): Promise<void> => rm(path, { force: true }).catch(() => undefined); // else it goes as a stale one
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const written = await writeAll(path, source, most);
    if (written) return succeed({ ...written, path, discard, read: () => createReadStream(path) });
    await discard();
    return fail(storeProblem("store.files.too-big", "", { most: Math.round(most / MEGA) }));
  } catch (error) {
    await discard();
    const detail = systemDetail(error);
    return fail(filesProblem(folder, error) ?? storeProblem("store.files.cut", "", { detail }));
  }
}
