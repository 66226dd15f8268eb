import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { publicTools } from "./public-tools.ts";

const QUESTION = {
  text: "Ist bekannt, ob auf frei zugängliche KI-Modelle zurückgegriffen wird und wofür werden sie eingesetzt?",
};
const unit = record("unit", "a", { name: "Fachamt A" });
const chat = record("publicTool", "chat", {
  tool: "ChatGPT",
  vendor: "OpenAI",
  permission: "forbidden",
  purposes: "Textentwürfe",
  extent: "vereinzelt",
  knowledgeSource: "survey",
});
const translator = record("publicTool", "deepl", {
  tool: "DeepL",
  permission: "allowed",
  unit: "unit/a",
  knowledgeSource: "none",
});

test("use that is known is told with yes, what is permitted apart from it", () => {
  const part = publicTools(askOf([unit, chat, translator], { question: QUESTION }));
  const [use, allowed, forbidden] = textsOf(part);
  assert.equal(use, "Ja, bekannt ist eine Nutzung von ChatGPT.");
  assert.equal(allowed, "Erlaubt ist die dienstliche Nutzung von DeepL (Fachamt A).");
  assert.equal(forbidden, "Untersagt ist die dienstliche Nutzung von ChatGPT.");
  assert.deepEqual(unprovenIn(part), []);
});

test("a permission alone tells of no use", () => {
  const part = publicTools(askOf([unit, translator], { question: QUESTION }));
  assert.ok(!textsOf(part).some((text) => text.includes("bekannt ist")));
  assert.equal(part.verdict, undefined);
});

test("a question after what is permitted gets no yes from what is used", () => {
  const part = publicTools(askOf([chat], { question: { text: "Ist die Nutzung von ChatGPT erlaubt?" } }));
  assert.ok(!textsOf(part).some((text) => text.startsWith("Ja")));
});

test("what became known only after the day does not appear", () => {
  const later = record("publicTool", "x", { tool: "X", permission: "notDecided", knownSince: "2026-05-01" });
  assert.deepEqual(publicTools(askOf([later])).says, []);
});

test("a filter limits the tools", () => {
  const part = publicTools(
    askOf([unit, chat, translator], { question: { ...QUESTION, filters: ["ChatGPT"] } }),
  );
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[0]),
    ["ChatGPT"],
  );
});
