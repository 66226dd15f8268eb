import type { Context } from "#actions/context.ts";
import { searchRegister, type SearchHit } from "#actions/search-register.ts";
import { isRecordTypeId } from "#catalogue/catalogue.ts";
import { referenceTo } from "#records/record.ts";
import { splitReference, type Reference } from "#values/key.ts";
import type { RegisterQuery } from "#web/input/read-register-query.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import { entriesOf } from "./entries-of.ts";
import type { RegisterEntry } from "./entry.ts";
import { PAGE_SIZE, pageOf, type PageOf } from "./page-of.ts";
import { inOrder, selectEntries } from "./select-entries.ts";

/** What a register's list shows. */
export type FoundEntries = {
  readonly list: PageOf<RegisterEntry>;
  /** Words that were taken for words that nothing is found by. */
  readonly corrected: readonly { readonly asked: string; readonly used: readonly string[] }[];
  /** If nothing was found: how many entries the words alone would find. */
  readonly elsewhere: number;
};

const EVERYTHING = 1_000_000;

/** Entries may be found by their own words and by those of their uses; what is an entry itself stands for itself. */
function standingFor(entries: readonly RegisterEntry[]): ReadonlyMap<Reference, Reference> {
  const own = entries.map(({ record }) => [referenceTo(record), referenceTo(record)] as const);
  const uses = entries.flatMap(({ record, uses: some }) =>
    some.map((use) => [referenceTo(use.record), referenceTo(record)] as const),
  );
  return new Map([...uses, ...own]);
}

function typesOf(references: Iterable<Reference>) {
  const types = [...references].map((one) => splitReference(one)?.type ?? "");
  return [...new Set(types)].filter(isRecordTypeId);
}

function withHits(entries: readonly RegisterEntry[], hits: readonly SearchHit[]): readonly RegisterEntry[] {
  const known = new Map(entries.map((entry) => [referenceTo(entry.record), entry]));
  return hits.flatMap((hit) => {
    const entry = known.get(hit.standsFor);
    return entry ? [{ ...entry, hit }] : [];
  });
}

async function searched(
  context: Context,
  register: ShownRegister,
  { query, text }: { readonly query: RegisterQuery; readonly text: string },
): Promise<FoundEntries> {
  const entries = selectEntries(entriesOf(register.snapshot, query.scope), { ...query, text: null });
  const among = standingFor(entries);
  const wish = {
    authority: register.authority,
    reader: "public",
    query: text,
    among,
    types: typesOf(among.keys()),
  } as const;
  const isRanked = query.order === "treffer";
  const page = isRanked
    ? { limit: PAGE_SIZE, offset: (query.page - 1) * PAGE_SIZE }
    : { limit: EVERYTHING, offset: 0, passages: false };
  const { hits, total, corrected, elsewhere } = await searchRegister(context, { ...wish, ...page });
  const found = withHits(entries, hits);
  if (!isRanked) return { list: pageOf(inOrder(found, query), query.page), corrected, elsewhere };
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  if (query.page > pages) return searched(context, register, { query: { ...query, page: pages }, text });
  return { list: { entries: found, page: query.page, pages, total }, corrected, elsewhere };
}

/**
 * The entries that a query asks for, a page of them. Words are searched in the register as it stands now; on past
 * days, which no search knows, they are looked for as they are written.
 */
export async function findEntries(
  context: Context,
  register: ShownRegister,
  query: RegisterQuery,
): Promise<FoundEntries> {
  const { text } = query;
  if (text !== null && query.stand === null) return searched(context, register, { query, text });
  const entries = selectEntries(entriesOf(register.snapshot, query.scope), query);
  return { list: pageOf(entries, query.page), corrected: [], elsewhere: 0 };
}
