import assert from "node:assert/strict";
import { test } from "node:test";
import { list, paragraph } from "./blocks.ts";
import { emphasis, lineBreak, link, strong, text } from "./inlines.ts";
import { blocksFromMarkdown } from "./markdown-blocks.ts";

test("paragraphs keep emphasis, strong text and line breaks", () => {
  assert.deepEqual(blocksFromMarkdown("Das *ist* **wichtig**.  \nJa"), [
    paragraph("Das ", emphasis("ist"), " ", strong("wichtig"), ".", lineBreak(), "Ja"),
  ]);
});

test("headings become strong paragraphs, so that the outline stays the document's own", () => {
  assert.deepEqual(blocksFromMarkdown("# Titel"), [paragraph(strong("Titel"))]);
});

test("lists keep order and depth", () => {
  assert.deepEqual(blocksFromMarkdown("1. a\n2. b\n   - c"), [
    list(["a", [paragraph("b"), list(["c"])]], true),
  ]);
});

test("HTML becomes visible text", () => {
  assert.deepEqual(blocksFromMarkdown("<script>alert(1)</script>"), [paragraph("<script>alert(1)</script>")]);
  assert.deepEqual(blocksFromMarkdown("a <b>c"), [paragraph("a ", text("<b>"), text("c"))]);
});

test("only web and mail links stay links; the words of others stay", () => {
  assert.deepEqual(blocksFromMarkdown("[a](https://example.org) [b](javascript:alert(1)) [c](/pfad)"), [
    paragraph(link("a", "https://example.org"), " ", text("b"), " ", text("c")),
  ]);
});

test("links by reference find their address", () => {
  assert.deepEqual(blocksFromMarkdown("[a][1]\n\n[1]: https://example.org"), [
    paragraph(link("a", "https://example.org")),
  ]);
});

test("pictures become their alternative text, code its lines", () => {
  assert.deepEqual(blocksFromMarkdown("![Wappen](https://example.org/x.png)"), [paragraph("Wappen")]);
  assert.deepEqual(blocksFromMarkdown("```\na\nb\n```"), [paragraph("a", lineBreak(), "b")]);
});

test("empty text gives no blocks", () => {
  assert.deepEqual(blocksFromMarkdown(" \n\n"), []);
});
