import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { recordType, recordTypeIds } from "#catalogue/catalogue.ts";
import { recordFromContent } from "#records/content.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { JsonObject } from "#values/json.ts";
import type { Cell, RecordTable } from "./column.ts";
import { csvParts } from "./csv-parts.ts";
import { typeTable, wholeTable } from "./record-tables.ts";
import { xlsxParts } from "./xlsx-parts.ts";

const SETTING = {
  titleOf: ({ key }: VersionedRecord) => `Titel ${key}`,
  addressOf: ({ key }: VersionedRecord) => `https://ki.example/${key}`,
  marking: null,
};

function recordWith(content: JsonObject): VersionedRecord {
  const head = { type: "system", key: "alpha", visibility: "public" };
  return {
    ...recordFromContent({ ...head, ...content }),
    version: 1,
    recordedAt: "2024-01-10T09:00:00.000Z",
  };
}

/** A table that says exactly this. */
const tableOf = (rows: readonly (readonly Cell[])[]): RecordTable => ({
  name: "system",
  columns: [0, 1].map((at) => ({
    ...{ name: `spalte${at}`, label: `Spalte ${at}` },
    read: ({ version }: VersionedRecord) => rows[version]?.[at] ?? null,
  })),
  records: rows.map((_, version) => ({ ...recordWith({}), version })),
});

/** Reads CSV as RFC 4180 says. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, cell = "", end] of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/gu)) {
    const isQuoted = cell.startsWith('"');
    rows.at(-1)?.push(isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === "\r\n") rows.push([]);
    if (end === "") break;
  }
  return rows.slice(0, -1);
}

const harmless = (one: string): string => (/^'*[\r\n]/u.test(one) ? `'${one}` : one);

test("CSV gives back what it was made from, whatever characters it holds", () => {
  const text = fc.string({ unit: fc.constantFrom("a", ",", '"', "\r", "\n", " ", "ä", "'", ";") });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text)), (rows) => {
      const csv = [...csvParts(tableOf(rows), { withByteOrderMark: false })].join("");
      assert.deepEqual(readCsv(csv), [["spalte0", "spalte1"], ...rows.map((row) => row.map(harmless))]);
    }),
  );
});

test("no text of a CSV file begins like a formula", () => {
  const rows = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"].map((text) => [text, -5]);
  const [, ...read] = readCsv([...csvParts(tableOf(rows), { withByteOrderMark: false })].join(""));
  assert.deepEqual(
    read,
    rows.map(([text]) => [`'${text}`, "-5"]),
  );
});

const csv = (withByteOrderMark: boolean) => [...csvParts(tableOf([]), { withByteOrderMark })].join("");

test("CSV begins with a byte order mark only on wish", () => {
  assert.equal(csv(true), `\uFEFF${csv(false)}`);
});

test("the columns of a type are those of the catalogue, whatever the records hold", () => {
  for (const type of recordTypeIds()) {
    const { columns } = typeTable(type, [], SETTING);
    const names = columns.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length, type);
    for (const id of Object.keys(recordType(type).fields))
      assert.ok(
        names.some((name) => name === id || name.startsWith(`${id}.`)),
        id,
      );
  }
});

test("groups have a column for each field, lists stand in one cell, and empty fields tell why", () => {
  const record = recordWith({
    data: {
      name: "Alpha",
      kinds: ["chatbot", "search"],
      hosting: { place: "euCloud", country: "Österreich" },
    },
    withhold: [{ field: "provider", ground: "statute" }],
    unknown: { retention: "weiß niemand" },
  });
  const { columns, records } = typeTable("system", [record, { ...record, key: "a" }], SETTING);
  const [first, second] = records;
  assert.deepEqual([first?.key, second?.key], ["a", "alpha"]);
  const said = new Map(columns.map(({ name, read }) => [name, read(record)]));
  const names = [
    "recordTitle",
    "name",
    "kinds",
    "hosting.place",
    "hosting.country",
    "withheld",
    "unknown",
    "marking",
  ];
  assert.deepEqual(
    names.map((name) => said.get(name)),
    ["Titel alpha", "Alpha", "chatbot | search", "euCloud", "Österreich", "provider", "retention", null],
  );
});

const said = (type: string, data: JsonObject, name: string) => {
  const record = recordWith({ type, data });
  const column = typeTable(record.type, [record], SETTING).columns.find((one) => one.name === name);
  return column?.read(record);
};

test("money stands in euros, a period in two columns", () => {
  assert.equal(said("cost", { planned: { cents: 120_050, currency: "EUR" } }, "planned"), "1200.50");
  const period = { from: "2024-01-01", to: null };
  assert.equal(said("feedback", { period }, "period.from"), "2024-01-01");
  assert.equal(said("feedback", { period }, "period.to"), null);
});

test("the table of all records keeps what each holds as JSON", () => {
  const { columns } = wholeTable([], SETTING);
  const data = columns.find(({ name }) => name === "data")?.read(recordWith({ data: { name: "Alpha" } }));
  assert.equal(data, '{"name":"Alpha"}');
});

function workbook(tables: readonly RecordTable[]): Readonly<Record<string, string>> {
  const files = unzipSync(Buffer.concat([...xlsxParts(tables)]));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

type Node = DefaultTreeAdapterTypes.Node;

function* elements(node: Node, name: string): Generator<DefaultTreeAdapterTypes.Element> {
  if (!("childNodes" in node)) return;
  for (const child of node.childNodes) {
    if ("tagName" in child && child.tagName === name) yield child;
    yield* elements(child, name);
  }
}

const textOf = (node: Node): string => {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
};

/** The cells of a sheet, row by row; a cell that names no value has none. */
function cellsIn(sheet: string): readonly (readonly string[])[] {
  // parse5 knows no XML: empty elements must be closed, and `row` must not be taken for a table's
  const plain = sheet.replaceAll("<c/>", "<cell></cell>").replaceAll(/<(\/?)(row|c)(?=[ >])/gu, "<$1x$2");
  return [...elements(parseFragment(plain), "xrow")].map((row) => row.childNodes.map((cell) => textOf(cell)));
}

