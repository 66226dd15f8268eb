import type { FileBytes } from "#store/backup/file-bytes.ts";
import type { Key } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import type { Result } from "#values/result.ts";

/** Bytes that have come in whole and lie under a temporary name: not kept yet. */
export type Draft = {
  /** SHA-256, in hexadecimal. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  readonly read: () => AsyncIterable<Uint8Array>;
};

/** How bytes are taken in. */
export type Intake<Value> = {
  /** Most bytes; more are refused as soon as they come. */
  readonly most: number;
  /** Looks at the whole draft; a problem, and it is gone as if it had never come. */
  readonly admit: (draft: Draft) => Promise<Result<Value>>;
};

/** Part of a file: first and last byte, counted from 0, both included. */
export type ByteRange = { readonly from: number; readonly to: number };

/** A file as it lies in the store; `changed` in milliseconds since 1970. */
export type StoredFile = {
  readonly authority: Key;
  readonly hash: string;
  readonly size: number;
  readonly changed: number;
};

/**
 * Keeps the bytes of attached files under the hash of their content, each authority's for itself. Nothing is ever there by
 * half: bytes get their name when all of them have come and lie safely.
 */
export type FileStore = FileBytes & {
  /**
   * Takes bytes in: counts and hashes them while they are written, lets `admit` judge the whole, and only then keeps them.
   * The same bytes again are kept once. What `admit` gives back is handed on.
   * @problems store.files.too-big, store.files.cut, store.files.unreachable, store.disk.full and those of `admit`
   */
  readonly put: <Value>(
    authority: Key,
    source: AsyncIterable<Uint8Array>,
    intake: Intake<Value>,
  ) => Promise<Result<Value>>;
  /**
   * The bytes, or part of them, as a stream.
   * @problems store.files.absent, store.files.unreachable
   */
  readonly open: (
    authority: Key,
    hash: string,
    range?: ByteRange,
  ) => Promise<Result<AsyncIterable<Uint8Array>>>;
  /** Every file, in no order. */
  readonly list: () => AsyncIterable<StoredFile>;
  /** What an error that `has`, `list`, `read`, `write` or `remove` threw means for people; null if it is a bug. */
  readonly problemOf: (error: unknown) => Problem | null;
};
