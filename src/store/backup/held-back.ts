import { Transform } from "node:stream";

/** More than what ends a zstd frame: its last block's header and its checksum. */
const LAST_BYTES = 64;

/**
 * Hands bytes on, but the last few only together. Node's zstd stream ends too early, as if the archive were cut, when
 * the last chunk that it is given has no more than twelve bytes.
 */
export function heldBack(): Transform {
  let kept: Uint8Array = new Uint8Array();
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      const all = Buffer.concat([kept, chunk]);
      const cut = Math.max(0, all.length - LAST_BYTES);
      kept = all.subarray(cut);
      done(null, cut > 0 ? all.subarray(0, cut) : undefined);
    },
    flush(done) {
      done(null, kept.length > 0 ? kept : undefined);
    },
  });
}
