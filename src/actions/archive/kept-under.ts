import type { Context } from "#actions/context.ts";
import { sameContent } from "#records/content.ts";
import { referenceTo, type RecordContent, type VersionedRecord } from "#records/record.ts";
import type { Change } from "#store/store.ts";
import type { Key } from "#values/key.ts";
import { answerKey } from "./answer-content.ts";

/** An inquiry and its answers as they are kept, by `type/key`. */
export type Kept = ReadonlyMap<string, VersionedRecord>;

/** What is kept under this key already: the inquiry and as many answers as it has or will have questions. */
export async function keptUnder(
  { store }: Context,
  { authority, key, count }: { readonly authority: Key; readonly key: Key; readonly count: number },
): Promise<Kept> {
  const inquiries = await store.workRecords(authority, "inquiry", [key]);
  const most = Math.max(count, ...inquiries.map(({ data }) => data.questions?.length ?? 0));
  const keys = Array.from({ length: most }, (_one, at) => answerKey(key, at + 1));
  const answers = await store.workRecords(authority, "answer", keys);
  return new Map([...inquiries, ...answers].map((record) => [referenceTo(record), record]));
}

/** What must be written so that these are kept and no others: new, changed and ended records. */
export function changesFor(
  contents: readonly RecordContent[],
  kept: Kept,
  reason: string,
): readonly Change[] {
  const named = new Set(contents.map(referenceTo));
  const surplus = [...kept.values()].filter((record) => !named.has(referenceTo(record)) && !record.ended);
  const ends = surplus.map(({ version: _version, recordedAt: _at, ...content }) => ({
    ...content,
    ended: true as const,
  }));
  return [...contents, ...ends].flatMap((content) => {
    const before = kept.get(referenceTo(content));
    if (before !== undefined && sameContent(before, content)) return [];
    return [{ content, reason, expectedVersion: before?.version ?? 0 }];
  });
}
