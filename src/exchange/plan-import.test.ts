import assert from "node:assert/strict";
import { test } from "node:test";
import { recordFromContent } from "#records/content.ts";
import { planImport, type ImportMode } from "./plan-import.ts";

const partner = (key: string, name: string) => recordFromContent({ type: "partner", key, data: { name } });

const EXISTING = [
  partner("same", "A"),
  partner("other", "B"),
  partner("absent", "C"),
  recordFromContent({ type: "authority", key: "amt" }),
];
const FILE = {
  authority: "amt",
  records: [partner("new", "D"), partner("other", "B2"), partner("same", "A")],
};

const keys = (records: readonly { readonly key: string }[]) => records.map(({ key }) => key);

function keysOf(mode: ImportMode) {
  const { added, changed, unchanged, closed } = planImport(EXISTING, FILE, mode);
  return [keys(added), keys(changed.map(({ after }) => after)), keys(unchanged), keys(closed)];
}

test("merging adds new records, changes those that differ and leaves absent ones alone", () => {
  assert.deepEqual(keysOf("merge"), [["new"], ["other"], ["same"], []]);
});

test("replacing also closes absent records, but never an authority", () => {
  assert.deepEqual(keysOf("replace"), [["new"], ["other"], ["same"], ["absent"]]);
});

test("a change tells what the register said and what it will say", () => {
  const [change] = planImport(EXISTING, FILE, "merge").changed;
  assert.equal(change?.before, EXISTING[1]);
  assert.equal(change?.after, FILE.records[1]);
});