test("a workbook gives back what it was made from, and names its sheets", () => {
  const rows = [
    ["=1+1", 5],
    ['Größe & <Maß> "x" ]]>', true],
    ["  Rand ", null],
    ["Steuer\u0000zeichen\u000B und 😀", 1.5],
  ];
  const files = workbook([tableOf(rows), { ...tableOf([]), name: "policy" }]);
  assert.deepEqual(cellsIn(files["xl/worksheets/sheet1.xml"] ?? ""), [
    ["spalte0", "spalte1"],
    ["Spalte 0", "Spalte 1"],
    ["=1+1", "5"],
    ['Größe & <Maß> "x" ]]>', "1"],
    ["  Rand ", ""],
    ["Steuerzeichen und 😀", "1.5"],
  ]);
  assert.deepEqual(
    [...(files["xl/workbook.xml"] ?? "").matchAll(/sheet name="(\w+)"/gu)].map(([, name]) => name),
    ["system", "policy"],
  );
  for (const name of ["[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/styles.xml"])
    assert.ok(files[name], name);
});

test("text in a workbook is never a formula", () => {
  const sheet = workbook([tableOf([["=HYPERLINK(1)", "x"]])])["xl/worksheets/sheet1.xml"] ?? "";
  assert.ok(!sheet.includes("<f>"));
  assert.match(sheet, /<c t="inlineStr"><is><t xml:space="preserve">=HYPERLINK/u);
});

const bytes = () => Buffer.concat([...xlsxParts([tableOf([["a", "b"]])])]);

test("equal tables give equal bytes", () => {
  assert.deepEqual(bytes(), bytes());
});
