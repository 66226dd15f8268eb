import { gunzipSync, gzipSync } from "node:zlib";

/** A field of the history holds texts up to a length; longer ones stand in pieces. */
const LONGEST_PIECE = 100_000;

/** A value as pieces of compressed text, as the history keeps what was adopted. */
export function frozen(value: unknown): readonly string[] {
  const packed = gzipSync(JSON.stringify(value), { level: 9 }).toString("base64");
  const count = Math.ceil(packed.length / LONGEST_PIECE);
  return Array.from({ length: count }, (_, at) => packed.slice(at * LONGEST_PIECE, (at + 1) * LONGEST_PIECE));
}

/**
 * What such pieces hold.
 * @throws if they were not made by `frozen`
 */
export function thawed(pieces: readonly string[]): unknown {
  return JSON.parse(gunzipSync(Buffer.from(pieces.join(""), "base64")).toString("utf8"));
}
