import assert from "node:assert/strict";
import { test } from "node:test";
import { readConditions } from "./read-conditions.ts";
import { readFilters } from "./read-filters.ts";

test("a named system limits the question, an example does not", () => {
  assert.deepEqual(readFilters("Wie viele haben Zugang zu LLMoin?"), ["LLMoin"]);
  assert.deepEqual(readFilters("Welche Plattformen (z. B. LLMoin) gibt es?"), []);
  assert.deepEqual(readFilters("Dürfen Beschäftigte Chatbots wie ChatGPT nutzen?"), ["Chatbot"]);
});

test("a unit that is named limits the question, the authority itself and a plural do not", () => {
  assert.deepEqual(readFilters("Welche Systeme nutzt das Fachamt Soziales?"), ["Fachamt Soziales"]);
  assert.deepEqual(readFilters("Was geschieht im Dezernat 3 und beim Sozialamt?"), [
    "Dezernat 3",
    "Sozialamt",
  ]);
  assert.deepEqual(readFilters("Was plant das Amt für Jugend und Familie?"), ["Amt für Jugend und Familie"]);
  assert.deepEqual(readFilters("Welche Ziele hat die Leitung des Bauamtes?"), ["Bauamt"]);
  assert.deepEqual(readFilters("Was plant das Bezirksamt in den Fachämtern?"), []);
  assert.deepEqual(readFilters("Was spricht aus Sicht des Rechtsamtes dagegen?"), []);
});

test("the writing of minutes is a field of work, the logging of access is none", () => {
  assert.deepEqual(readFilters("Welche KI dient der Protokollierung?"), ["Protokollierung"]);
  assert.deepEqual(readFilters("Wie erfolgt die Protokollierung der Zugriffe?"), []);
});

test("all examples of a list between dashes are none", () => {
  assert.deepEqual(readFilters("Welche Dienste – etwa Chatbots, Texterkennung oder LLMoin – laufen?"), []);
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
