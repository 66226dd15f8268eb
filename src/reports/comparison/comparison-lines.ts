import type { Comparison, NamedQuestion } from "#answers/comparing/compare-answers.ts";
import { differenceLines } from "#answers/comparing/difference-lines.ts";
import { headInWords, outcomeInWords, pairInWords, questionName } from "./comparison-words.ts";

/** Characters of a line; the documents have it whole. */
const MOST = 400;

const shortened = (line: string): string => (line.length > MOST ? `${line.slice(0, MOST - 1)}…` : line);

function onlyIn(which: string, questions: readonly NamedQuestion[]): readonly string[] {
  if (questions.length === 0) return [];
  const lines = questions.map((one) => shortened(`  – ${questionName(one)}: ${one.text}`));
  return ["", `Nur in der ${which} Antwort:`, ...lines];
}

/** A comparison as lines of a terminal. */
export function comparisonLines(comparison: Comparison): readonly string[] {
  const changed = comparison.changed.flatMap((pair) => [
    "",
    shortened(pairInWords(pair)),
    shortened(`  ${pair.after.text}`),
    ...differenceLines(pair.difference).map((line) => shortened(`  – ${line}`)),
  ]);
  return [
    `Erste Antwort:  ${headInWords(comparison.before)}`,
    `Zweite Antwort: ${headInWords(comparison.after)}`,
    ...outcomeInWords(comparison),
    ...changed,
    ...onlyIn("ersten", comparison.onlyBefore),
    ...onlyIn("zweiten", comparison.onlyAfter),
  ];
}
