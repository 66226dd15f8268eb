import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8, unzipSync, zipSync } from "fflate";
import writeWorkbook from "write-excel-file/node";
import { readTableFile } from "./read-table-file.ts";
import { TABLE_LIMITS } from "./table-book.ts";

const LIMITS = { ...TABLE_LIMITS, unpackedBytes: 20_000_000, milliseconds: 8000, memory: 256 };

async function code(bytes: Uint8Array | string, limits = LIMITS): Promise<string> {
  const read = await readTableFile(typeof bytes === "string" ? Buffer.from(bytes) : bytes, limits);
  return read.ok ? "read" : (read.problems[0]?.code ?? "");
}

/** A small workbook, with the XML of its sheet changed. */
async function workbook(change: (xml: string) => string): Promise<Uint8Array> {
  const bytes = await writeWorkbook([
    ["Anwendung", "Amt"],
    ["Textlotse", "Bauamt"],
  ]).toBuffer();
  const parts = unzipSync(bytes);
  const path = "xl/worksheets/sheet1.xml";
  const xml = change(Buffer.from(parts[path] ?? []).toString());
  return zipSync({ ...parts, [path]: strToU8(xml) });
}

const sheet = (rows: string): ((xml: string) => string) => {
  return (xml) => xml.replace(/<sheetData>.*<\/sheetData>/su, `<sheetData>${rows}</sheetData>`);
};

const compound = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, "utf16le"), 1024);
  return bytes;
};

test("empty files, other kinds of file and protected ones are refused in words of their own", async () => {
  assert.equal(await code(""), "exchange.table.empty");
  assert.equal(await code(" ;;\n;;\n"), "exchange.table.empty");
  assert.equal(await code("%PDF-1.7\nabc"), "exchange.table.kind");
  assert.equal(await code(compound("EncryptedPackage")), "exchange.table.encrypted");
  assert.equal(await code(compound("Workbook")), "exchange.table.old-excel");
});

test("archives that unpack to more than allowed are not unpacked", async () => {
  const bomb = await workbook((xml) => xml + " ".repeat(30_000_000));
  assert.ok(bomb.length < 100_000);
  assert.equal(await code(bomb), "exchange.table.bomb");
  const many = Object.fromEntries(
    Array.from({ length: 6000 }, (_, at) => [`xl/${at}.xml`, new Uint8Array()]),
  );
  assert.equal(await code(zipSync({ "xl/workbook.xml": new Uint8Array(1), ...many })), "exchange.table.bomb");
});

test("a million columns end in a fault, in time and within the memory allowed", async () => {
  assert.equal(await code(`${"a;".repeat(1_000_000)}\n1;2`), "exchange.table.columns");
  const far = await workbook(sheet('<row r="1"><c r="BDWGN1" t="inlineStr"><is><t>x</t></is></c></row>'));
  assert.match(await code(far), /^exchange\.table\.(?:columns|too-heavy|too-slow|broken|cell)$/u);
  const wide = await workbook((xml) =>
    xml.replace(
      "</sheetData>",
      '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    ),
  );
  assert.equal(await code(wide), "read");
});

test("entities of a document are not followed, formulas with links give what was kept of them", async () => {
  const entity = await workbook((xml) =>
    xml
      .replace(/^(<\?xml[^>]*\?>)?/u, '$1<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')
      .replace("Textlotse", "&a;"),
  );
  const read = await readTableFile(entity, LIMITS);
  assert.doesNotMatch(JSON.stringify(read), /root:/u);
  const cells =
    '<row r="1"><c r="A1" t="str"><f>[1]Tabelle!A1</f><v>gemerkt</v></c><c r="B1" t="inlineStr"><is><t>Amt</t></is></c></row>';
  const formula = await readTableFile(await workbook(sheet(cells)), LIMITS);
  assert.ok(formula.ok);
  assert.deepEqual(formula.value.sheets[0]?.rows, [["gemerkt", "Amt"]]);
});

test("the wrong ending of a name does no harm: the content tells what a file is", async () => {
  assert.equal(await code("Anwendung\tAmt\nTextlotse\tBauamt"), "read");
  assert.equal(await code('Name;Text\n"offen;1\n2;3'), "exchange.table.quote");
});

test("UTF-16 and separators of every kind are recognised", async () => {
  for (const text of ["Name;Maß\nA;ä", "Name,Maß\nA,ä", "Name\tMaß\nA\tä", "sep=|\nName|Maß\nA|ä"]) {
    const read = await readTableFile(Buffer.from(`\uFEFF${text}`, "utf16le"), LIMITS);
    assert.ok(read.ok);
    const rows = read.value.sheets[0]?.rows.filter(({ length }) => length > 1);
    assert.deepEqual(rows, [
      ["Name", "Maß"],
      ["A", "ä"],
    ]);
  }
});
