import { isRecordTypeId } from "#catalogue/catalogue.ts";
import { referenceTo, type VersionedRecord, type Visibility } from "#records/record.ts";
import { mayShow } from "#records/visibility.ts";
import { readVersion } from "#store/content.ts";
import type { Database } from "#store/driver.ts";
import { OPEN_END } from "#store/tables.ts";
import type { Reference } from "#values/key.ts";
import { attachedHashes, documentOf } from "./indexing/document-of.ts";
import { INNER_RANK, rankOf } from "./marks.ts";
import { fileTextsIn, namedBy, namesIn } from "./indexing/names-in.ts";
import { highlight, passageOf, type Sought } from "./passage.ts";
import type { Candidate } from "./score.ts";
import type { SearchHit, SearchWish } from "./wish.ts";

/** A candidate with its place in the chain. */
export type Entry = Candidate & {
  readonly position: number;
  readonly standsFor: Reference;
};

/** A hit and all texts of it that its reader may see. */
export type ShownHit = { readonly hit: SearchHit; readonly texts: readonly string[] };

/** The records at these places, if they are the newest of theirs. */
async function recordsAt(database: Database, { authority }: SearchWish, entries: readonly Entry[]) {
  const rows = await database
    .selectFrom("version")
    .innerJoin("span", (join) =>
      join
        .onRef("span.authority", "=", "version.authority")
        .onRef("span.type", "=", "version.type")
        .onRef("span.key", "=", "version.key")
        .onRef("span.version", "=", "version.version"),
    )
    .select(["version.version", "version.recorded_at", "version.content"])
    .where("version.authority", "=", authority)
    .where(
      "version.position",
      "in",
      entries.map(({ position }) => position),
    )
    .where("span.recorded_to", "=", OPEN_END)
    .execute();
  const records = rows.flatMap(({ version, recorded_at: at, content }) =>
    content === null ? [] : [readVersion(content, version, at)],
  );
  return new Map(records.map((record): [Reference, VersionedRecord] => [referenceTo(record), record]));
}

/** Hits without their texts: what they are comes from the index of valid versions, which knows who may open them. */
async function listHits(
  database: Database,
  { authority, reader, ended = false }: SearchWish,
  { entries, sought }: { readonly entries: readonly Entry[]; readonly sought: Sought },
): Promise<readonly ShownHit[]> {
  const rows = await database
    .selectFrom("span")
    .select(["type", "key", "version", "visibility", "ended"])
    .where("authority", "=", authority)
    .where("recorded_to", "=", OPEN_END)
    .execute();
  const spans = new Map(rows.map((row) => [referenceTo(row), row]));
  return entries.flatMap(({ reference, standsFor, title }) => {
    const span = spans.get(reference);
    const visibility = (span?.visibility ?? "confidential") as Visibility;
    const isOpen = mayShow(visibility, reader) && (span?.ended === 0 || ended);
    if (span === undefined || !isRecordTypeId(span.type) || !isOpen) return [];
    const { type, key, version } = span;
    const hit = { reference, standsFor, type, key, version, visibility, ended: span.ended === 1 };
    return [{ hit: { ...hit, title: highlight(title, sought), passage: [] }, texts: [title] }];
  });
}

/**
 * Hits as their reader may see them. Records that the reader may not open are left out here once more, whatever
 * the index said of them.
 */
export async function showHits(
  database: Database,
  wish: SearchWish,
  { entries, sought }: { readonly entries: readonly Entry[]; readonly sought: Sought },
): Promise<readonly ShownHit[]> {
  if (entries.length === 0) return [];
  if (wish.passages === false) return listHits(database, wish, { entries, sought });
  const records = await recordsAt(database, wish, entries);
  const open = [...records.values()].filter(({ visibility }) => mayShow(visibility, wish.reader));
  const isInner = rankOf(wish.reader) >= INNER_RANK;
  const names = await namesIn(database, wish.authority, namedBy(open));
  const hashes = isInner ? open.flatMap(attachedHashes) : [];
  const files = await fileTextsIn(database, wish.authority, hashes);
  return entries.flatMap(({ reference, standsFor, title }) => {
    const record = records.get(reference);
    if (record === undefined || !mayShow(record.visibility, wish.reader)) return [];
    if (record.ended === true && wish.ended !== true) return [];
    const around = {
      naming: (one: Reference) => names.get(one),
      fileText: (hash: string) => files.get(hash),
    };
    const { summary, body, inner } = documentOf(record, around);
    const texts = [...(summary === "" ? [] : [summary]), ...body, ...(isInner ? inner : [])];
    const { type, key, version, visibility, ended = false } = record;
    const passage = passageOf(texts, sought);
    const hit = { reference, standsFor, type, key, version, visibility, ended };
    return [{ hit: { ...hit, title: highlight(title, sought), passage }, texts: [title, ...texts] }];
  });
}
