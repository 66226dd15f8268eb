import assert from "node:assert/strict";
import { test } from "node:test";
import { readInquiry } from "./read-inquiry.ts";

/** Generous: a slow machine under load is no fault, a pattern that never ends is. */
const MOST_MS = 20_000;

const HOSTILE: readonly (readonly [name: string, make: () => string])[] = [
  ["a million lines", () => "1. Was gilt?\n".repeat(1_000_000)],
  ["ten million characters in one line", () => "a".repeat(10_000_000)],
  ["four million characters of questions in one line", () => "Wir fragen: 1. Was gilt? ".repeat(160_000)],
  ["a hundred thousand opening brackets", () => `Wir fragen:\n1. Was ${"(".repeat(100_000)}?`],
  ["a million blanks", () => `Wir fragen:\n1. Was${" ".repeat(1_000_000)}gilt?`],
  ["a hundred thousand hyphens at line ends", () => `Wir fragen:\n1. Was ${"ver-\n".repeat(100_000)}gilt?`],
  ["a hundred thousand years", () => `Wir fragen:\n1. Was geschah ${"2024, ".repeat(100_000)}?`],
  ["a hundred thousand conditions", () => `Wir fragen:\n1. Was gilt? ${"Wenn ja, ".repeat(100_000)}`],
  ["a hundred thousand units", () => `Wir fragen:\n1. Was gilt im ${"Fachamt A und ".repeat(100_000)}?`],
  ["a hundred thousand dashes", () => `Wir fragen:\n1. Was – etwa ${"– ".repeat(100_000)}gilt?`],
  [
    "a word of a thousand letters in a demand",
    () => `Wir fragen:\n1. Was kostet es (bitte A${"a".repeat(1000)}!)?`,
  ],
  ["ten thousand lettered entries", () => `Wir fragen:\n1. Was gilt?\n${"a) wer\n".repeat(10_000)}`],
  [
    "numbers counted in one line",
    () => `Wir fragen: ${Array.from({ length: 900 }, (_, at) => `${at + 1}. Was gilt?`).join(" ")}`,
  ],
];

for (const [name, make] of HOSTILE) {
  test(`${name}: read or refused in bounded time`, () => {
    const text = make();
    const begin = performance.now();
    const result = readInquiry(text);
    assert.ok(performance.now() - begin < MOST_MS);
    if (!result.ok) assert.match(result.problems[0]?.message ?? "", /Bitte/u);
  });
}
