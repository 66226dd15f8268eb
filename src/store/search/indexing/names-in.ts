import type { RecordContent } from "#records/record.ts";
import { recordType } from "#catalogue/catalogue.ts";
import { inBatches, keysByType } from "#store/batches.ts";
import type { Database } from "#store/driver.ts";
import { splitReference, type Key, type Reference } from "#values/key.ts";
import { referenceTo } from "#records/record.ts";
import { fieldMarks } from "./field-texts.ts";
import type { Name } from "./name-of.ts";

/** The records that some records name. */
export function namedBy(records: readonly RecordContent[]): ReadonlySet<Reference> {
  return new Set(records.flatMap(({ type, data }) => fieldMarks(recordType(type).fields, data).references));
}

/** A name in the index, and where its record stands. */
export type KeptName = Name & { readonly position: number };

/** What the index calls records, by reference; a record that it does not know has none. */
export async function namesIn(
  database: Database,
  authority: Key,
  references: Iterable<Reference>,
): Promise<ReadonlyMap<Reference, KeptName>> {
  const wanted = [...references].flatMap((one) => splitReference(one) ?? []);
  const names = new Map<Reference, KeptName>();
  for (const batch of inBatches(wanted)) {
    const rows = await database
      .selectFrom("search_entry")
      .select(["type", "key", "title", "rank", "ended", "position"])
      .where("authority", "=", authority)
      .where((is) =>
        is.or(
          keysByType(batch).map(({ type, keys }) => is.and([is("type", "=", type), is("key", "in", keys)])),
        ),
      )
      .execute();
    for (const row of rows) names.set(referenceTo(row), { ...row, ended: row.ended === 1 });
  }
  return names;
}

/** The texts of files, by their hash. */
export async function fileTextsIn(
  database: Database,
  authority: Key,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const batch of inBatches(hashes)) {
    const rows = await database
      .selectFrom("file")
      .select(["hash", "text"])
      .where("authority", "=", authority)
      .where("hash", "in", batch)
      .execute();
    for (const { hash, text } of rows) if (text !== null) texts.set(hash, text);
  }
  return texts;
}
