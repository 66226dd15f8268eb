import assert from "node:assert/strict";
import { test } from "node:test";
import { questionOf } from "#answers/comparing/testing.ts";
import type { ArchivedInquiry } from "./archived.ts";
import { findEarlier } from "./find-earlier.ts";

const WHICH = "Welche KI-Systeme werden derzeit im Bezirksamt eingesetzt?";

function inquiry(key: string, on: string, ...texts: readonly string[]): ArchivedInquiry {
  return {
    ...{ key, title: key, number: null, kind: null, body: null, filedOn: null, fileNumber: null, on },
    ...{ asOf: null, status: "signed", signedBy: null, signedOn: null, origin: "register" },
    questions: texts.map((text, at) => ({ ...questionOf(String(at + 1), text), place: at + 1 })),
  };
}

test("the newest of the likest is named first, at most one question of an inquiry and two in all", () => {
  const archive = [
    inquiry("a", "2023-01-01", WHICH),
    inquiry("b", "2025-01-01", "Welche KI-Systeme setzt das Bezirksamt derzeit ein?", WHICH),
    inquiry("c", "2024-01-01", WHICH),
  ];
  const [found = []] = findEarlier([questionOf("9", WHICH)], archive);
  assert.deepEqual(
    found.map(({ inquiry: { key }, question: { no }, score }) => [key, no, score]),
    [
      ["b", "2", 1],
      ["c", "1", 1],
    ],
  );
});

test("what asks for something else is not named, also if it shares words", () => {
  const archive = [inquiry("a", "2025-01-01", "Was kostet das Bezirksamt der Einsatz?")];
  const asked = questionOf("1", WHICH, { facets: ["costs"] });
  assert.deepEqual(findEarlier([asked], archive), [[]]);
  assert.deepEqual(findEarlier([asked], []), [[]]);
});

test("the same question about another named system is another question", () => {
  const [one, other] = ["LLMoin", "Muma"].map((name) =>
    questionOf("1", `Wie viele Personen nutzen ${name} im Bezirksamt?`, {
      facets: ["usage"],
      filters: [name],
    }),
  );
  assert.ok(one && other);
  const archive = [{ ...inquiry("a", "2025-01-01"), questions: [{ ...other, place: 1 }] }];
  assert.deepEqual(findEarlier([one], archive), [[]]);
});
