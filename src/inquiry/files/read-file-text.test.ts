import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { makeDocx } from "#documents/docx/make-docx.ts";
import { documentSaying } from "#documents/fixtures/document-saying.ts";
import { FONT_FILES } from "#documents/pdf/fonts.ts";
import { makePdf } from "#documents/pdf/make-pdf.ts";
import { readInquiry } from "#inquiry/read-inquiry.ts";
import { pdfOf, typesetPdf } from "./testing.ts";
import { readFileText } from "./read-file-text.ts";

const typeset = (markup: string): Uint8Array => typesetPdf(markup, FONT_FILES);
const fixture = (name: string): Promise<Buffer> => readFile(new URL(`./fixtures/${name}`, import.meta.url));

async function read(bytes: Uint8Array) {
  const done = await readFileText(bytes);
  assert.ok(done.ok, JSON.stringify(done));
  return done.value;
}

async function faultsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const done = await readFileText(bytes);
  return done.ok ? [] : done.problems.map(({ code }) => code);
}

/** What is asked, as number, text and items. */
function asked(text: string): readonly string[] {
  const inquiry = readInquiry(text);
  assert.ok(inquiry.ok, text);
  return inquiry.value.questions.map((question) =>
    [question.no, question.text, ...question.items.map(({ no, text: item }) => `${no}: ${item}`)].join(" | "),
  );
}

const ASKED = [
  "1 | Welche KI-Systeme setzt das Bezirksamt derzeit ein? | a: Bezeichnung der Anwendung | b: Anbieter",
  "2 | Welche Kosten sind seit 2024 entstanden?",
  "3 | Wie werden die Beschäftigten geschult?",
  "4 | Welche Chatbots sind geplant?",
];

for (const [kind, name] of [
  ["Word", "anfrage.docx"],
  ["OpenDocument", "anfrage.odt"],
  ["PDF", "anfrage.pdf"],
] as const) {
  test(`an inquiry as ${kind} file keeps the numbers of its automatic lists`, async () => {
    const { text, warnings } = await read(await fixture(name));
    assert.deepEqual(asked(text), ASKED);
    assert.match(text, /^Jahr +Kosten\n2024 +100 Euro$/mu);
    assert.deepEqual(warnings, []);
  });
}

test("an old Word file is read, and a warning says that list numbers are not in its text", async () => {
  const { text, mediaType, warnings } = await read(await fixture("anfrage.doc"));
  assert.equal(mediaType, "application/msword");
  assert.match(text, /^Welche Kosten sind seit 2024 entstanden\?$/mu);
  assert.deepEqual(
    warnings.map(({ code }) => code),
    ["inquiry.doc.numbers"],
  );
});

test("the program's own Word and PDF files can be read", async () => {
  const document = documentSaying("Welche KI-Systeme werden eingesetzt?");
  for (const bytes of [makePdf(document), await makeDocx(document)]) {
    assert.match((await read(bytes)).text, /Welche KI-Systeme werden eingesetzt\?/u);
  }
});

const QUESTIONS = `Vor diesem Hintergrund fragen wir die Verwaltung:

1. In welchen Fachämtern werden derzeit Anwendungen mit künstlicher Intelligenz zur Unterstützung der Sachbearbeitung eingesetzt?

2. Welche Ausgaben sind dafür seit dem Haushaltsjahr 2024 angefallen, aufgeschlüsselt nach Beschaffung, Betrieb und Fortbildung?

3. Wer trägt die Verantwortung für die Überwachung der KI-Anwendungen und der Datenschutzfolgenabschätzungen?`;

test("a PDF in one and in two columns gives the same questions, hyphenated words whole again", async () => {
  const inOne = await read(typeset(`#set page(paper: "a4")\n${QUESTIONS}`));
  const inTwo = await read(typeset(`#set page(paper: "a4", columns: 2, margin: 3cm)\n${QUESTIONS}`));
  assert.match(inTwo.text, /\p{Ll}-\n\p{Ll}/u);
  assert.equal(asked(inTwo.text).length, 3);
  assert.deepEqual(asked(inTwo.text), asked(inOne.text));
});

test("hyphens stay even if the PDF calls their glyph a soft hyphen", async () => {
  const narrow =
    "#block(width: 3cm)[Datenschutzfolgenabschätzungen werden veröffentlicht]\nDie KI-Verordnung gilt.";
  const { text } = await read(typeset(narrow));
  assert.match(text, /\p{Ll}-\n\p{Ll}/u);
  assert.match(text, /KI-Verordnung/u);
});

