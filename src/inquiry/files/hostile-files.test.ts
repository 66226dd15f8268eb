import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { docxOf, pdfOf } from "./testing.ts";
import type { FileLimits } from "./file-text.ts";
import { readFileText } from "./read-file-text.ts";

const NAMES = ["anfrage.pdf", "anfrage.docx", "anfrage.odt", "anfrage.doc"];
const FIXTURES = await Promise.all(
  NAMES.map((name) => readFile(new URL(`./fixtures/${name}`, import.meta.url))),
);
const PARAGRAPH = "<w:p><w:r><w:t>Hallo</w:t></w:r></w:p>";

async function faultsOf(bytes: Uint8Array, limits: Partial<FileLimits> = {}): Promise<readonly string[]> {
  const read = await readFileText(bytes, limits);
  return read.ok ? [] : read.problems.map(({ code }) => code);
}

test("a packed document that unpacks to more than allowed is refused before it is unpacked", async () => {
  const bomb = docxOf(PARAGRAPH.repeat(200_000));
  assert.ok(bomb.length < 100_000);
  assert.deepEqual(await faultsOf(bomb, { unpackedBytes: 5_000_000 }), ["inquiry.file.bomb"]);
});

test("a packed document of very many parts is refused", async () => {
  const parts = Array.from({ length: 6000 }, (_, at) => [`x${at}`, new Uint8Array(0)] as const);
  const mimetype = strToU8("application/vnd.oasis.opendocument.text");
  assert.deepEqual(await faultsOf(zipSync({ mimetype, ...Object.fromEntries(parts) }, { level: 0 })), [
    "inquiry.file.bomb",
  ]);
});

test("a directory that lies about sizes gives no more than it says", async () => {
  const packed = Buffer.from(docxOf(PARAGRAPH.repeat(100_000)));
  const real = Buffer.alloc(4);
  const size = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${PARAGRAPH.repeat(100_000)}</w:body></w:document>`;
  real.writeUInt32LE(size.length);
  const said = Buffer.alloc(4);
  said.writeUInt32LE(500);
  for (let at = packed.indexOf(real); at >= 0; at = packed.indexOf(real, at + 4)) said.copy(packed, at);
  assert.deepEqual(await faultsOf(packed, { unpackedBytes: 1_000_000 }), ["inquiry.file.broken"]);
});

test("entities that multiply themselves are not followed", async () => {
  const steps = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
  const bomb = docxOf(PARAGRAPH.replace("Hallo", "&e9;"), `<!DOCTYPE x [<!ENTITY e0 "x">${steps.join("")}]>`);
  assert.deepEqual(await faultsOf(bomb), ["inquiry.file.broken"]);
});

test("tables nested thousands of times are refused", async () => {
  const nested = `${"<w:tbl><w:tr><w:tc>".repeat(20_000)}<w:p/>${"</w:tc></w:tr></w:tbl>".repeat(20_000)}`;
  assert.deepEqual(await faultsOf(docxOf(nested)), ["inquiry.file.broken"]);
});

test("a parser that takes too long is stopped, and the message names the time", async () => {
  const mimetype = strToU8("application/vnd.oasis.opendocument.text");
  const content = strToU8(`<office:text${"<!--".repeat(4_000_000)}`);
  const started = performance.now();
  assert.deepEqual(await faultsOf(zipSync({ mimetype, "content.xml": content }), { milliseconds: 1500 }), [
    "inquiry.file.too-slow",
  ]);
  assert.ok(performance.now() - started < 5000);
});

test("a PDF that unpacks without end is stopped when its memory is used up", async () => {
  const bomb = pdfOf(Buffer.alloc(300_000_000, "q Q "));
  assert.ok(bomb.length < 500_000);
  assert.deepEqual(await faultsOf(bomb, { memory: 100 }), ["inquiry.file.too-heavy"]);
});

test("more text or pages than allowed is refused", async () => {
  const [pdf = new Uint8Array()] = FIXTURES;
  assert.deepEqual(await faultsOf(pdf, { characters: 100 }), ["inquiry.text.too-long"]);
  assert.deepEqual(await faultsOf(pdf, { pages: 0 }), ["inquiry.file.too-many-pages"]);
});

test("a file cut off anywhere is refused or read, and never more than told", async () => {
  for (const [at, bytes] of FIXTURES.entries()) {
    const faults = await faultsOf(bytes.subarray(0, Math.floor(bytes.length * 0.6)));
    assert.equal(faults.length, 1, NAMES[at]);
    assert.match(faults[0] ?? "", /^inquiry\.file\.(?:broken|unsupported)$/u);
  }
});

test("whatever is changed in a file, it is read or refused with a sentence, in time", async () => {
  const change = fc.record({ at: fc.nat(), by: fc.uint8Array({ minLength: 1, maxLength: 40 }) });
  const cases = fc.tuple(fc.constantFrom(...FIXTURES), fc.array(change, { minLength: 1, maxLength: 6 }));
  await fc.assert(
    fc.asyncProperty(cases, async ([file, changes]) => {
      const bytes = Uint8Array.from(file);
      for (const { at, by } of changes)
        bytes.set(by.subarray(0, bytes.length - (at % bytes.length)), at % bytes.length);
      const started = performance.now();
      const read = await readFileText(bytes, { milliseconds: 5000 });
      assert.ok(performance.now() - started < 8000);
      if (!read.ok)
        for (const { message } of read.problems) assert.match(message, /^\p{Lu}.*: Bitte .*\.$/su);
    }),
    { numRuns: 25 },
  );
});
