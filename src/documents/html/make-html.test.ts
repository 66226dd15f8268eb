import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { HtmlValidate } from "html-validate/node";
import { paragraph } from "#documents/blocks.ts";
import { documentSaying } from "#documents/fixtures/document-saying.ts";
import { marker, reference } from "#documents/inlines.ts";
import { sampleDocument } from "#documents/fixtures/sample-document.ts";
import { makeHtml } from "./make-html.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    "void-style": ["error", { style: "selfclose" }],
    "doctype-style": ["error", { style: "lowercase" }],
    "no-trailing-whitespace": "off",
  },
});

async function faults(page: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
}

const page = makeHtml(sampleDocument());

test("the page is valid and accessible HTML in German", async () => {
  assert.deepEqual(await faults(page), []);
  assert.match(page, /^<!doctype html>\n<html lang="de">/u);
});

test("every kind of block is there", () => {
  const parts = [
    "<h2 ",
    "<p ",
    "<ul ",
    "<ol ",
    "<caption ",
    '<th scope="col"',
    "<dl ",
    'role="note"',
    '<h3 class="doc-question"',
    "<figcaption ",
  ];
  for (const part of [...parts, 'class="doc-page-break"']) assert.ok(page.includes(part), part);
});

test("the marking stands as text and as the head of printed pages", () => {
  assert.ok(page.includes('<p class="doc-marking">Vorführung mit erfundenen'));
  assert.match(page, /@top-left \{ content: "\\56 \\6f \\72 /u);
});

test("a document without marking and letterhead has no head", () => {
  const { letterhead: _, ...bare } = sampleDocument();
  assert.doesNotMatch(makeHtml({ ...bare, marking: null }), /<header|@top-left/u);
});

test("references lead to ids that exist; others keep only their words", () => {
  assert.match(page, /<a class="kern-link" href="#frage-1">Frage 1<\/a>/u);
  const blocks = [paragraph(reference("Frage 9", "frage-9"), marker("[1]", "beleg-9"))];
  assert.match(
    makeHtml({ ...sampleDocument(), blocks }),
    /<p class="kern-body">Frage 9<sup>\[1\]<\/sup><\/p>/u,
  );
});

test("no text becomes markup", async () => {
  for (const text of [
    "<script>alert(1)</script>",
    '" onload="x',
    "</style><b>",
    "&lt;",
    "„Gänsefüßchen“ ÄÖÜß",
    "x".repeat(3000),
  ]) {
    const made = makeHtml(documentSaying(text));
    assert.doesNotMatch(made, /<script|<b>|="x"/u);
    assert.equal(made.match(/<\/style>/gu)?.length, 1);
  }
  assert.ok(makeHtml(documentSaying("„Gänsefüßchen“")).includes("„Gänsefüßchen“"));
});

function tags(text: string): number {
  return makeHtml(documentSaying(`a${text}`)).match(/<[a-z]/gu)?.length ?? 0;
}

test("any text gives the same number of tags", () => {
  const usual = tags("b");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => tags(text) >= usual && tags(text) <= usual + 6),
    { numRuns: 50 },
  );
});

test("the same document gives the same page", () => {
  assert.equal(makeHtml(sampleDocument()), page);
});
