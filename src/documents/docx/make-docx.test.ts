import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { documentSaying } from "#documents/fixtures/document-saying.ts";
import { sampleDocument } from "#documents/fixtures/sample-document.ts";
import type { Document } from "#documents/model.ts";
import { DEFAULT_LETTERHEAD, type Letterhead } from "./letterhead.ts";
import { makeDocx } from "./make-docx.ts";

const MARKING = "Vorführung mit erfundenen Angaben – keine amtliche Auskunft";

async function partsOf(document: Document, looks?: Letterhead): Promise<Readonly<Record<string, string>>> {
  const entries = Object.entries(unzipSync(await makeDocx(document, looks)));
  return Object.fromEntries(entries.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const parts = await partsOf(sampleDocument());
const body = parts["word/document.xml"] ?? "";

test("headings, title, captions and questions carry real styles", () => {
  for (const style of ["Title", "Heading1", "Heading2", "Caption", "Frage", "Kopfdaten", "Tabellentext"])
    assert.ok(body.includes(`<w:pStyle w:val="${style}"/>`), style);
});

test("the styles speak German", () => {
  assert.match(parts["word/styles.xml"] ?? "", /<w:lang [^>]*w:val="de-DE"/u);
});

test("the head row of every table repeats on each page", () => {
  assert.equal(body.match(/<w:tblHeader\/>/gu)?.length, body.match(/<w:tbl>/gu)?.length);
});

test("captions are numbered by fields that Word can renumber", () => {
  assert.match(body, /SEQ Tabelle \\\* ARABIC[^§]*?<w:t[^>]*>1<\/w:t>/u);
});

function named(start: string): readonly string[] {
  return Object.entries(parts).flatMap(([name, text]) => (name.startsWith(start) ? [text] : []));
}

test("the marking stands in the header of every section, the page number in every footer", () => {
  const sections = body.match(/<w:sectPr/gu)?.length ?? 0;
  assert.equal(sections, 3);
  assert.equal(named("word/header").filter((text) => text.includes(MARKING)).length, sections);
  for (const text of named("word/footer")) assert.match(text, /Seite .*PAGE.* von .*NUMPAGES/u);
});

test("a wide table lies on its side", () => {
  assert.equal(body.match(/w:orient="landscape"/gu)?.length, 1);
});

test("references lead to bookmarks, links out of the file", () => {
  const [, anchor = ""] = /<w:hyperlink [^>]*w:anchor="([^"]+)"/u.exec(body) ?? [];
  assert.ok(body.includes(`<w:bookmarkStart w:name="${anchor}"`) || body.includes(`w:name="${anchor}"/>`));
  assert.match(
    parts["word/_rels/document.xml.rels"] ?? "",
    /Target="https:\/\/example.org\/quelle\?a=1&amp;b=2"/u,
  );
});

test("lists are numbered and signed by Word", () => {
  assert.match(body, /<w:numPr>/u);
  assert.match(parts["word/numbering.xml"] ?? "", /w:val="bullet"[^§]*w:val="decimal"/u);
});

test("pictures carry their description", () => {
  assert.match(body, /descr="Zwei Balken: 3 und 2 Systeme"/u);
});

test("title, subject, author and date stand in the properties", () => {
  const core = parts["docProps/core.xml"] ?? "";
  assert.match(core, /<dc:title>Antwort auf die Anfrage „Künstliche Intelligenz im Bezirk“<\/dc:title>/u);
  assert.match(core, /<dc:subject>Anfrage zum Einsatz von KI<\/dc:subject>/u);
  assert.equal(core.match(/>2026-01-30T10:15:00.000Z</gu)?.length, 2);
});

test("no text becomes markup, and no character breaks the file", async () => {
  for (const text of [
    "<script>",
    "a & b",
    '"',
    "]]>",
    "ÄÖÜß „Gänsefüßchen“",
    "a\u0000\u0008b",
    "x".repeat(3000),
  ]) {
    const { "word/document.xml": xml = "" } = await partsOf(documentSaying(text));
    assert.doesNotMatch(xml, /<script|\p{Cc}/u);
  }
});

test("any text makes a file without control characters", async () => {
  const unit = fc.string({ unit: "binary" });
  await fc.assert(
    fc.asyncProperty(unit, async (text) => {
      const { "word/document.xml": xml = "" } = await partsOf(documentSaying(text));
      assert.doesNotMatch(xml, /\p{Cc}|\p{Noncharacter_Code_Point}/u);
    }),
    { numRuns: 15 },
  );
});

test("the same document gives the same bytes", async () => {
  assert.deepEqual(await makeDocx(sampleDocument()), await makeDocx(sampleDocument()));
});

test("an office's letterhead changes fonts and lines", async () => {
  const fonts = { text: "Fira Sans", headings: "Fira Sans" };
  const made = await partsOf(sampleDocument(), {
    ...DEFAULT_LETTERHEAD,
    fonts,
    headerLines: ["Amt & Co"],
    footerLines: ["Postfach 1"],
  });
  assert.match(made["word/styles.xml"] ?? "", /w:ascii="Fira Sans"/u);
  assert.match(made["word/header1.xml"] ?? "", /Amt &amp; Co/u);
  assert.match(made["word/footer1.xml"] ?? "", /Postfach 1/u);
});
