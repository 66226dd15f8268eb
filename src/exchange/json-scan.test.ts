import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { scanJson } from "./json-scan.ts";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON with one character removed, doubled or changed. */
const almostJson = fc
  .tuple(
    fc.json({ maxDepth: 4 }),
    fc.nat(200),
    fc.constantFrom("", ",", "}", '"', "\\", "0", "e", "-", "\u0001", "]"),
  )
  .map(([json, at, put]) => json.slice(0, at % json.length) + put + json.slice((at % json.length) + 1));

test("the scan finds a break of grammar exactly where JSON.parse refuses the text", () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), almostJson), (text) => {
      const isBroken = scanJson(text, 100).some(({ kind }) => kind === "syntax");
      assert.equal(isBroken, !isJson(text), text);
    }),
    { numRuns: 3_000 },
  );
});

test("the offset of a break is where reading stopped", () => {
  assert.deepEqual(scanJson('{"a": [1, x]}', 9), [{ kind: "syntax", offset: 10, pointer: "/a/1", name: "" }]);
});

test("a name that stands twice in one object is found with its pointer, however it is written", () => {
  const faults = scanJson('{"a":{"b":1,"\\u0062":2},"c":{"b":1}}', 9);
  assert.deepEqual(
    faults.map(({ kind, pointer }) => [kind, pointer]),
    [["name-twice", "/a/b"]],
  );
});

const deep = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);

test("nesting ends at its limit, at a million levels as well", () => {
  assert.deepEqual(scanJson(deep(9), 9), []);
  assert.equal(scanJson(deep(10), 9)[0]?.kind, "too-deep");
  assert.equal(scanJson("[".repeat(1_000_000), 100)[0]?.kind, "too-deep");
});
