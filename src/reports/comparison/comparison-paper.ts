import type { ComparedPair, Comparison, NamedQuestion } from "#answers/comparing/compare-answers.ts";
import { differenceLines } from "#answers/comparing/difference-lines.ts";
import { heading, keyValue, list, note, paragraph, question } from "#documents/blocks.ts";
import type { Block, Document } from "#documents/model.ts";
import type { Instant } from "#values/instant.ts";
import { headInWords, outcomeInWords, pairInWords, questionName } from "./comparison-words.ts";

function changedBlocks(pair: ComparedPair): readonly Block[] {
  return [heading(2, pairInWords(pair)), question(pair.after.text), list(differenceLines(pair.difference))];
}

function onlyBlocks(which: string, questions: readonly NamedQuestion[]): readonly Block[] {
  if (questions.length === 0) return [];
  return [
    heading(1, `Nur in der ${which} Antwort`),
    list(questions.map((one) => `${questionName(one)}: ${one.text}`)),
  ];
}

/** A comparison as a paper for the file: what was compared, the outcome, each question that was answered differently. */
export function comparisonPaper(
  comparison: Comparison,
  { createdAt, marking }: { readonly createdAt: Instant; readonly marking: string | null },
): Document {
  const { before, after, changed, onlyBefore, onlyAfter } = comparison;
  return {
    ...{ title: "Vergleich zweier Antworten", language: "de", createdAt, marking },
    subject: "Was zwei Antworten unterschiedlich sagen",
    blocks: [
      keyValue([
        ["Erste Antwort", headInWords(before)],
        ["Zweite Antwort", headInWords(after)],
      ]),
      note(
        "info",
        outcomeInWords(comparison).map((line) => paragraph(line)),
        "Ergebnis",
      ),
      ...(changed.length === 0 ? [] : [heading(1, "Anders beantwortete Fragen")]),
      ...changed.flatMap(changedBlocks),
      ...onlyBlocks("ersten", onlyBefore),
      ...onlyBlocks("zweiten", onlyAfter),
    ],
  };
}
