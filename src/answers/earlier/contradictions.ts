import type { Evidence } from "#answers/answer.ts";
import type { QuestionDifference, ResolvedQuestion } from "#answers/comparing/compare-questions.ts";
import { isDate, isFigure, withoutFigures } from "#answers/comparing/figures.ts";
import type { ChangedRow } from "#answers/comparing/pair-rows.ts";
import { citedBy, evidenceIn } from "#answers/comparing/statements.ts";
import { quoted } from "#language/lists.ts";
import type { Contradiction } from "./earlier-answer.ts";
import type { Explain } from "./explain-change.ts";

type Verdict = "Ja" | "Nein";

/** Does the answer begin with yes or with no (or that there is nothing to report)? */
function verdictOf({ resolved, state }: ResolvedQuestion): Verdict | null {
  if (state === "nil") return "Nein";
  const first = resolved.find((block) => block.kind === "paragraph" && !block.connective);
  const text = first?.kind === "paragraph" ? first.text : "";
  if (/^Ja\b/u.test(text)) return "Ja";
  return /^(?:Nein|Fehlanzeige)\b/u.test(text) ? "Nein" : null;
}

const recordsIn = (evidence: readonly Evidence[]): string =>
  [...new Set(evidence.map((one) => citedBy(one).record))].toSorted().join(" ");

function kindOf(value: string): Contradiction["kind"] {
  if (isDate(value)) return "date";
  return isFigure(value) ? "number" : "status";
}

/** Cells of a row about the very same records; a column that only one side has contradicts nothing. */
function inRow({ before, after, cells }: ChangedRow): readonly Contradiction[] {
  if (recordsIn(before.evidence) !== recordsIn(after.evidence)) return [];
  const name = after.cells[0]?.value ?? "";
  return cells.flatMap(({ column, before: old, after: now }) => {
    if (old === null || now === null) return [];
    const place = `${quoted(after.table)}, ${quoted(name)}, ${column}`;
    return [{ kind: kindOf(now), before: old, after: now, place }];
  });
}

function inSentences({ sentences }: QuestionDifference, explain: Explain): readonly Contradiction[] {
  return sentences.changed.flatMap(({ before, after, figures }): Contradiction[] => {
    const isFiguresOnly = withoutFigures(before.text) === withoutFigures(after.text);
    if (!isFiguresOnly || explain([...after.evidence, ...before.evidence]) !== null) return [];
    return figures.flatMap(({ before: old, after: now }) =>
      old === null || now === null
        ? []
        : [{ kind: kindOf(now), before: old, after: now, place: quoted(after.text) }],
    );
  });
}

/**
 * What both answers cannot be right about: another number, date or status of the same records, or no where it was
 * yes, without anything that explains it.
 */
export function contradictionsBetween(
  [before, after]: readonly [ResolvedQuestion, ResolvedQuestion],
  difference: QuestionDifference,
  explain: Explain,
): readonly Contradiction[] {
  const [old, now] = [verdictOf(before), verdictOf(after)];
  const isReversed = old !== null && now !== null && old !== now;
  const cited = [...evidenceIn(after.resolved), ...evidenceIn(before.resolved)];
  const reversed: readonly Contradiction[] =
    isReversed && explain(cited) === null
      ? [{ kind: "yesNo", before: old, after: now, place: quoted(after.text) }]
      : [];
  const rows = difference.rows.changed
    .filter((row) => explain([...row.after.evidence, ...row.before.evidence]) === null)
    .flatMap(inRow);
  return [...reversed, ...rows, ...inSentences(difference, explain)];
}
