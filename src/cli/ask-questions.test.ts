import assert from "node:assert/strict";
import { test } from "node:test";
import { askQuestions } from "./ask-questions.ts";

async function typed(lines: readonly string[]) {
  const told: string[] = [];
  const left = [...lines];
  const nextLine = () => Promise.resolve(left.shift() ?? null);
  const answers = await askQuestions("2026-11-22", { tell: (text) => told.push(text), nextLine });
  return { answers, told, left };
}

test("the conversation ends where no question is left", async () => {
  const { answers, left } = await typed(["nein", "ja"]);
  assert.deepEqual([answers, left], [{ inference: "no" }, ["ja"]]);
});

test("going back takes the last answer back, and at the beginning there is nothing to take back", async () => {
  const { answers } = await typed(["z", "j", "j", "z"]);
  assert.deepEqual(answers, { inference: "yes" });
  const again = await typed(["j", "z", "n"]);
  assert.deepEqual(again.answers, { inference: "no" });
});

test("help shows examples, other words are asked again, the end keeps what was said", async () => {
  const { answers, told } = await typed(["h", "vielleicht", "u", "e", "j"]);
  assert.deepEqual(answers, { inference: "unclear" });
  assert.ok(told.some((line) => line.startsWith("Ja zum Beispiel:")));
  assert.ok(told.some((line) => line.startsWith("Bitte antworten Sie mit")));
});

test("the end of the input keeps what was said", async () => {
  assert.deepEqual((await typed(["JA "])).answers, { inference: "yes" });
});
