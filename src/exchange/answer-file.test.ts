import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readAnswerFile } from "./answer-file.ts";

function pointersOf(value: unknown): readonly string[] {
  const read = readAnswerFile(typeof value === "string" ? value : JSON.stringify(value));
  return read.ok ? [] : read.problems.map(({ pointer, code }) => `${pointer} ${code}`);
}

const QUESTION = {
  no: "1",
  text: "Was?",
  answer: [{ kind: "paragraph", text: "Das.", evidence: ["system/a@1"] }],
};

test("what another program leaves out is absent", () => {
  const read = readAnswerFile(JSON.stringify({ questions: [QUESTION] }));
  assert.ok(read.ok);
  const { authority, asOf, chain, questions } = read.value;
  assert.deepEqual([authority, asOf, chain, questions[0]?.facets], [null, null, null, []]);
});

test("every member of a wrong form is named by its place", () => {
  const row = { cells: [1], evidence: ["x"] };
  const wrong = {
    ...{ asOf: "gestern", copy: "alle", chain: { position: 0, hash: "a" } },
    questions: [
      { ...QUESTION, text: 3, state: "fertig", answer: [{ kind: "bild" }, { kind: "table", rows: [row] }] },
    ],
  };
  assert.deepEqual(
    pointersOf(wrong)
      .map((one) => one.split(" ")[0] ?? "")
      .toSorted((a, b) => a.localeCompare(b)),
    [
      "/asOf",
      "/chain/position",
      "/copy",
      "/questions/0/answer/0/kind",
      "/questions/0/answer/1/rows/0/cells",
      "/questions/0/answer/1/rows/0/evidence",
      "/questions/0/state",
      "/questions/0/text",
    ],
  );
});

test("a file that is no answer is refused as a whole", () => {
  assert.deepEqual(pointersOf([]), [" exchange.answer.not-object"]);
  assert.deepEqual(pointersOf({}), ["/questions exchange.answer.questions"]);
  assert.deepEqual(pointersOf({ questions: [] }), ["/questions exchange.answer.questions"]);
  const many = { questions: Array.from({ length: 2001 }, () => QUESTION) };
  assert.deepEqual(pointersOf(many), ["/questions exchange.answer.too-many"]);
  assert.match(pointersOf("Frage 1").join(), /exchange\.json\.syntax/u);
});

test("no JSON whatever makes the reader throw", () => {
  const names = fc.constantFrom(
    "questions",
    "answer",
    "rows",
    "cells",
    "items",
    "gaps",
    "chain",
    "kind",
    "text",
    "no",
  );
  const tree = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<unknown>("paragraph", "table", "", 1, null, true, "system/a@1"),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(names, tie("value"), { maxKeys: 4 }),
    ),
  })).value;
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), (questions) => {
      const read = readAnswerFile(JSON.stringify({ questions }));
      assert.ok(
        read.ok || read.problems.every(({ message, pointer }) => message !== "" && pointer.startsWith("/")),
      );
    }),
    { numRuns: 300 },
  );
});
