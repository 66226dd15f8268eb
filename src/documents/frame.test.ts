import assert from "node:assert/strict";
import { test } from "node:test";
import { heading, list, note, paragraph, table } from "./blocks.ts";
import { captionOf, frameOf, idOf, partFrameOf } from "./frame.ts";
import { anchor, strong } from "./inlines.ts";

const inner = table({ caption: "innen", columns: ["a"], rows: [] });
const outer = table({ caption: "außen", columns: ["a"], rows: [] });

test("tables are counted in reading order, also within remarks", () => {
  const frame = frameOf([note("info", [inner]), outer]);
  assert.equal(captionOf(frame, inner, "innen"), "Tabelle 1: innen");
  assert.equal(captionOf(frame, outer, "außen"), "Tabelle 2: außen");
});

test("blocks that stand alone have captions without numbers", () => {
  assert.equal(captionOf(partFrameOf([outer]), outer, "außen"), "außen");
});

test("ids are found in headings, deep lists and emphasised inlines", () => {
  const frame = frameOf([heading(1, "a", "h"), list([[list([[paragraph(strong(anchor("tief")))]])]])]);
  assert.deepEqual([...frame.owners.keys()], ["h", "tief"]);
});

test("an id used twice belongs to the first who has it", () => {
  const [first, second] = [heading(1, "a", "gleich"), heading(1, "b", "gleich")];
  const frame = frameOf([first, second]);
  assert.equal(idOf(frame, first), "gleich");
  assert.equal(idOf(frame, second), null);
});
