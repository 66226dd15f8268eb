import assert from "node:assert/strict";
import { test } from "node:test";
import { readInquiry } from "#inquiry/read-inquiry.ts";

function facetsOf(second: string): readonly string[] {
  const paper = `Kleine Anfrage\n\nWir fragen die Verwaltung:\n\n1. Welche Kosten sind durch KI bisher entstanden?\n2. ${second}\n`;
  const read = readInquiry(paper);
  assert(read.ok);
  return read.value.questions[1]?.facets.map(({ id }) => id) ?? [];
}

test("a question of a few words without a matter of its own speaks of the one before", () => {
  assert.deepEqual(facetsOf("Seit wann?"), ["costs"]);
});

test("a question that points back speaks of the one before", () => {
  assert.deepEqual(facetsOf("Wie hoch werden diese in Zukunft sein?"), ["costs"]);
});

test("a short question that names a matter of its own is not given that of the one before", () => {
  assert.ok(!facetsOf("Was halten Sie von Quantencomputern?").includes("costs"));
});
