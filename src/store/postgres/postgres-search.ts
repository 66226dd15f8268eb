import { sql, type RawBuilder } from "kysely";
import { inBatches } from "#store/batches.ts";
import type { Database } from "#store/driver.ts";
import { GAP } from "#language/tokens.ts";
import type {
  Form,
  Found,
  IndexColumns,
  IndexRow,
  Question,
  SearchIndex,
} from "#store/search/search-index.ts";
import type { Key } from "#values/key.ts";

/** Title and summary have weights, because hits there come first. */
const HEAD = { title: "A", summary: "B" } as const;

/** Columns of a record as a text search vector; tokens are pure letters and digits. */
function vectorOf(columns: IndexColumns, wanted: readonly Exclude<keyof IndexColumns, "marks">[]): string {
  const places = new Map<string, string[]>();
  let place = 0;
  for (const column of wanted) {
    const weight = wanted.length === 2 && column in HEAD ? HEAD[column as keyof typeof HEAD] : "";
    for (const token of columns[column]) {
      place += 1;
      if (token === GAP) continue;
      const known = places.get(token) ?? [];
      known.push(`${place}${weight}`);
      places.set(token, known);
    }
  }
  return [...places.entries().map(([token, where]) => `${token}:${where.join(",")}`)].join(" ");
}

const phrase = (tokens: readonly string[], weights: string): string =>
  tokens.length === 1
    ? `${tokens[0]}${weights}`
    : `(${tokens.map((one) => `${one}${weights}`).join(" <-> ")})`;

const allOf = (parts: readonly string[]): string => `(${parts.join(" & ")})`;
const anyOf = (parts: readonly string[]): string => `(${parts.join(" | ")})`;

/** Any of the forms, in the language of `tsquery`. */
function formsText(forms: readonly Form[], weights: string): string {
  return anyOf(forms.map(({ phrases }) => allOf(phrases.map((tokens) => phrase(tokens, weights)))));
}

function queryText({ terms, excluded, marks }: Question): string {
  const wanted = terms.map((forms) => formsText(forms, ""));
  const refused = excluded.length === 0 ? [] : [`!${formsText(excluded, "")}`];
  return [...wanted, ...marks.map(anyOf), ...refused].join(" & ");
}

/** Only what the reader may find by is looked at. */
function matches(question: Question): RawBuilder<boolean> {
  const query = sql`${queryText(question)}::tsquery`;
  const mine = sql`authority = ${question.authority}`;
  if (!question.inner) return sql`${mine} and open @@ ${query}`;
  return sql`${mine} and ((whole is null and open @@ ${query}) or whole @@ ${query})`;
}

type Row = {
  readonly tier: number | string;
  readonly position: number | string;
  readonly total: number | string;
};

function tierOf({ terms }: Question): RawBuilder<number> {
  if (terms.length === 0) return sql`0`;
  const within = (weights: string) => terms.map((forms) => formsText(forms, weights)).join(" & ");
  return sql`case when head @@ ${within(":A")}::tsquery then 0 when head @@ ${within("")}::tsquery then 1 else 2 end`;
}

/** One pass over all hits; which of them come first is asked of the hits only. */
function findQuery(question: Question): RawBuilder<Row> {
  const { limit, offset } = question;
  return sql`with hit as materialized (
      select position, ${tierOf(question)} as tier from search_text where ${matches(question)}),
    page as (select tier, position from hit order by tier, position desc limit ${limit} offset ${offset})
    select -1 as tier, 0 as position, (select count(*) from hit) as total
    union all select tier, position, 0 from page`;
}

async function find(database: Database, question: Question): Promise<Found> {
  const { rows } = await findQuery(question).execute(database);
  const sorted = rows.toSorted(
    (a, b) => Number(a.tier) - Number(b.tier) || Number(b.position) - Number(a.position),
  );
  const [total, ...hits] = sorted;
  return { positions: hits.map(({ position }) => Number(position)), total: Number(total?.total ?? 0) };
}

async function put(database: Database, rows: readonly IndexRow[]): Promise<void> {
  for (const batch of inBatches(rows)) {
    const values = batch.map(({ authority, position, columns }) => {
      const marks = columns.marks.join(" ");
      const [head, open, inner] = [
        vectorOf(columns, ["title", "summary"]),
        vectorOf(columns, ["title", "summary", "body"]),
        columns.inner.length === 0 ? null : vectorOf(columns, ["title", "summary", "body", "inner"]),
      ];
      const whole = inner === null ? null : `${inner} ${marks}`;
      return sql`(${authority}, ${position}::int, ${head}::tsvector, ${`${open} ${marks}`}::tsvector, ${whole}::tsvector)`;
    });
    await sql`insert into search_text (authority, position, head, open, whole) values ${sql.join(values)}`.execute(
      database,
    );
  }
}

/**
 * PostgreSQL's text search over vectors that are made here, so that it finds what SQLite finds. A search reads the
 * rows of its authority by their key, about a microsecond a row and word; those of others it never touches.
 */
export const postgresSearch: SearchIndex = {
  findsAny: async (database, questions) => {
    if (questions.length === 0) return new Set();
    const asked = questions.map((one, nth) => {
      return sql`select ${sql.lit(nth)} as nth where exists (select 1 from search_text where ${matches(one)})`;
    });
    const { rows } = await sql<{ nth: number }>`${sql.join(asked, sql` union all `)}`.execute(database);
    return new Set(rows.map(({ nth }) => nth));
  },
  put,
  remove: async (database: Database, authority: Key, positions: readonly number[]) => {
    for (const batch of inBatches(positions)) {
      await database
        .deleteFrom("search_text")
        .where("authority", "=", authority)
        .where("position", "in", batch)
        .execute();
    }
  },
  clear: async (database: Database, authority: Key) => {
    await database.deleteFrom("search_text").where("authority", "=", authority).execute();
  },
  forget: () => Promise.resolve(),
  find,
};
