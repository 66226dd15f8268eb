import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf } from "#answers/facets/testing.ts";
import { isNoPlain, momentAsked, wantsDate, wantsNumber } from "./wanted.ts";

const WINDOW = { from: "2024-01-01", to: null };
const moment = (text: string, window: typeof WINDOW | null = WINDOW): string =>
  momentAsked(askOf([], { question: { text }, window }));

test("the wording says whether a use must begin, end or only run in the window", () => {
  assert.equal(moment("Welche KI-Systeme wurden seit 2024 eingeführt?"), "begin");
  assert.equal(moment("Welche KI-Systeme wurden seit 2024 in Betrieb genommen?"), "begin");
  assert.equal(moment("Welche KI-Systeme sind seit 2024 im Einsatz?"), "any");
  assert.equal(moment("Welche KI-Systeme wurden seit 2024 beendet?"), "end");
  assert.equal(moment("Welche KI-Systeme werden nicht mehr genutzt?", null), "end");
  assert.equal(moment("Welche KI-Systeme werden eingesetzt, welche wurden eingestellt?"), "any");
  assert.equal(moment("Welche KI-Systeme wurden eingeführt?", null), "any");
});

test("numbers and dates are asked for by their words", () => {
  const [number, date] = ["Wie viele Systeme gibt es?", "Seit wann gibt es sie?"].map((text) =>
    askOf([], { question: { text } }),
  );
  assert(number && date);
  assert.deepEqual([wantsNumber(number), wantsDate(number)], [true, false]);
  assert.deepEqual([wantsNumber(date), wantsDate(date)], [false, true]);
});

const isPlain = (text: string): boolean => isNoPlain(askOf([], { question: { text } }));

test("no is plain only where the question denies nothing and asks for what is", () => {
  assert(isPlain("Werden im Amt Chatbots eingesetzt?"));
  assert(!isPlain("Welche Chatbots werden eingesetzt?"));
  assert(!isPlain("Ist ausgeschlossen, dass Daten abfließen?"));
  assert(!isPlain("Ist bekannt, ob sie genutzt werden?"));
  assert(!isPlain("Dürfen Beschäftigte ChatGPT nutzen?"));
});
