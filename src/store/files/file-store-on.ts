import { storeProblem } from "#store/problems.ts";
import type { Key } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { ByteRange, Draft, FileStore } from "./file-store.ts";
import { receiveDraft } from "./receive-draft.ts";
import type { Shelf } from "./shelf.ts";

const messageOf = (failed: Result<unknown>): string =>
  failed.ok ? "" : failed.problems.map(({ message }) => message).join(" ");

/** Lets only bytes of this hash in. */
const admitOnly =
  (wanted: string) =>
  ({ hash }: Draft): Promise<Result<null>> =>
    Promise.resolve(
      hash === wanted ? succeed(null) : fail(storeProblem("store.files.damaged", "", { hash: wanted })),
    );

/** The file store whose bytes lie on this shelf. */
export function fileStoreOn(shelf: Shelf): FileStore {
  /** Trouble of the place becomes a problem; anything else is a bug and stays thrown. */
  async function attempt<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
    try {
      return await work();
    } catch (error) {
      const problem = shelf.problemOf(error);
      if (problem === null) throw error;
      return fail(problem);
    }
  }

  const put: FileStore["put"] = async (authority, source, { most, admit }) => {
    const draft = await receiveDraft(shelf.drafts, source, most);
    if (!draft.ok) return draft;
    const { hash, path, discard } = draft.value;
    try {
      const admitted = await admit(draft.value);
      if (!admitted.ok) return admitted;
      return await attempt(async () => (await shelf.settle({ authority, hash }, path), admitted));
    } finally {
      await discard();
    }
  };

  const open = (authority: Key, hash: string, range?: ByteRange) =>
    attempt(async () => {
      const bytes = await shelf.open({ authority, hash }, range);
      return bytes ? succeed(bytes) : fail(storeProblem("store.files.absent", "", { hash }));
    });

  return {
    put,
    open,
    has: (authority, hash) => shelf.has({ authority, hash }),
    remove: (authority, hash) => shelf.remove({ authority, hash }),
    list: shelf.list,
    problemOf: shelf.problemOf,
    read: async (authority, hash) => {
      const opened = await open(authority, hash);
      if (!opened.ok) throw new Error(messageOf(opened));
      return opened.value;
    },
    write: async (authority, hash, bytes) => {
      const intake = { most: Number.MAX_SAFE_INTEGER, admit: admitOnly(hash) };
      const written = await put(authority, bytes, intake);
      if (!written.ok) throw new Error(messageOf(written));
    },
  };
}
