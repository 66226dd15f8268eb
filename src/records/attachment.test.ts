import assert from "node:assert/strict";
import { test } from "node:test";
import { attachmentHashes, attachmentOf, attachmentText } from "./attachment.ts";

const HASH = "0a".repeat(32);

test("an entry that names a kept file tells its hash and name, and is written the same way", () => {
  const entry = `sha256-${HASH}/Vermerk/2026.pdf`;
  assert.deepEqual(attachmentOf(entry), { hash: HASH, name: "Vermerk/2026.pdf" });
  assert.equal(attachmentText({ hash: HASH, name: "Vermerk/2026.pdf" }), entry);
});

test("any other entry is plain text", () => {
  for (const text of [
    "Vertrag vom 3. Mai",
    `sha256-${HASH}`,
    `sha256-${HASH}/`,
    `sha256-${HASH.toUpperCase()}/x`,
  ])
    assert.equal(attachmentOf(text), null, text);
});

test("all files that a text names are found", () => {
  assert.deepEqual(attachmentHashes(`{"attachments":["sha256-${HASH}/a","Text"],"x":"sha256-kurz/"}`), [
    HASH,
  ]);
});
