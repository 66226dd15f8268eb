import type { Key } from "#values/key.ts";

/** Where the bytes of attached files lie, as far as a backup needs it. */
export type FileBytes = {
  readonly read: (authority: Key, hash: string) => Promise<AsyncIterable<Uint8Array>>;
  /** Keeps bytes under their hash; fails if they have another one. */
  readonly write: (authority: Key, hash: string, bytes: AsyncIterable<Uint8Array>) => Promise<void>;
  readonly has: (authority: Key, hash: string) => Promise<boolean>;
  readonly remove: (authority: Key, hash: string) => Promise<void>;
};
