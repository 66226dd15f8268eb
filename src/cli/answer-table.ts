import type { AnswerFromRegister } from "#actions/answer-from-register.ts";
import { FACETS } from "#catalogue/facets.ts";
import { STATE_WORDS } from "#reports/state-words.ts";
import { numberInFigures } from "#language/numbers.ts";

type Answered = AnswerFromRegister["answer"]["questions"][number];

function evidenceIn({ answer, items }: Answered): number {
  const blocks = [...answer, ...items.flatMap((item) => ("answer" in item ? item.answer : []))];
  const cited = blocks.flatMap((block) => {
    if (block.kind === "paragraph") return block.evidence;
    return block.kind === "table" ? block.rows.flatMap(({ evidence }) => evidence) : [];
  });
  return new Set(cited).size;
}

const milliseconds = (value: number): string => `${numberInFigures(Math.round(value * 10) / 10)} ms`;

/** The outcome of an answer as lines: each question with state, facets, evidence and time, then the sums. */
export function answerTable({ answer, questionMs, elapsedMs }: AnswerFromRegister): readonly string[] {
  const rows = answer.questions.map((question, at) => [
    question.no ?? "–",
    STATE_WORDS[question.state],
    question.facets.map(({ id }) => FACETS[id].title).join("; ") || "keinem Thema zugeordnet",
    String(evidenceIn(question)),
    milliseconds(questionMs[at] ?? 0),
  ]);
  const head = ["Frage", "Stand", "Themen", "Belege", "Zeit"];
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at > 2 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join("  ");
  const sums = Object.entries(answer.summary).flatMap(([state, count]) =>
    count > 0 ? [`${count} ${STATE_WORDS[state as Answered["state"]]}`] : [],
  );
  return [
    line(head),
    widths.map((width) => "─".repeat(width)).join("  "),
    ...rows.map(line),
    "",
    `${answer.questions.length} Fragen: ${sums.join(", ")}. ${answer.recordsRead} ${answer.recordsRead === 1 ? "Eintrag" : "Einträge"} gelesen, ${milliseconds(elapsedMs)}.`,
  ];
}
