import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { blocksFromMarkdown } from "#documents/markdown-blocks.ts";
import { paragraph, table } from "#documents/blocks.ts";
import { cleanText } from "#documents/clean-text.ts";
import { lineBreak, link, strong } from "#documents/inlines.ts";
import type { Block } from "#documents/model.ts";
import { sampleDocument } from "#documents/fixtures/sample-document.ts";
import { plainText } from "#documents/walk.ts";
import { makeMarkdown } from "./make-markdown.ts";

function bodyOf(...blocks: readonly Block[]): string {
  const made = makeMarkdown({
    title: "T",
    language: "de",
    createdAt: "2026-01-30T10:15:00.000Z",
    marking: null,
    blocks,
  });
  return made.replace(/^# T\n\n/u, "").trimEnd();
}

/** Markdown does not tell one blank from several. */
function blanks(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

const made = makeMarkdown(sampleDocument());

test("every kind of block is there", () => {
  const parts = [
    "> **Vorführung mit erfundenen",
    "# Antwort auf die Anfrage „Künstliche",
    "\n## Vorbemerkung\n",
    "- **Eingang:** 30.01.2026",
    "\n- **zweiter** Punkt\n",
    "\n  1. a\n  2. b\n",
    "> **Hinweis**\n>\n> Das Verfahren",
    "\n**1. Welche Systeme",
    "**Tabelle 1: Eingesetzte Systeme",
    "| --- | --- | --- | ---: |",
    "| *Die Kosten sind anteilig berechnet.* |  |  |  |",
    "**Abbildung 1: Anzahl je Jahr:** Zwei Balken",
    "\n---\n",
    '<a id="frage-1"></a>',
    "[Frage 1](#frage-1)",
  ];
  for (const part of parts) assert.ok(made.includes(part), part);
});

test("cells keep their columns and rows", () => {
  const body = bodyOf(
    table({ caption: "", columns: ["a|b", "c"], rows: [["1|2\n3", ["4", lineBreak(), "5"]]] }),
  );
  assert.equal(
    body,
    `**Tabelle 1**\n\n${String.raw`| a\|b | c |`}\n| --- | --- |\n${String.raw`| 1\|2 3 | 4<br>5 |`}`,
  );
});

test("signs of Markdown stay text", () => {
  assert.equal(
    bodyOf(paragraph("<script> *a* [b](c) `d` #let")),
    String.raw`\<script\> \*a\* \[b\](c) \`d\` #let`,
  );
  assert.equal(bodyOf(paragraph("1. Januar")), String.raw`1\. Januar`);
  assert.equal(bodyOf(paragraph("# kein Titel")), String.raw`\# kein Titel`);
});

test("emphasis touches its words", () => {
  assert.equal(bodyOf(paragraph("a", strong(" b "), "c")), "a **b** c");
});

test("unsafe addresses lose their link", () => {
  assert.equal(
    bodyOf(paragraph(link("a", "javascript:x"), link("b", "https://example.org/(c)"))),
    "a[b](https://example.org/%28c%29)",
  );
});

test("any text comes back when the Markdown is read again", () => {
  const property = fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
    const clean = cleanText(text);
    fc.pre(blanks(clean) !== "");
    const read = blocksFromMarkdown(bodyOf(paragraph(clean)));
    assert.equal(read.length, 1);
    const [block] = read;
    assert.ok(block?.kind === "paragraph");
    assert.equal(blanks(plainText(block.inlines)), blanks(clean));
  });
  fc.assert(property, { numRuns: 300 });
});

test("text of nothing but signs comes back when the Markdown is read again", () => {
  const sign = fc.constantFrom(...Array.from("#*_-+=>`~|<[]()!&;$\\.:1a \"'{}@/"));
  const property = fc.property(fc.string({ unit: sign, minLength: 1 }), (text) => {
    fc.pre(text.trim() !== "");
    const [block] = blocksFromMarkdown(bodyOf(paragraph(text)));
    assert.ok(block?.kind === "paragraph");
    assert.equal(plainText(block.inlines).trim(), text.trim());
  });
  fc.assert(property, { numRuns: 500 });
});
