import assert from "node:assert/strict";
import { test } from "node:test";
import { buildBlocks } from "./build-blocks.ts";
import { findLeadIn } from "./find-lead-in.ts";
import { splitQuestions } from "./split-questions.ts";

function questionsOf(text: string): readonly string[] {
  const blocks = buildBlocks(text.split("\n"));
  const leadIn = findLeadIn(blocks);
  return splitQuestions(blocks.slice(leadIn?.first ?? 0)).map(({ no, text: question, items }) =>
    [`${no ?? "-"}|${question}`, ...items.map((item) => `${item.no ?? "-"}|${item.text}`)].join(" "),
  );
}

const CASES: readonly (readonly [rule: string, text: string, questions: readonly string[]])[] = [
  [
    "numbers with bracket or dot, with or without a blank",
    "Wir fragen:\n1) Was?\n2. Wie?\n3.Wer?",
    ["1|Was?", "2|Wie?", "3|Wer?"],
  ],
  [
    "the word Frage as a heading",
    "Ich frage den Senat:\n\nFrage 1:\nWas gilt?\nFrage 2:\nWer haftet?",
    ["1|Was gilt?", "2|Wer haftet?"],
  ],
  [
    "dashes that stand alone on a line",
    "Wir fragen:\n-\nWas gilt?\n- Wer haftet?",
    ["-|Was gilt?", "-|Wer haftet?"],
  ],
  [
    "paragraphs without marks",
    "Wir fragen:\n\nWas gilt heute?\n\nWer haftet? Bitte nennen.\n\nMit freundlichen Grüßen",
    ["-|Was gilt heute?", "-|Wer haftet? Bitte nennen."],
  ],
  [
    "the word Frage and a number within a line",
    "Wir fragen: Frage 1: Was gilt? Frage 2: Wer haftet?",
    ["1|Was gilt?", "2|Wer haftet?"],
  ],
  [
    "a paragraph that asks without a question mark",
    "Wir fragen:\n\nWas gilt heute?\n\nFerner interessiert uns, wie viele es sind.",
    ["-|Was gilt heute?", "-|Ferner interessiert uns, wie viele es sind."],
  ],
  [
    "no courtesy about the answer itself",
    "Wir fragen:\n\nWas gilt heute?\n\nKönnten Sie uns die Antwort bitte schicken?",
    ["-|Was gilt heute?"],
  ],
  [
    "a question whose first letter was lost",
    "Wir fragen:\n1. st das geplant?\n2. elche Regeln gelten?",
    ["1|Ist das geplant?", "2|Welche Regeln gelten?"],
  ],
  [
    "the questions below the lead-in and not below the heading of the reasons",
    "Einleitung für die Fragen:\n\n1. Andere Städte zögern.\n2. Auch hier fehlt Geld.\n\nIch frage den Senat:\n\n1. Was gilt?\n2. Wer haftet?",
    ["1|Was gilt?", "2|Wer haftet?"],
  ],
  [
    "several questions on one line",
    "Wir fragen: 1. Was gilt? 2. Wer haftet? 3. Wann?",
    ["1|Was gilt?", "2|Wer haftet?", "3|Wann?"],
  ],
  [
    "lettered entries below a question are items",
    "Wir fragen:\n1. Was gilt?\na) Wenn ja, was?\nb) Wenn nein, warum?\n2. Wer?",
    ["1|Was gilt? a|Wenn ja, was? b|Wenn nein, warum?", "2|Wer?"],
  ],
  [
    "entries below a mere heading are questions",
    "Wir fragen:\n1. Personal\n1.1 Wie viele?\n1.2 Wer?\n2. Kosten\n2.1 Wie hoch?",
    ["1.1|Wie viele?", "1.2|Wer?", "2.1|Wie hoch?"],
  ],
  [
    "an item may carry its parent's number",
    "Wir fragen:\nFrage 1:\nGibt es Regeln?\nFrage 1a:\nWenn ja, welche?",
    ["1|Gibt es Regeln? a|Wenn ja, welche?"],
  ],
  [
    "a list in the preamble is none of questions",
    "Vorteile sind:\n1. Zeit,\n2. Geld.\n\nHierzu fragen wir:\n1. Was gilt?",
    ["1|Was gilt?"],
  ],
  [
    "a doubled number stays",
    "Wir fragen:\n1. Was?\n2. Wie?\n2. Wer?\n4. Wo?",
    ["1|Was?", "2|Wie?", "2|Wer?", "4|Wo?"],
  ],
  [
    "the reasons at the end are no questions",
    "Wir fragen:\n1. Was gilt?\n\nBegründung:\nWarum fragen wir?\n1. Weil?",
    ["1|Was gilt?"],
  ],
  [
    "lists inside an answer are no questions",
    "Wir fragen:\n1. Was gilt?\n\nDas Amt antwortet wie folgt:\nEs gilt\n1. dies,\n2. das.\n\n2. Wer haftet?\n\nZu 2.: Niemand.",
    ["1|Was gilt?", "2|Wer haftet?"],
  ],
  [
    "an item may stand behind an answer",
    "Wir fragen:\n1. Ein Satz.\na) Was gilt?\n\nSenat:\nNichts.\n\nb) Wer haftet?",
    ["1|Ein Satz. a|Was gilt? b|Wer haftet?"],
  ],
  [
    "demands of a motion count",
    "Das Amt wird gebeten:\n1. Zu klären, ob es geht.\n2. Zu berichten.",
    ["1|Zu klären, ob es geht.", "2|Zu berichten."],
  ],
  [
    "a date at the start of a line is no mark",
    "Wir fragen:\n1. Was gilt seit dem\n1. Januar 2024?\n2. Wer haftet?",
    ["1|Was gilt seit dem 1. Januar 2024?", "2|Wer haftet?"],
  ],
  [
    "letters inside a bracket are no items",
    "Wir fragen:\n1. Was gilt (nach a) Amt, b) Jahr)?",
    ["1|Was gilt (nach a) Amt, b) Jahr)?"],
  ],
];

for (const [rule, text, questions] of CASES) {
  test(`questions are found: ${rule}`, () => {
    assert.deepEqual(questionsOf(text), questions);
  });
}

test("what the paper answers is kept apart with its question, without label and speaker", () => {
  const lines = [
    "Wir fragen:",
    "1. Was gilt?",
    "Antwort:",
    "Es gilt A.",
    "2. Wer haftet?",
    "Der Senat:",
    "Zu 2: Niemand.",
    "3. Wann?",
  ];
  const blocks = buildBlocks(lines.flatMap((line) => [line, ""]));
  const questions = splitQuestions(blocks.slice(findLeadIn(blocks)?.first ?? 0));
  assert.deepEqual(
    questions.map(({ answered = null }) => answered),
    ["Es gilt A.", "Zu 2: Niemand.", null],
  );
});
