import type { Readable } from "node:stream";
import { fail, succeed, type Result } from "#values/result.ts";
import { archiveReader, Refusal } from "./archive-reader.ts";
import type { Manifest } from "./archive.ts";
import { readManifest } from "./read-manifest.ts";

/** A manifest is the first entry; nobody needs to unpack more of an archive to read it. */
const MOST = 200_000_000;

/**
 * What does a backup say of itself? Only its first entry is read, so nothing is proved.
 * @problems store.backup.*
 */
export async function peekManifest(source: Readable): Promise<Result<Manifest>> {
  const reader = archiveReader(source, MOST);
  try {
    const first = await reader.entries().next();
    return succeed(await readManifest(first.value ?? undefined));
  } catch (error) {
    if (error instanceof Refusal) return fail(...error.problems);
    throw error;
  } finally {
    reader.close();
    source.destroy();
  }
}
