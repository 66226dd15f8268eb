import assert from "node:assert/strict";
import { test } from "node:test";
import { readTableFile } from "#exchange/table-files/read-table-file.ts";
import type { TableBook } from "#exchange/table-files/table-book.ts";
import { readList } from "./build-records.ts";
import { checkMapping } from "#exchange/tables/mapping/check-mapping.ts";
import { findTable, findTables } from "#exchange/tables/finding/find-tables.ts";
import { suggestMapping } from "#exchange/tables/mapping/suggest-mapping.ts";
import { CLERK_CSV, clerkWorkbook, windows1252 } from "./testing.ts";

async function read(bytes: Uint8Array): Promise<TableBook> {
  const book = await readTableFile(bytes);
  if (!book.ok) throw new Error(book.problems.map(({ message }) => message).join(" "));
  return book.value;
}

const known = { authority: "amt", authorities: new Set(["amt"]), records: [] };

test("a list in Windows-1252 keeps umlauts, line breaks in cells and both columns of the same name", async () => {
  const [table, ...others] = findTables(await read(windows1252(CLERK_CSV)));
  assert.equal(others.length, 0);
  assert.deepEqual(table?.columns.slice(1), [
    ...["Name", "Fachamt", "Im Einsatz?", "seit", "Hersteller", "personenbez. Daten", "Ansprechpartner"],
    "Name (2)",
  ]);
  assert.equal(table?.title, "KI-Anwendungen Fachbereich Bürgerdienste");
  assert.deepEqual(
    table?.rows.map(({ number, cells }) => [number, cells[1], cells[8]]),
    [
      [4, "Terminbüro-Assistent", "Führt durch die\nTerminvergabe; auch nachts"],
      [5, "Übersetzungshilfe", "Übersetzt Schreiben"],
      [6, "Aktenscanner", "Liest alte Akten"],
      [8, "Telefonbot", "Nimmt Anrufe an"],
    ],
  );
});

test("columns of a clerk's list find their fields, and nobody's name is taken over", async () => {
  const [table] = findTables(await read(windows1252(CLERK_CSV)));
  assert.ok(table);
  const { columns } = suggestMapping(table, "use");
  assert.deepEqual(columns, {
    "lfd. Nr.": "note",
    Name: "system.name",
    Fachamt: "deployment.unit",
    "Im Einsatz?": "deployment.status",
    seit: "deployment.startedOn",
    Hersteller: "system.provider",
    "personenbez. Daten": "system.personalData",
    Ansprechpartner: "ignore",
    "Name (2)": "note",
  });
});

test("each line says what it becomes or what is wrong with it, and only certain dates become dates", async () => {
  const [table] = findTables(await read(windows1252(CLERK_CSV)));
  assert.ok(table);
  const suggested = suggestMapping(table, "use");
  const mapping = { ...suggested, columns: { ...suggested.columns, "Name (2)": "system.summary" } };
  assert.deepEqual(checkMapping(table, mapping), []);
  const { faults, records, goodRows } = readList({ table, mapping, known });
  assert.deepEqual(
    faults.map(({ row, column, value, problem }) => [row, column, value, problem.code]),
    [[6, "Im Einsatz?", "nein", "exchange.cell.code"]],
  );
  assert.equal(goodRows, 3);
  const uses = records.filter(({ type }) => type === "deployment");
  assert.deepEqual(
    uses.map(({ key, data, internalNote }) => [
      key,
      (data as { startedOn?: string }).startedOn,
      internalNote,
    ]),
    [
      ["terminburo-assistent-amt-fur-burgerdienste", "2024-03-01", "lfd. Nr.: 1"],
      ["ubersetzungshilfe-amt-fur-soziales", undefined, "lfd. Nr.: 2\nseit: Q1 2026"],
      ["telefonbot-amt-fur-burgerdienste", undefined, "lfd. Nr.: 4\nIm Einsatz?: Ja, seit 2023\nseit: 2023"],
    ],
  );
  const help = records.find(({ key }) => key === "ubersetzungshilfe");
  assert.deepEqual(help?.unknown["provider"], "In der eingelesenen Liste: „unbekannt“.");
  assert.equal(records.filter(({ type }) => type === "unit").length, 2);
});

test("merged heads become one name each, merged cells hold in all their lines, and lists below each other are two", async () => {
  const book = await read(await clerkWorkbook());
  const tables = findTables(book);
  assert.deepEqual(
    tables.map(({ id, columns }) => [id, columns]),
    [
      [
        "1-2",
        [
          ...["Anwendung", "Fachamt", "Stand: Status", "Stand: im Einsatz seit"],
          ...["Datenschutz: Personenbezug", "Datenschutz: Bemerkung"],
        ],
      ],
      ["1-7", ["Schulung", "Anbieter", "Teilnehmende"]],
      ["2-1", ["Anwendung", "Kosten"]],
    ],
  );
  assert.deepEqual(tables[0]?.rows, [
    { number: 4, cells: ["Textlotse", "Bauamt", "ja", "2024-03-01", "nein", "läuft gut"] },
    { number: 5, cells: ["Planprüfer", "Bauamt", "geplant", "seit Sommer 2025", "ja", ""] },
  ]);
  assert.deepEqual(tables[2]?.rows[0]?.cells, ["Textlotse", "1234,5"]);
  assert.equal(findTable(book, "2-2")?.columns[1], "1234,5");
  assert.equal(findTable(book, "9-4"), null);
});
