import assert from "node:assert/strict";
import { test } from "node:test";
import { heading, paragraph, table } from "#documents/blocks.ts";
import { strong } from "#documents/inlines.ts";
import { blocksToHtml } from "./blocks-to-html.ts";

test("a heading of level 1 becomes an h2, or what the page asks for", () => {
  assert.equal(
    String(blocksToHtml([heading(1, "a & b")])),
    '<h2 class="kern-heading-large">a &amp; b</h2>\n',
  );
  assert.match(String(blocksToHtml([heading(2, "a")], 3)), /^<h4 class="kern-heading-small">/u);
});

test("headings go no deeper than h6", () => {
  assert.match(String(blocksToHtml([heading(4, "a")], 5)), /^<h6 class="kern-title">/u);
});

test("captions carry no numbers", () => {
  const made = String(blocksToHtml([table({ caption: "Kosten", columns: ["Jahr"], rows: [["2026"]] })]));
  assert.match(made, />Kosten<\/caption>/u);
});

test("there are no styles of its own", () => {
  assert.equal(
    String(blocksToHtml([paragraph("a", strong("b"))])),
    '<p class="kern-body">a<strong>b</strong></p>\n',
  );
});

test("cells that are missing stay empty", () => {
  const made = String(blocksToHtml([table({ caption: "a", columns: ["a", "b"], rows: [["1"]] })]));
  assert.match(made, /<td class="kern-table__cell">1<\/td>\n<td class="kern-table__cell"><\/td>/u);
});
