import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { openArchiveFile } from "#store/backup/archive-file.ts";
import { peekManifest } from "#store/backup/peek-manifest.ts";
import { isHead } from "#store/backup/read-manifest.ts";
import type { ChainHead } from "#store/store.ts";
import { isObject } from "#values/json.ts";
import { problemMaker } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";

/** Format of a list of heads, as its first member names it. */
export const HEADS_FORMAT = "kontor-heads/1";

/** A head that was kept outside, and the file it stands in. */
export type Anchor = ChainHead & { readonly file: string };

const anchorProblem = problemMaker({
  "actions.anchors.unreadable":
    "Die Datei „{file}“ kann nicht gelesen werden; prüfen Sie Namen und Zugriffsrechte.",
  "actions.anchors.none":
    "In der Datei „{file}“ steht kein Stand einer Registerkette; geben Sie eine Sicherung, eine Antwort als JSON, eine mit --heads geschriebene Liste oder eine „kette.json“ an.",
});

/** How every archive of Zstandard begins. */
const ZSTANDARD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

async function beginningOf(file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const end = ZSTANDARD.length - 1;
  for await (const chunk of createReadStream(file, { end })) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** Heads in a list, an answer or a published head. */
function headsIn(value: unknown): readonly ChainHead[] {
  if (!isObject(value)) return [];
  const { heads, chain, authority } = value as Readonly<Record<string, unknown>>;
  const candidates: readonly unknown[] = [
    value,
    ...(Array.isArray(heads) ? (heads as readonly unknown[]) : []),
    ...(isObject(chain) ? [{ authority, ...chain }] : []),
  ];
  return candidates
    .filter(isHead)
    .map(({ authority: whose, position, hash }) => ({ authority: whose, position, hash }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function headsOf(file: string): Promise<Result<readonly ChainHead[]>> {
  try {
    if ((await beginningOf(file)).equals(ZSTANDARD)) {
      const manifest = await peekManifest(openArchiveFile(file));
      return manifest.ok ? succeed(manifest.value.heads) : manifest;
    }
    return succeed(headsIn(parsed(await readFile(file, "utf8"))));
  } catch (error) {
    if (!(error instanceof Error) || !("syscall" in error)) throw error;
    return fail(anchorProblem("actions.anchors.unreadable", "", { file }));
  }
}

/**
 * Reads the chain heads that backups, answers as JSON, lists and published heads hold.
 * @problems actions.anchors.unreadable, actions.anchors.none, store.backup.*
 */
export async function readAnchors(files: readonly string[]): Promise<Result<readonly Anchor[]>> {
  const anchors: Anchor[] = [];
  for (const file of files) {
    const heads = await headsOf(file);
    if (!heads.ok) return heads;
    if (heads.value.length === 0) return fail(anchorProblem("actions.anchors.none", "", { file }));
    anchors.push(...heads.value.map((head) => ({ ...head, file })));
  }
  return succeed(anchors);
}
