import { sql } from "kysely";
import { isRecordTypeId } from "#catalogue/catalogue.ts";
import type { VersionedRecord } from "#records/record.ts";
import { inBatches } from "#store/batches.ts";
import { keepable } from "#store/content.ts";
import type { Database, Schema } from "#store/driver.ts";
import type { SearchEntryRow, SearchWordRow } from "#store/tables.ts";
import type { Key } from "#values/key.ts";
import { columnsOf, type KnownWord } from "./columns-of.ts";
import { attachedHashes, documentOf } from "./document-of.ts";
import { indexFor } from "#store/search/index-for.ts";
import type { Naming } from "./name-of.ts";
import { fileTextsIn } from "./names-in.ts";
import type { IndexRow } from "#store/search/search-index.ts";

/** The newest version of a record and its place in the chain. */
export type Placed = { readonly position: number; readonly record: VersionedRecord };

/** A work on the index of one authority. */
export type Indexing = { readonly database: Database; readonly schema: Schema; readonly authority: Key };

/** Letters in reverse order. */
export const reversed = (text: string): string => Array.from(text).toReversed().join("");

/** Keeps a word with the lowest rank it was met with. */
function addWord(words: Map<string, KnownWord>, one: KnownWord): void {
  const before = words.get(one.word);
  if (before === undefined || one.rank < before.rank) words.set(one.word, one);
}

/** Words whose rank sinks are written again, others once. */
async function writeWords({ database, authority }: Indexing, words: Iterable<KnownWord>): Promise<void> {
  const rows = Array.from(words).map(({ word, stem, rank }): SearchWordRow => ({
    authority,
    word,
    stem,
    reversed: reversed(stem),
    rank,
  }));
  for (const batch of inBatches(rows)) {
    await database
      .insertInto("search_word")
      .values(batch)
      .onConflict((conflict) =>
        conflict
          .columns(["authority", "word"])
          .doUpdateSet((update) => ({ rank: update.ref("excluded.rank") }))
          .where(sql.ref("search_word.rank"), ">", sql.ref("excluded.rank")),
      )
      .execute();
  }
}

/** Writes records into the index, whose places in it are free; `naming` knows them and all that they name. Work records are none of the register's. */
export async function writeEntries(
  indexing: Indexing,
  all: readonly Placed[],
  naming: Naming,
): Promise<void> {
  const { database, schema, authority } = indexing;
  const placed = all.filter(({ record }) => isRecordTypeId(record.type));
  const hashes = placed.flatMap(({ record }) => attachedHashes(record));
  const texts = await fileTextsIn(database, authority, hashes);
  const around = { naming, fileText: (hash: string) => texts.get(hash) };
  const [entries, rows]: [SearchEntryRow[], IndexRow[]] = [[], []];
  const words = new Map<string, KnownWord>();
  for (const { position, record } of placed) {
    const document = documentOf(record, around);
    const { rank, ended, title, summary } = document;
    const { type, key, version } = record;
    const analysed = columnsOf(document);
    const shown = { title: keepable(title), summary: keepable(summary) };
    entries.push({ authority, position, type, key, version, rank, ended: Number(ended), ...shown });
    rows.push({ authority, position, columns: analysed.columns });
    for (const word of analysed.words) addWord(words, word);
  }
  for (const batch of inBatches(entries)) await database.insertInto("search_entry").values(batch).execute();
  await indexFor(schema).put(database, rows);
  await writeWords(indexing, words.values());
}

/** Takes records out of the index by their places. */
export async function removeEntries(
  { database, schema, authority }: Indexing,
  positions: readonly number[],
): Promise<void> {
  for (const batch of inBatches(positions)) {
    await database
      .deleteFrom("search_entry")
      .where("authority", "=", authority)
      .where("position", "in", batch)
      .execute();
  }
  await indexFor(schema).remove(database, authority, positions);
}
