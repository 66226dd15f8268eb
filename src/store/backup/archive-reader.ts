import { createHash } from "node:crypto";
import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createZstdDecompress } from "node:zlib";
import { extract, type Header } from "tar-stream";
import { storeProblem } from "#store/problems.ts";
import type { Problem } from "#values/problem.ts";
import type { SealedEntry } from "./archive.ts";
import { heldBack } from "./held-back.ts";
import { systemDetail } from "#values/system-detail.ts";

/** Why a backup is not taken: thrown so that everything written so far is taken back. */
export class Refusal extends Error {
  readonly problems: readonly Problem[];
  constructor(...problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join(" "));
    this.problems = problems;
  }
}

/** What an error says of itself. */
export const messageOf = systemDetail;

/** @throws Refusal, always */
export function refuse(
  code: Parameters<typeof storeProblem>[0],
  facts: Record<string, string | number>,
): never {
  throw new Refusal(storeProblem(code, "", facts));
}

/** Entries are read at once only up to this size; a part of a table is far smaller unless a single record is huge. */
const MOST_AT_ONCE = 200_000_000;

/** An entry of an archive, to be read before the next one is asked for. */
export type ArchiveEntry = {
  readonly name: string;
  readonly size: number;
  /** Its bytes as they come; may be asked for once. */
  readonly chunks: () => AsyncGenerator<Uint8Array>;
  /** All its bytes as text. */
  readonly text: () => Promise<string>;
};

/** Counts and hashes what passes, and stops at a limit. */
function counter(most: number) {
  const hash = createHash("sha256");
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      if (bytes > most) done(new Refusal(storeProblem("store.backup.huge", "", { most: most / 1e9 })));
      else done(null, chunk);
    },
  });
  return { through, end: () => ({ bytes, sha256: hash.digest("hex") }) };
}

type TarEntry = AsyncIterable<Uint8Array> & { readonly header: Header };

/** A stream's failure in people's words; a bug stays one. */
function translate(error: unknown): never {
  if (error instanceof Refusal || !(error instanceof Error)) throw error;
  const isOfDisk = "syscall" in error;
  return refuse(isOfDisk ? "store.backup.absent" : "store.backup.unreadable", {
    detail: systemDetail(error),
  });
}

function entryOf(entry: TarEntry, sealed: SealedEntry[]): ArchiveEntry {
  const { name, size, type } = entry.header;
  if (type !== "file") refuse("store.backup.stranger", { name });
  const hash = createHash("sha256");
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of entry) {
        hash.update(chunk);
        yield chunk;
      }
    } catch (error) {
      translate(error);
    }
    sealed.push({ name, size, sha256: hash.digest("hex") });
  }
  async function text(): Promise<string> {
    if (size > MOST_AT_ONCE) refuse("store.backup.stranger", { name });
    const parts: Uint8Array[] = [];
    for await (const chunk of chunks()) parts.push(chunk);
    return Buffer.concat(parts).toString("utf8");
  }
  return { name, size, chunks, text };
}

/**
 * Reads an archive entry by entry, holding no more of it than one entry. `most` bounds its bytes unpacked.
 * @throws Refusal if it is damaged, cut, no archive, or larger
 */
export function archiveReader(source: Readable, most: number) {
  const packed = counter(Infinity);
  const unpacked = counter(most);
  const tar = extract();
  // asked for before anything flows, because entries that nobody waits for yet would be lost
  const incoming = (tar as AsyncIterable<TarEntry>)[Symbol.asyncIterator]();
  const flow = pipeline(source, packed.through, heldBack(), createZstdDecompress(), unpacked.through, tar);
  flow.catch(() => undefined); // told by whoever reads the entries
  const sealed: SealedEntry[] = [];

  async function* entries(): AsyncGenerator<ArchiveEntry> {
    try {
      for await (const entry of { [Symbol.asyncIterator]: () => incoming }) yield entryOf(entry, sealed);
      await flow;
    } catch (error) {
      translate(error);
    }
  }

  return {
    entries,
    /** What was read so far, in order. */
    sealed: sealed as readonly SealedEntry[],
    /** Size and hash of the archive, once all is read. */
    end: packed.end,
    close: (): void => tar.destroy(),
  };
}
