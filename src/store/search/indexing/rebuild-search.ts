import { referenceTo } from "#records/record.ts";
import type { Database, Driver, Schema } from "#store/driver.ts";
import { EVERY_AUTHORITY } from "#store/driver.ts";
import { readVersion } from "#store/content.ts";
import { OPEN_END } from "#store/tables.ts";
import type { Key, Reference } from "#values/key.ts";
import { ANALYSIS, noteAnalysis } from "./analysis-state.ts";
import { indexFor } from "#store/search/index-for.ts";
import { nameResolver, unresolvedName, type UnresolvedName } from "./name-of.ts";
import { writeEntries, type Indexing, type Placed } from "./write-entries.ts";

const PAGE = 500;

/** The newest versions of an authority in the order of the chain, in pages. */
async function* newestOf({ database, authority }: Indexing): AsyncGenerator<Placed[]> {
  let from = 0;
  for (;;) {
    // A cross join keeps SQLite from sorting all valid versions for every page.
    const rows = await database
      .selectFrom("version")
      .crossJoin("span")
      .select(["version.position", "version.version", "version.recorded_at", "version.content"])
      .where("version.authority", "=", authority)
      .where("version.position", ">", from)
      .whereRef("span.authority", "=", "version.authority")
      .whereRef("span.type", "=", "version.type")
      .whereRef("span.key", "=", "version.key")
      .whereRef("span.version", "=", "version.version")
      .where("span.recorded_to", "=", OPEN_END)
      .orderBy("version.position")
      .limit(PAGE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.flatMap(({ position, version, recorded_at: at, content }) =>
      content === null ? [] : [{ position, record: readVersion(content, version, at) }],
    );
    from = last.position;
  }
}

/**
 * Builds an authority's search anew from its valid versions, vocabulary included, within a transaction of the
 * caller: nothing that is no longer in them remains.
 */
export async function rebuildSearch(database: Database, schema: Schema, authority: Key): Promise<void> {
  const indexing: Indexing = { database, schema, authority };
  await noteAnalysis(indexing);
  await indexFor(schema).clear(database, authority);
  await database.deleteFrom("search_entry").where("authority", "=", authority).execute();
  await database.deleteFrom("search_word").where("authority", "=", authority).execute();
  const own = new Map<Reference, UnresolvedName>();
  for await (const page of newestOf(indexing)) {
    for (const { record } of page) own.set(referenceTo(record), unresolvedName(record));
  }
  const naming = nameResolver(own, () => undefined);
  for await (const page of newestOf(indexing)) await writeEntries(indexing, page, naming);
}

/** After an erasure: builds an authority's search anew and leaves no traces of what it held before. */
export async function forgetInSearch(database: Database, schema: Schema, authority: Key): Promise<void> {
  await rebuildSearch(database, schema, authority);
  await indexFor(schema).forget(database);
}

/** Authorities whose search is not of today's analysis: all of them after an upgrade that changed it. */
async function outdated(database: Database): Promise<Key[]> {
  const rows = await database
    .selectFrom("authority")
    .leftJoin("search_state", "search_state.authority", "authority.key")
    .select("authority.key")
    .where((is) =>
      is.or([is("search_state.analysis", "is", null), is("search_state.analysis", "<>", ANALYSIS)]),
    )
    .orderBy("authority.key")
    .execute();
  return rows.map(({ key }) => key);
}

/** Builds the search of those authorities anew whose index another analysis made, one after the other. */
export async function refreshSearch(driver: Driver): Promise<void> {
  const authorities = await driver.read(EVERY_AUTHORITY, outdated);
  for (const authority of authorities) {
    await driver.write(authority, async (transaction) => {
      await driver.claim(transaction, authority);
      const stillOutdated = await outdated(transaction);
      if (stillOutdated.includes(authority)) await rebuildSearch(transaction, driver.schema, authority);
    });
  }
}
