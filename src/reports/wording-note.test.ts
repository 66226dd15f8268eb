import assert from "node:assert/strict";
import { test } from "node:test";
import type { ParagraphBlock } from "#answers/answer.ts";
import { makeMarkdown } from "#documents/markdown/make-markdown.ts";
import { answerPaper } from "./answer-paper.ts";
import { inquiryOf, questionOf, registerOf } from "./testing.ts";

const SETTING = { snapshot: registerOf(), createdAt: "2026-11-22T10:00:00.000Z", baseUrl: null };
const DRAFT: ParagraphBlock = {
  ...{ kind: "paragraph", text: "Das Amt nutzt Eins.", evidence: ["authority/musterstadt@1"] },
};

const paperOf = (...blocks: readonly ParagraphBlock[]): string =>
  makeMarkdown(answerPaper(inquiryOf([questionOf("1", { answer: blocks })]), SETTING));

test("an answer that a language model helped to word says so at its end and who must sign", () => {
  const reworded = { model: "probe-7b", at: "2026-11-22T09:00:00.000Z" };
  const paper = paperOf({ ...DRAFT, reworded }, DRAFT);
  assert.match(paper, /Bei einem Absatz dieser Antwort hat ein Sprachmodell \(probe-7b\)/u);
  assert.match(
    paper,
    /von einer verantwortlichen Funktion zu prüfen und zu zeichnen \(Art\. 50 Abs\. 4 KI-VO\)/u,
  );
});

test("an answer in the program's own words says nothing of language models", () => {
  assert.doesNotMatch(paperOf(DRAFT), /Sprachmodell/u);
});
