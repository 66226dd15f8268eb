import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { involvement } from "./involvement.ts";

type Status = "proposed" | "agreed" | "done";
const rule = (key: string, status: Status, subject?: string) =>
  record("involvement", key, {
    rule: `Regel ${key}`,
    step: "concept",
    forum: "Digitalausschuss",
    aspects: ["privacy"],
    status,
    ...(subject ? { subject } : {}),
  });
const project = record("project", "p", { title: "Bauhilfe", status: "running" });

test("proposals are told apart from what is agreed or done", () => {
  const part = involvement(
    askOf([rule("a", "proposed"), rule("b", "proposed"), rule("c", "agreed"), rule("d", "done")]),
  );
  const [done, proposed] = textsOf(part);
  assert.equal(
    done,
    "Zur frühzeitigen Einbindung bestehen zwei Regelungen oder Maßnahmen: eine vereinbart und eine durchgeführt.",
  );
  assert.equal(proposed, "Daneben liegen zwei Vorschläge vor, die noch nicht vereinbart sind.");
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[0]),
    ["Regel d", "Regel c", "Regel a", "Regel b"],
  );
});

test("a single proposal is told in the singular and is no yes", () => {
  const part = involvement(askOf([rule("a", "proposed")]));
  assert.equal(
    textsOf(part)[0],
    "Zur frühzeitigen Einbindung liegt ein Vorschlag vor, der noch nicht vereinbart ist.",
  );
  assert.equal(part.verdict, undefined);
});

test("a rule without a project is for new projects in general", () => {
  const part = involvement(askOf([project, rule("a", "agreed"), rule("b", "agreed", "project/p")]));
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[1]),
    ["neue KI-Vorhaben allgemein", "Bauhilfe"],
  );
  assert.deepEqual(rowsOf(part)[1]?.evidence.toSorted(), ["involvement/b@1", "project/p@1"]);
  assert.deepEqual(unprovenIn(part), []);
});
