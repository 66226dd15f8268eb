import assert from "node:assert/strict";
import { test } from "node:test";
import type { AnswerBlock } from "#answers/answer.ts";
import { questionAnchor, setAnswerBlock, type Setting } from "./answer-blocks.ts";
import { evidenceListOf } from "./evidence-list.ts";
import { inlinesIn, inquiryOf, questionOf } from "./testing.ts";

function settingFor(block: AnswerBlock, isInternal = false): Setting {
  const evidence = evidenceListOf(inquiryOf([questionOf("1", { answer: [block] })]));
  return { evidence, isInternal: () => isInternal };
}

const said: AnswerBlock = {
  kind: "paragraph",
  text: "Zwei.",
  evidence: ["system/a@1", "system/b@1", "system/c@1", "unit/u@1"],
};

test("a paragraph carries one mark for its evidence, which leads to the first entry of the run", () => {
  const [block] = setAnswerBlock(said, settingFor(said));
  assert.deepEqual(inlinesIn(block), [
    { kind: "text", text: "Zwei." },
    { kind: "marker", text: "[1–4]", target: "beleg-1" },
  ]);
});

test("a sentence without facts carries no mark, and internal evidence is named where it is", () => {
  const gap: AnswerBlock = { kind: "paragraph", text: "Nichts.", evidence: [], connective: true };
  const [bare] = setAnswerBlock(gap, settingFor(gap));
  assert.deepEqual(inlinesIn(bare), [{ kind: "text", text: "Nichts." }]);
  const [marked] = setAnswerBlock(said, settingFor(said, true));
  assert.deepEqual(inlinesIn(marked).at(-1), { kind: "text", text: " (intern)" });
});

test("Markdown of an approved statement becomes blocks; its mark stands at the end", () => {
  const block: AnswerBlock = {
    ...{ kind: "paragraph", text: "Erstens **gilt** dies.\n\nZweitens das.", evidence: ["statement/s@1"] },
    markdown: true,
  };
  const blocks = setAnswerBlock(block, settingFor(block));
  assert.equal(blocks.length, 2);
  assert.deepEqual(inlinesIn(blocks[0]).at(1), {
    kind: "strong",
    inlines: [{ kind: "text", text: "gilt" }],
  });
  assert.deepEqual(inlinesIn(blocks[1]).at(-1), { kind: "marker", text: "[1]", target: "beleg-1" });
});

test("each row is marked in its first cell", () => {
  const rows = ["a", "b"].map((key) => ({ cells: [key, "x"], evidence: [`system/${key}@1`] }));
  const block: AnswerBlock = { kind: "table", title: "T", columns: ["Name", "Art"], rows };
  const [table] = setAnswerBlock(block, settingFor(block));
  assert(table?.kind === "table");
  assert.deepEqual(
    table.rows.map(({ cells }) => cells[0]?.at(-1)),
    [
      { kind: "marker", text: "[1]", target: "beleg-1" },
      { kind: "marker", text: "[2]", target: "beleg-2" },
    ],
  );
  assert(table.rows.every(({ cells }) => cells[1]?.length === 1));
});

test("columns of figures stand at the end, also with values that are not known; dates and years do not", () => {
  const cells = [
    ["Bot", "1.250 Euro", "2025", "01.02.2025", "nicht bekannt", "12"],
    ["Lotse", "nicht bekannt", "2026", "nicht bekannt", "nicht bekannt", "3,5"],
  ];
  const block: AnswerBlock = {
    ...{ kind: "table", title: "T", columns: ["Name", "Betrag", "Jahr", "Datum", "Leer", "Zahl"] },
    rows: cells.map((row) => ({ cells: row, evidence: ["system/a@1"] })),
  };
  const [table] = setAnswerBlock(block, settingFor(block));
  assert(table?.kind === "table");
  assert.deepEqual(
    table.columns.map(({ align }) => align),
    ["start", "end", "start", "start", "start", "end"],
  );
});

test("a reference leads to the question or sub-question it names", () => {
  const block: AnswerBlock = { kind: "reference", text: "Siehe Antwort zu Frage 18 a.", to: "18 a" };
  const [paragraph] = setAnswerBlock(block, settingFor(block));
  assert.deepEqual(inlinesIn(paragraph), [{ kind: "reference", text: block.text, target: "frage-18-a" }]);
  assert.equal(questionAnchor("1.1"), "frage-1-1");
});
