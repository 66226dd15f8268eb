import assert from "node:assert/strict";
import { after, test } from "node:test";
import pg from "pg";
import { Kysely, PostgresDialect } from "kysely";
import { openPostgresStore } from "#store/postgres/open-postgres-store.ts";
import type { Opened } from "#store/store.contract.ts";
import { newDatabase } from "#store/test/postgres-database.ts";
import { openSqliteForTest } from "#store/test/sqlite-database.ts";
import { valueOf } from "#store/test/sample.ts";
import type { Tables } from "#store/tables.ts";
import { searchContract } from "./search.contract.ts";
import { record, registerOf } from "./testing.ts";

/** A store in a database of its own; what is done raw is done by an administrator. */
async function openAnew(now: () => number): Promise<Opened> {
  const { url, adminUrl } = await newDatabase();
  const store = valueOf(await openPostgresStore({ url, now }));
  const pool = new pg.Pool({ connectionString: adminUrl, max: 1 });
  const raw = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const dispose = async () => {
    await raw.destroy();
    await store.close();
  };
  return { store, raw, dispose };
}

searchContract("PostgreSQL", openAnew);

const WORDS = [
  ...[
    "Antrag",
    "Wohngeld",
    "Wohngeldantrag",
    "Prüfung",
    "prüfen",
    "Protokoll",
    "Sitzungsprotokoll",
    "Chatbot",
  ],
  ...["Sprachmodell", "und", "der", "Schulung", "Mitarbeiterschulung", "Daten", "Datenschutz", "KI", "Größe"],
];

/** Texts whose words come in no order that either database prefers. */
const text = (seed: number, count: number): string =>
  Array.from(
    { length: count },
    (_, nth) => WORDS[(seed * 7 + nth * nth * 5 + seed ** 2) % WORDS.length],
  ).join(" ");

test("SQLite and PostgreSQL find the same, in the same order, also beyond what is ranked", async () => {
  const opened = await Promise.all([openSqliteForTest(Date.now), openAnew(Date.now)]);
  after(() => Promise.all(opened.map(({ dispose }) => dispose())));
  const visibilities = ["public", "council", "internal", "confidential"] as const;
  const records = Array.from({ length: 700 }, (_, nth) =>
    record(
      `${nth % 2 === 0 ? "system" : "project"}/k${nth}`,
      nth % 2 === 0
        ? { name: text(nth, 2), summary: text(nth + 3, 4), redress: text(nth + 5, 12) }
        : { title: text(nth, 3), objective: text(nth + 1, 3), benefitStaff: text(nth + 2, 9) },
      { visibility: visibilities[nth % 7] ?? "public", internalNote: text(nth + 9, 3) },
    ),
  );
  const registers = await Promise.all(opened.map(({ store }) => registerOf(store, ...records)));
  const queries = [
    ...["Antrag", "Wohngeld", "Prüfung Daten", "Wohngeldantrag Protokoll", "Chatbot -Antrag", '"Daten KI"'],
    ...["Prtookoll", "Schulung", "LLM Größe", "-Antrag", "der und", "Dat", '"Antrag der Prüfung" Chatbot'],
  ];
  for (const query of queries) {
    for (const reader of ["public", "internal"] as const) {
      for (const offset of [0, 190, 400]) {
        const wish = { reader, offset, limit: 30, types: ["system", "project"] } as const;
        const [sqlite, postgres] = await Promise.all(registers.map(({ search }) => search(query, wish)));
        assert.deepEqual(postgres, sqlite, `${query} ${reader} ${offset}`);
      }
    }
  }
});
