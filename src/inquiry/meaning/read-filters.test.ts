import assert from "node:assert/strict";
import { test } from "node:test";
import { readConditions } from "./read-conditions.ts";
import { readFilters } from "./read-filters.ts";

test("a named system limits the question, an example does not", () => {
  assert.deepEqual(readFilters("Wie viele haben Zugang zu LLMoin?"), ["LLMoin"]);
  assert.deepEqual(readFilters("Welche Plattformen (z. B. LLMoin) gibt es?"), []);
  assert.deepEqual(readFilters("Dürfen Beschäftigte Chatbots wie ChatGPT nutzen?"), ["Chatbot"]);
});

test("conditions tell what is asked for yes and for no", () => {
  assert.deepEqual(
    readConditions("Gibt es Regeln? Falls ja, welchen Inhalt haben sie, falls nein, warum nicht?"),
    [
      { when: "yes", text: "welchen Inhalt haben sie" },
      { when: "no", text: "warum nicht?" },
    ],
  );
  assert.deepEqual(readConditions("Gibt es Regeln?"), []);
});
