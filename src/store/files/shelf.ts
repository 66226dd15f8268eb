import type { Key } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import type { ByteRange, StoredFile } from "./file-store.ts";

/** Which file: whose, and the hash of its bytes. */
export type FileId = { readonly authority: Key; readonly hash: string };

/** What differs between the places that can hold files. Trouble is thrown; `problemOf` says what it means. */
export type Shelf = {
  /** Folder of this machine where bytes wait until they are whole. */
  readonly drafts: string;
  /** Keeps the file at a path of this machine under its name; it may move or copy it. */
  readonly settle: (file: FileId, path: string) => Promise<void>;
  /** Null if there is no such file. */
  readonly open: (file: FileId, range?: ByteRange) => Promise<AsyncIterable<Uint8Array> | null>;
  readonly has: (file: FileId) => Promise<boolean>;
  /** Removing what is not there is no fault. */
  readonly remove: (file: FileId) => Promise<void>;
  readonly list: () => AsyncIterable<StoredFile>;
  /** What a thrown error means for people; null if it is a bug. */
  readonly problemOf: (error: unknown) => Problem | null;
};
