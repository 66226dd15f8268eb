import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import fc from "fast-check";
import { documentSaying } from "#documents/fixtures/document-saying.ts";
import { sampleDocument } from "#documents/fixtures/sample-document.ts";
import { makePdf } from "./make-pdf.ts";

const bytes = makePdf(sampleDocument());
const pdf = Buffer.from(bytes).toString("latin1");

function isPdf(made: Uint8Array): boolean {
  return Buffer.from(made.subarray(0, 5)).toString("latin1") === "%PDF-";
}

test("the file declares itself accessible (PDF/UA-1), tagged and German", () => {
  assert.ok(/<pdfuaid:part>1<\/pdfuaid:part>/u.test(pdf));
  assert.ok(/\/MarkInfo\s*<<\s*\/Marked true/u.test(pdf));
  assert.ok(/\/Lang \(de\)/u.test(pdf));
});

test("title, author, subject and date stand in the properties", () => {
  assert.ok(/\/Title <FEFF0041006E00740077006F00720074/u.test(pdf));
  assert.ok(/<rdf:li>Bezirksamt, Fachamt Beispiel<\/rdf:li>/u.test(pdf));
  assert.ok(/<xmp:CreateDate>2026-01-30T10:15:00/u.test(pdf));
});

test("only the typeface that comes along is used, and it is embedded", () => {
  const fonts = [...pdf.matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/gu)].map(([, name]) => name);
  const unique = new Set(fonts);
  assert.deepEqual(unique, new Set(["FiraSans-Italic", "FiraSans-Regular", "FiraSans-SemiBold"]));
  assert.equal(pdf.match(/\/FontFile2/gu)?.length, fonts.length);
});

test("tables, head cells, captions, lists, figures and headings are tagged", () => {
  for (const tag of [
    "Table",
    "THead",
    "TH",
    "TD",
    "Caption",
    "L",
    "LI",
    "Figure",
    "H1",
    "H2",
    "Link",
    "Strong",
    "Em",
  ])
    assert.ok(new RegExp(String.raw`/S /${tag}\s`, "u").test(pdf), tag);
  assert.ok(/\/Scope \/Column/u.test(pdf));
});

test("pictures carry their description", () => {
  assert.ok(/\/Alt \(Zwei Balken: 3 und 2 Systeme\)/u.test(pdf));
});

test("references lead inside the file, links out of it", () => {
  assert.ok(/\/URI \(https:\/\/example.org\/quelle\?a=1&b=2\)/u.test(pdf));
  assert.ok(/\/Dest /u.test(pdf));
});

test("wide tables lie on a page of their own, on its side", () => {
  assert.ok(/\/MediaBox \[0 0 841\.8898 595\.2756/u.test(pdf));
});

test("no text is read as markup of the typesetter", () => {
  const signs = [
    "#let x = 1",
    "#panic()",
    '"quoted\\" \\',
    "*a* _b_ `c` $d$ @e <f> [g] {h} //i /*j*/ = k - l + m",
    "<script>",
  ];
  for (const text of [...signs, "ÄÖÜß „Gänsefüßchen“", "x".repeat(3000), "", " "])
    assert.ok(isPdf(makePdf(documentSaying(text))), text.slice(0, 40));
});

test("any text makes a PDF/UA file", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.string());
  fc.assert(
    fc.property(text, (said) => isPdf(makePdf(documentSaying(said)))),
    { numRuns: 60 },
  );
});

test("the same document gives the same bytes", () => {
  assert.deepEqual(makePdf(sampleDocument()), bytes);
});

test("the typesetter and the Word library are loaded only when needed", () => {
  const maker = import.meta.resolve("./make-pdf.ts");
  const word = import.meta.resolve("#documents/docx/make-docx.ts");
  const script = `await import(${JSON.stringify(maker)}); await import(${JSON.stringify(word)});
    process.stdout.write(process.report.getReport().sharedObjects.filter((one) => one.includes("typst")).length + "");`;
  assert.equal(
    execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }),
    "0",
  );
});
