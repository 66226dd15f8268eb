import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fileName } from "./file-name.ts";

const PDF = { label: "PDF", endings: ["pdf"] as const };
const TEXT = { label: "Text", endings: ["txt", "md"] as const };

test("a file keeps its name, without folders and unfit signs", () => {
  assert.equal(fileName("/tmp/x/Vermerk vom 3. Mai.pdf", PDF), "Vermerk vom 3. Mai.pdf");
  assert.equal(fileName(String.raw`C:\Users\amt\Bericht.PDF`, PDF), "Bericht.PDF");
  assert.equal(fileName('a<b>:"c|d?.md', TEXT), "abcd.md");
  assert.equal(fileName("\u202efdp.exe", PDF), "fdp.exe.pdf");
});

test("a name never promises another kind than the content has", () => {
  assert.equal(fileName("rechnung.exe", PDF), "rechnung.exe.pdf");
  assert.equal(fileName("notiz", TEXT), "notiz.txt");
  assert.equal(fileName("...", TEXT), "Datei.txt");
});

test("whatever the name, it is short, printable and no path", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (given) => {
      const name = fileName(given, PDF);
      assert.ok(name.length <= 120 && name.length > 4);
      assert.doesNotMatch(name, /[/\\\p{Cc}]|^\./u);
      assert.match(name, /\.pdf$/iu);
    }),
  );
});
