import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf } from "#answers/facets/testing.ts";
import { branchOf, isOfOtherBranch } from "./branches.ts";

test("a sub-question depends on yes or no by its first words", () => {
  assert.equal(branchOf("Wenn ja, welche?"), "yes");
  assert.equal(branchOf("Falls nein, warum nicht?"), "no");
  assert.equal(branchOf("Wenn nicht, bis wann?"), "no");
  assert.equal(branchOf("Falls dies der Fall ist, seit wann?"), "yes");
  assert.equal(branchOf("Wenn Chatbots eingesetzt werden, welche?"), null);
});

test("a facet asked for only in a branch that the answer has settled otherwise is not asked for", () => {
  const ask = askOf([], {
    question: {
      text: "Werden KI-Systeme eingesetzt? Wenn nein, welche Vorhaben sind geplant?",
      facets: [
        { id: "systems", score: 1, because: ["KI-Systeme"] },
        { id: "projects", score: 1, because: ["Vorhaben"] },
      ],
      conditions: [{ when: "no", text: "welche Vorhaben sind geplant?" }],
    },
  });
  assert.equal(isOfOtherBranch(ask, "projects", "yes"), true);
  assert.equal(isOfOtherBranch(ask, "projects", "no"), false);
  assert.equal(isOfOtherBranch(ask, "projects", null), false);
  assert.equal(isOfOtherBranch(ask, "systems", "no"), false);
});
