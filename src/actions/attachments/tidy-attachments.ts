import type { FileStore } from "#store/files/file-store.ts";
import type { Key } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Context } from "#actions/context.ts";
import { attachmentProblem } from "./problems.ts";

/** A file that no version of any record names; `name` is null if only its bytes are there. */
export type OrphanedFile = {
  readonly authority: Key;
  readonly hash: string;
  readonly name: string | null;
  readonly size: number;
};

/** Younger ones may belong to somebody who is just attaching them. */
const LEAST_AGE_MS = 86_400_000;

type Tidying = { readonly before: number; readonly removes: boolean };

/** Files that the database knows and no version names; forgotten where they are to be removed. */
async function unnamed({ store }: Context, { before, removes }: Tidying): Promise<readonly OrphanedFile[]> {
  const found: OrphanedFile[] = [];
  const deed = removes ? store.files.forgetUnnamed : store.files.unnamed;
  const until = new Date(before).toISOString();
  for (const { key } of await store.authorities()) found.push(...(await deed(key, until)));
  return found;
}

/** Bytes that the database does not know, as a lost process leaves them. */
async function unknown(
  { store }: Context,
  files: FileStore,
  before: number,
): Promise<readonly OrphanedFile[]> {
  const known = new Map<Key, ReadonlySet<string>>();
  const found: OrphanedFile[] = [];
  for await (const { authority, hash, size, changed } of files.list()) {
    const hashes =
      known.get(authority) ?? new Set((await store.files.list(authority)).map((file) => file.hash));
    known.set(authority, hashes);
    if (!hashes.has(hash) && changed < before) found.push({ authority, hash, size, name: null });
  }
  return found;
}

/**
 * Which kept files belong to nothing any more, older than a day? With `removes` they are removed.
 * @problems actions.attachment.unavailable, store.files.unreachable, store.disk.failed
 */
export async function tidyAttachments(
  context: Context,
  { removes }: { readonly removes: boolean },
): Promise<Result<readonly OrphanedFile[]>> {
  if (!context.keeping) return fail(attachmentProblem("actions.attachment.unavailable", ""));
  const { files } = context.keeping;
  const before = Date.parse(context.now()) - LEAST_AGE_MS;
  try {
    const strays = await unknown(context, files, before);
    const orphans = [...(await unnamed(context, { before, removes })), ...strays];
    for (const { authority, hash } of removes ? orphans : []) {
      // somebody may have attached the same bytes while this went on; then they are theirs
      const isWanted = (await context.store.files.find(authority, hash)) !== null;
      if (!isWanted) await files.remove(authority, hash);
    }
    return succeed(orphans);
  } catch (error) {
    const problem = files.problemOf(error);
    if (problem === null) throw error;
    return fail(problem);
  }
}
