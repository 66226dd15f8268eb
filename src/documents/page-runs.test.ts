import assert from "node:assert/strict";
import { test } from "node:test";
import { heading, paragraph, question, table } from "./blocks.ts";
import { pageRunsOf } from "./page-runs.ts";

const labels = Array.from({ length: 10 }, (_, index) => `Verwaltungsdigitalisierung ${index}`);
const wide = table({ caption: "breit", columns: labels, rows: [labels] });

test("a document without wide tables is one run of upright pages", () => {
  const blocks = [heading(1, "a"), paragraph("b")];
  assert.deepEqual(pageRunsOf(blocks), [{ landscape: false, blocks }]);
});

test("a wide table takes the heading and question before it onto its page", () => {
  const text = paragraph("Text");
  const [lead, asked] = [heading(2, "Übersicht"), question("Welche?")];
  assert.deepEqual(pageRunsOf([text, lead, asked, wide, text]), [
    { landscape: false, blocks: [text] },
    { landscape: true, blocks: [lead, asked, wide] },
    { landscape: false, blocks: [text] },
  ]);
});

test("an empty document has no runs", () => {
  assert.deepEqual(pageRunsOf([]), []);
});