test("a PDF of pictures is refused and says why; a single page of pictures is told", async () => {
  assert.deepEqual(await faultsOf(typeset("#rect(width: 5cm)\n#pagebreak()\n#rect()")), [
    "inquiry.file.pictures",
  ]);
  const { warnings, pages } = await read(typeset(`#rect()\n#pagebreak()\n${QUESTIONS}`));
  assert.equal(pages, 2);
  assert.match(warnings[0]?.message ?? "", /Auf 1 von 2 Seiten .*Seite 1\)/u);
});

test("a PDF with scripts is just read", async () => {
  const script = "/OpenAction<</S/JavaScript/JS(throw new Error\\(1\\))>>";
  const { text } = await read(
    pdfOf("BT /F 12 Tf 72 700 Td (Welche Systeme werden eingesetzt?) Tj ET", script),
  );
  assert.equal(text, "Welche Systeme werden eingesetzt?");
});

test("files that are protected, of another kind, empty or too big are refused, each with its own sentence", async () => {
  const compound = Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(600),
    Buffer.from("EncryptedPackage", "utf16le"),
  ]);
  const picture = Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), Buffer.alloc(30)]);
  assert.deepEqual(await faultsOf(await fixture("anfrage-mit-kennwort.pdf")), ["inquiry.file.encrypted"]);
  assert.deepEqual(await faultsOf(compound), ["inquiry.file.encrypted"]);
  assert.deepEqual(await faultsOf(picture), ["inquiry.file.unsupported"]);
  assert.deepEqual(await faultsOf(Buffer.from(String.raw`{\rtf1 Welche Systeme?}`)), [
    "inquiry.file.unsupported",
  ]);
  assert.deepEqual(await faultsOf(Buffer.from("<html><body></body></html>")), ["inquiry.file.empty"]);
  const small = await readFileText(Buffer.from("Text"), { bytes: 3 });
  assert.deepEqual(small.ok ? [] : small.problems.map(({ code }) => code), ["inquiry.file.too-big"]);
});

const mail = (...parts: readonly string[]): Buffer =>
  Buffer.from(
    [
      "From: Fraktion <fraktion@example.org>",
      "To: verwaltung@example.org",
      "Subject: =?utf-8?Q?Gro=C3=9Fe_Anfrage?=",
      "Date: Thu, 12 Mar 2026 10:00:00 +0100",
      "MIME-Version: 1.0",
      "Content-Type: multipart/mixed; boundary=teil",
      "",
      ...parts.flatMap((part) => ["--teil", part]),
      "--teil--",
      "",
    ].join("\r\n"),
  );
const plain = "Content-Type: text/plain; charset=utf-8\r\n\r\nAnbei unsere Anfrage.";
const attached = (name: string, bytes: Uint8Array): string =>
  [
    `Content-Type: application/octet-stream; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(bytes).toString("base64"),
  ].join("\r\n");

test("an e-mail gives subject, day, body and what is attached, but no names", async () => {
  const { text, warnings } = await read(mail(plain, attached("anfrage.pdf", await fixture("anfrage.pdf"))));
  assert.match(text, /^Betreff: Große Anfrage\nDatum: 12\.03\.2026\n\nAnbei unsere Anfrage\.\n\n/u);
  assert.deepEqual(asked(text), ASKED);
  assert.doesNotMatch(text, /example\.org/u);
  assert.deepEqual(warnings, []);
});

test("an attachment that cannot be read is told, one in an attached e-mail is not opened", async () => {
  const locked = attached("geheim.pdf", await fixture("anfrage-mit-kennwort.pdf"));
  const inner = attached("innen.eml", mail(plain, attached("anfrage.pdf", await fixture("anfrage.pdf"))));
  const { text, warnings } = await read(mail(plain, locked, inner));
  assert.match(warnings[0]?.message ?? "", /„geheim\.pdf“.*Kennwort/u);
  assert.doesNotMatch(text, /Welche Chatbots/u);
});

test("a page of a council system is read without its frame, and its head data are found", async () => {
  const { text } = await read(await fixture("allris.html"));
  const inquiry = readInquiry(text);
  assert.ok(inquiry.ok, text);
  assert.equal(inquiry.value.title, "Einsatz von KI im Bezirksamt");
  assert.equal(inquiry.value.kind, "Große Anfrage");
  assert.equal(inquiry.value.number, "22-9901");
  assert.deepEqual(
    inquiry.value.questions.map(({ no, text: question }) => `${no} ${question}`),
    ["1 Welche KI-Systeme werden eingesetzt?", "2 Welche Kosten sind entstanden?"],
  );
  assert.doesNotMatch(text, /Kalender|Startseite|Lesezeichen|checkClickResult/u);
});
