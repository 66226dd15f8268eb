import type { Evidence } from "#answers/answer.ts";
import type { QuestionDifference } from "#answers/comparing/compare-questions.ts";
import { changedRowLine, changedSentenceLine, rowLine } from "#answers/comparing/difference-lines.ts";
import { quoted } from "#language/lists.ts";
import type { ChangeSince } from "./earlier-answer.ts";
import { makeExplain, type Between, type Explain } from "./explain-change.ts";

/** Explains by register and time, else by the question, if that is another one. */
export function explainerFor(
  between: Between,
  { isSameQuestion }: { readonly isSameQuestion: boolean },
): Explain {
  const explain = makeExplain(between);
  return (evidence) => explain(evidence) ?? (isSameQuestion ? null : { by: "question" });
}

/** Everything that is said differently since, each with what explains it. */
export function changesSince(
  { sentences, rows, gaps, evidence: cited }: QuestionDifference,
  explain: Explain,
): readonly ChangeSince[] {
  const change = (what: string, evidence: readonly Evidence[]): ChangeSince => ({
    what,
    explanation: explain(evidence),
  });
  const all = cited.map(({ record, before, after }) => `${record}@${after ?? before}`);
  return [
    ...sentences.changed.map((one) =>
      change(changedSentenceLine(one), [...one.after.evidence, ...one.before.evidence]),
    ),
    ...rows.changed.map((one) =>
      change(changedRowLine(one), [...one.after.evidence, ...one.before.evidence]),
    ),
    ...sentences.added.map(({ text, evidence }) => change(`neu: ${quoted(text)}`, evidence)),
    ...rows.added.map((row) => change(`neue Zeile: ${rowLine(row)}`, row.evidence)),
    ...sentences.removed.map(({ text, evidence }) => change(`entfallen: ${quoted(text)}`, evidence)),
    ...rows.removed.map((row) => change(`entfallene Zeile: ${rowLine(row)}`, row.evidence)),
    ...gaps.opened.map(({ what }) => change(`neue Lücke: ${what}`, all)),
    ...gaps.closed.map(({ what }) => change(`Lücke geschlossen: ${what}`, all)),
  ];
}
