import { isKey } from "#values/key.ts";
import type { FileId } from "./shelf.ts";

/** Is this text a SHA-256 in hexadecimal, small letters? */
function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/u.test(text);
}

/**
 * The parts of the path that a file lies under: authority, first two signs of its hash, its hash.
 * @throws for what is no authority's key or no hash (a bug: it might lead out of the place)
 */
export function filePlace({ authority, hash }: FileId): readonly [string, string, string] {
  if (!isKey(authority) || !isHash(hash)) throw new Error(`no place for ${authority}/${hash}`);
  return [authority, hash.slice(0, 2), hash];
}

/** The file that such a path leads to; null if it leads elsewhere. */
export function fileAt([authority = "", first = "", hash = ""]: readonly string[]): FileId | null {
  return isKey(authority) && isHash(hash) && hash.startsWith(first) ? { authority, hash } : null;
}
