import { sql, type RawBuilder } from "kysely";
import { inBatches } from "#store/batches.ts";
import type { Database } from "#store/driver.ts";
import {
  UNTIERED,
  type Form,
  type Found,
  type IndexRow,
  type Question,
  type SearchIndex,
} from "#store/search/search-index.ts";
import type { Key } from "#values/key.ts";

/** Rows of an authority have numbers of their own: its ordinal times this, plus the place in the chain. */
const SPAN = 2 ** 32;

const base = (authority: Key): RawBuilder<number> =>
  sql`(select ordinal from search_state where authority = ${authority}) * ${sql.lit(SPAN)}`;

/** A search in the columns named, in the language of FTS5; tokens are pure letters and digits. */
const within = (columns: string, expression: string): string => `({${columns}} : (${expression}))`;

const phrase = (tokens: readonly string[]): string => `"${tokens.join(" ")}"`;
const allOf = (parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] ?? "") : `(${parts.join(" AND ")})`;
const anyOf = (parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] ?? "") : `(${parts.join(" OR ")})`;
const formText = ({ phrases }: Form): string => allOf(phrases.map(phrase));
const formsText = (forms: readonly Form[]): string => anyOf(forms.map(formText));

const everywhere = ({ inner }: Question): string =>
  inner ? "title summary body inner" : "title summary body";

function matchText(question: Question, columns: string): string {
  const { terms, excluded, marks } = question;
  const restricted = marks.map((group) => within("marks", anyOf(group.map((one) => phrase([one])))));
  const wanted = terms.length === 0 ? [] : [within(columns, allOf(terms.map(formsText)))];
  const found = allOf([...wanted, ...restricted]);
  return excluded.length === 0
    ? found
    : `(${found}) NOT ${within(everywhere(question), formsText(excluded))}`;
}

/** From the narrowest: where all terms must stand for a hit to come first. */
function tiersOf(question: Question): readonly string[] {
  const all = matchText(question, everywhere(question));
  if (question.terms.length === 0) return [all];
  return [matchText(question, "title"), matchText(question, "title summary"), all];
}

type Row = { readonly tier: number; readonly id: number };

const rowsOf = (tier: number, match: string, authority: Key): RawBuilder<Row> =>
  sql`select ${sql.lit(tier)} as tier, rowid - ${base(authority)} as id from search_text
    where search_text match ${match}
    and rowid between ${base(authority)} and ${base(authority)} + ${sql.lit(SPAN - 1)}`;

const newest = (tier: number, match: string, { authority, limit }: Pick<Question, "authority" | "limit">) =>
  sql<Row>`select * from (${rowsOf(tier, match, authority)} order by rowid desc limit ${limit})`;

const counted = (match: string, authority: Key): RawBuilder<Row> =>
  sql`select -1 as tier, count(*) as id from (${rowsOf(0, match, authority)})`;

/**
 * The newest of the narrow tiers; those of the widest are known already. The number of all hits stands in a row of
 * its own, below every tier.
 */
function firstPage(question: Question, tiers: readonly string[]): RawBuilder<Row> {
  const narrow = tiers.slice(0, -1).map((match, tier) => newest(tier, match, question));
  return sql`${sql.join([counted(tiers.at(-1) ?? "", question.authority), ...narrow], sql` union all `)}`;
}

function laterPage({ authority, limit, offset }: Question, tiers: readonly string[]): RawBuilder<Row> {
  const all = tiers.map((match, tier) => rowsOf(tier, match, authority));
  return sql`${counted(tiers.at(-1) ?? "", authority)}
    union all select * from (select min(tier) as tier, id from (${sql.join(all, sql` union all `)})
    group by id order by 1, id desc limit ${limit} offset ${offset})`;
}

async function find(database: Database, question: Question): Promise<Found> {
  const { authority, limit, offset } = question;
  const tiers = tiersOf(question);
  // one pass is enough where so little is found that the caller ranks all of it
  const first = await newest(2, tiers.at(-1) ?? "", { authority, limit: UNTIERED + 1 }).execute(database);
  if (first.rows.length <= UNTIERED) {
    const positions = first.rows.map(({ id }) => id).slice(offset, offset + limit);
    return { positions, total: first.rows.length };
  }
  const page = offset === 0 && limit <= UNTIERED ? firstPage : laterPage;
  const rows = [
    ...first.rows.slice(0, page === firstPage ? limit : 0),
    ...(await page(question, tiers).execute(database)).rows,
  ];
  const [total, ...hits] = rows.toSorted((a, b) => a.tier - b.tier || b.id - a.id);
  const positions = [...new Set(hits.map(({ id }) => id))].slice(0, limit);
  return { positions, total: total?.id ?? 0 };
}

async function put(database: Database, rows: readonly IndexRow[]): Promise<void> {
  for (const batch of inBatches(rows)) {
    const values = batch.map(({ authority, position, columns }) => {
      const { title, summary, body, inner, marks } = columns;
      const texts = [title, summary, body, inner, marks].map((tokens) => sql`${tokens.join(" ")}`);
      return sql`(${base(authority)} + ${position}, ${sql.join(texts)})`;
    });
    await sql`insert into search_text (rowid, title, summary, body, inner, marks) values ${sql.join(values)}`.execute(
      database,
    );
  }
}

async function remove(database: Database, authority: Key, positions: readonly number[]): Promise<void> {
  for (const batch of inBatches(positions)) {
    const rows = batch.map((position) => sql`${base(authority)} + ${position}`);
    await sql`delete from search_text where rowid in (${sql.join(rows)})`.execute(database);
  }
}

/** SQLite's full-text index FTS5; the restriction to an authority is a range of row numbers. */
export const sqliteSearch: SearchIndex = {
  findsAny: async (database, questions) => {
    if (questions.length === 0) return new Set();
    const asked = questions.map((one, nth) =>
      newest(nth, matchText(one, everywhere(one)), { authority: one.authority, limit: 1 }),
    );
    const { rows } = await sql<Row>`${sql.join(asked, sql` union all `)}`.execute(database);
    return new Set(rows.map(({ tier }) => tier));
  },
  put,
  remove,
  clear: async (database, authority) => {
    const rows = sql`rowid between ${base(authority)} and ${base(authority)} + ${sql.lit(SPAN - 1)}`;
    await sql`delete from search_text where ${rows}`.execute(database);
  },
  forget: async (database) => {
    // rows that were deleted stay in old segments until they are merged
    await sql`insert into search_text (search_text) values ('optimize')`.execute(database);
  },
  find,
};
