import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readAnswers } from "./read-answers.ts";

const faultsIn = (value: unknown): readonly (readonly [string, string])[] => {
  const read = readAnswers(value);
  return read.ok ? [] : read.problems.map(({ code, pointer }) => [code, pointer] as const);
};

test("answers are words or objects with reason, function and day; German words are understood", () => {
  const note = { reason: "Lernt aus Beispielen.", by: "Digitalisierungsteam", on: "2026-11-20" };
  const read = readAnswers({
    system: "Spamfilter",
    answers: { inference: { answer: "Ja", ...note }, responsibility: "unklar", developed: "no" },
  });
  assert.deepEqual(read, {
    ok: true,
    value: {
      system: "Spamfilter",
      answers: { inference: "yes", responsibility: "unclear", developed: "no" },
      notes: { inference: note },
    },
  });
});

test("all faults of a file are told at once, each with its place", () => {
  const value = {
    systems: "x",
    system: 7,
    answers: {
      inference: "vielleicht",
      profilling: "yes",
      benefits: { answer: "yes", on: "2026-02-30", reason: 1, why: "x" },
    },
  };
  assert.deepEqual(faultsIn(value), [
    ["duties.answers.name-unknown", "/systems"],
    ["duties.answers.bad-text", "/system"],
    ["duties.answers.bad-answer", "/answers/inference"],
    ["duties.answers.question-unknown", "/answers/profilling"],
    ["duties.answers.name-unknown", "/answers/benefits/why"],
    ["duties.answers.bad-text", "/answers/benefits/reason"],
    ["duties.answers.bad-day", "/answers/benefits/on"],
  ]);
});

test("a misspelt question is told with the nearest one", () => {
  const read = readAnswers({ answers: { profilling: "yes" } });
  assert.match(read.ok ? "" : (read.problems[0]?.message ?? ""), /Meinten Sie „profiling“/u);
});

test("a file that is no object or has no answers is refused", () => {
  assert.deepEqual(faultsIn([]), [["duties.answers.not-object", ""]]);
  assert.deepEqual(faultsIn(null), [["duties.answers.not-object", ""]]);
  assert.deepEqual(faultsIn({}), [["duties.answers.missing", "/answers"]]);
  assert.deepEqual(faultsIn({ answers: [] }), [["duties.answers.missing", "/answers"]]);
});

test("names such as __proto__ are unknown questions and change nothing", () => {
  const value: unknown = JSON.parse('{"answers":{"__proto__":"yes","constructor":"no"}}');
  assert.deepEqual(
    faultsIn(value).map(([code]) => code),
    ["duties.answers.question-unknown", "duties.answers.question-unknown"],
  );
});

test("whatever JSON is given, it is read or refused, never thrown at", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (one, other) => {
      for (const value of [one, { answers: one }, { answers: { inference: one, [other]: other } }]) {
        const read = readAnswers(value);
        assert.ok(read.ok || read.problems.length > 0);
      }
    }),
    { numRuns: 300 },
  );
});
