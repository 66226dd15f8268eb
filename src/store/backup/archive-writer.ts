import { createHash } from "node:crypto";
import { once } from "node:events";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, createZstdCompress } from "node:zlib";
import { pack } from "tar-stream";
import type { SealedEntry } from "./archive.ts";
import type { ArchiveTarget } from "./options.ts";

/** Counts and hashes what passes through. */
function tally() {
  const hash = createHash("sha256");
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { through, end: () => ({ bytes, sha256: hash.digest("hex") }) };
}

/**
 * Writes an archive entry by entry into a target, with no more of it in memory than one entry's chunk. Every entry
 * is named after the moment given. Whoever gives up calls `abandon`.
 */
export function archiveWriter({ stream, closes }: Omit<ArchiveTarget, "name">, moment: Date) {
  const tar = pack();
  const seen = tally();
  const compress = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } });
  const flow = pipeline(tar, compress, seen.through, stream, { end: closes });
  flow.catch(() => undefined); // whoever waits for an entry or the end is told
  const sealed: SealedEntry[] = [];

  async function put(name: string, size: number, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const hash = createHash("sha256");
    const entry = tar.entry({ name, size, mode: 0o600, mtime: moment }, () => undefined);
    const closed = once(entry, "close");
    closed.catch(() => undefined);
    for await (const chunk of chunks) {
      hash.update(chunk);
      if (!entry.write(chunk)) await once(entry, "drain");
    }
    entry.end(null);
    await closed;
    sealed.push({ name, size, sha256: hash.digest("hex") });
  }

  return {
    /** Adds an entry of exactly `size` bytes. */
    add: async (name: string, size: number, chunks: AsyncIterable<Uint8Array>): Promise<void> => {
      try {
        await Promise.race([put(name, size, chunks), flow]);
      } catch (error) {
        // what went wrong behind it says more than that nothing can be added any more
        if (tar.destroying) await flow;
        throw error;
      }
    },
    /** What was added so far, in order. */
    sealed: sealed as readonly SealedEntry[],
    /** Ends the archive; tells its size and hash. */
    async finish(): Promise<{ readonly bytes: number; readonly sha256: string }> {
      tar.finalize();
      await flow;
      return seen.end();
    },
    abandon: (): void => tar.destroy(),
  };
}
