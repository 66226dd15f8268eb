import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";
import { inBatches } from "#store/batches.ts";
import type { Database } from "#store/driver.ts";
import type { ArchivedRow, ArchivedTable } from "./archived-tables.ts";

const PAGE = 500;

const list = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));

/** Rows of a table in its order, page by page; others get their turn in between. */
export async function* rowsOf(
  database: Database,
  { table, columns, order }: ArchivedTable,
): AsyncGenerator<readonly ArchivedRow[]> {
  let last: ArchivedRow | undefined;
  for (;;) {
    const after = last;
    const values = order.map((name) => after?.[name] ?? null);
    const rest = after === undefined ? sql`` : sql`where (${list(order)}) > (${sql.join(values)})`;
    const query = sql<ArchivedRow>`
      select ${list(Object.keys(columns))} from ${sql.table(table)} ${rest} order by ${list(order)} limit ${PAGE}`;
    const { rows } = await query.execute(database);
    last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    await setImmediate();
  }
}

/** How many rows a table has. */
export async function countOf(database: Database, { table }: ArchivedTable): Promise<number> {
  const { rows } = await sql<{ n: number | string }>`select count(*) as n from ${sql.table(table)}`.execute(
    database,
  );
  return Number(rows[0]?.n ?? 0);
}

/** Adds rows that have exactly the table's columns. */
export async function insertRows(
  database: Database,
  { table, columns }: ArchivedTable,
  rows: readonly ArchivedRow[],
): Promise<void> {
  const names = Object.keys(columns);
  for (const batch of inBatches(rows)) {
    const values = batch.map((row) => sql`(${sql.join(names.map((name) => row[name] ?? null))})`);
    await sql`insert into ${sql.table(table)} (${list(names)}) values ${sql.join(values)}`.execute(database);
  }
}
