import assert from "node:assert/strict";
import { test } from "node:test";
import { recordFromStored } from "./content.ts";
import type { Confidentiality, Visibility } from "./record.ts";
import { makeSnapshot } from "./snapshot.ts";
import { mayShow, recordsFor, type Copy } from "./visibility.ts";

const NOW = "2026-06-01T00:00:00.000Z";

const record = (key: string, visibility: Visibility, confidentiality: Confidentiality = {}) =>
  recordFromStored({ type: "system", key, visibility, confidentiality }, { version: 1, recordedAt: NOW });

const SNAPSHOT = makeSnapshot("amt", NOW, [
  record("a", "public"),
  record("b", "council"),
  record("c", "internal"),
  record("d", "confidential", { ground: "statute" }),
  record("e", "confidential", { ground: "publicInterest", norm: "§ 24 Abs. 2 BezVG", hideExistence: false }),
]);

const keysFor = (copy: Copy) => recordsFor(copy, SNAPSHOT).snapshot.records.map(({ key }) => key);

test("a public copy is written from public records only", () => {
  assert.deepEqual(keysFor("public"), ["a"]);
});

test("council and internal copies are written from all but confidential records", () => {
  assert.deepEqual(keysFor("council"), ["a", "b", "c"]);
  assert.deepEqual(keysFor("internal"), ["a", "b", "c"]);
});

test("what a copy is not written from is known by name, so that references can be told from lost ones", () => {
  assert.deepEqual([...recordsFor("council", SNAPSHOT).hidden], ["system/d", "system/e"]);
});

test("a confidential record leaves a mark only if its existence is not hidden, and no key", () => {
  const [mark, ...others] = recordsFor("public", SNAPSHOT).confidential;
  assert.deepEqual(others, []);
  assert.equal(mark?.ground, "publicInterest");
  assert.equal(mark.norm, "§ 24 Abs. 2 BezVG");
  assert.ok(mark.facets.includes("systems"));
  assert.equal(Object.hasOwn(mark, "key"), false);
});

test("each reader opens records of their rank and below", () => {
  const ranks = ["public", "council", "internal", "confidential"] as const;
  const opened = ranks.map((reader) => ranks.filter((visibility) => mayShow(visibility, reader)).length);
  assert.deepEqual(opened, [1, 2, 3, 4]);
});
