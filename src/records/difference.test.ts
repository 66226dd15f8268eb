import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { recordFromContent, sameContent } from "./content.ts";
import { differenceOf } from "./difference.ts";
import { arbitraryRecord } from "./record.arbitrary.ts";

const older = recordFromContent({
  type: "system",
  key: "x",
  data: { name: "A", functions: ["lesen"], hosting: { place: "euCloud", operator: "B" } },
  unknown: { licence: "weil" },
});
const newer = recordFromContent({
  type: "system",
  key: "x",
  visibility: "public",
  data: { name: "A", functions: ["lesen", "schreiben"], hosting: { place: "euCloud" }, licence: "EUPL" },
});

test("a difference names each place once, with what stood there and what stands there now", () => {
  assert.deepEqual(differenceOf(older, newer), [
    { path: "data.functions", before: ["lesen"], after: ["lesen", "schreiben"] },
    { path: "data.hosting.operator", before: "B", after: null },
    { path: "data.licence", before: null, after: "EUPL" },
    { path: "unknown.licence", before: "weil", after: null },
    { path: "visibility", before: "internal", after: "public" },
  ]);
});

test("a difference is empty exactly where both contents say the same", () => {
  const pair = fc.tuple(arbitraryRecord("usage", "u"), arbitraryRecord("usage", "u"));
  fc.assert(
    fc.property(pair, ([one, other]) => {
      assert.equal(differenceOf(one, other).length === 0, sameContent(one, other));
      assert.deepEqual(differenceOf(one, one), []);
    }),
  );
});
