/** A stable slug: small letters and digits, with hyphens, dots or underscores between them, at most 120 characters. */
export type Key = string;

const SHAPE = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/u;
const RESERVED = new Set(["prototype", "constructor"]);

/** May this text be a record's key? */
export function isKey(text: string): text is Key {
  return text.length <= 120 && SHAPE.test(text) && !RESERVED.has(text);
}

/** Anything written `type/key`. */
export type Reference = string;

/** Splits `type/key` at its slash; null if there is none. */
export function splitReference(reference: Reference): { readonly type: string; readonly key: Key } | null {
  const at = reference.indexOf("/");
  return at < 1 ? null : { type: reference.slice(0, at), key: reference.slice(at + 1) };
}
