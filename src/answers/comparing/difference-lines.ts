import type { AnswerState, Gap } from "#answers/answer.ts";
import { codeLabel } from "#catalogue/catalogue.ts";
import { quoted } from "#language/lists.ts";
import type { EvidenceChange, QuestionDifference } from "./compare-questions.ts";
import { withoutFigures, type FigureChange } from "./figures.ts";
import type { ChangedRow, RowDifference } from "./pair-rows.ts";
import type { ChangedSentence, SentenceDifference } from "./pair-sentences.ts";
import type { Row } from "./statements.ts";

const ARROW = "→";
const shown = (value: string | null): string =>
  value === null ? "keine Angabe" : value === "" ? "leer" : value;

const stateWord = (state: AnswerState | null): string =>
  state === null ? "ohne Stand" : codeLabel("answer", "state", state);

/** "7. Juli 2025 → 10. Februar 2026". */
function figureLine({ before, after }: FigureChange): string {
  return `${shown(before)} ${ARROW} ${shown(after)}`;
}

/** Where only numbers and dates differ, these say all; else both wordings are given. */
export function changedSentenceLine({ before, after, figures }: ChangedSentence): string {
  const isFiguresOnly = withoutFigures(before.text) === withoutFigures(after.text);
  return isFiguresOnly
    ? `${figures.map(figureLine).join("; ")} in ${quoted(after.text)}`
    : `${quoted(before.text)} ${ARROW} ${quoted(after.text)}`;
}

/** What a row is called: its first cells. */
function rowName({ cells }: Row): string {
  return cells
    .slice(0, 2)
    .map(({ value }) => value)
    .filter((value) => value !== "")
    .join(" – ");
}

/** A row as one line: its cells with their columns. */
export function rowLine(row: Row): string {
  const cells = row.cells
    .filter(({ value }) => value !== "")
    .map(({ column, value }) => `${column}: ${value}`);
  return `${quoted(row.table)}, ${cells.join("; ")}`;
}

/** The cells of a row that differ, old and new. */
export function changedRowLine({ after, cells }: ChangedRow): string {
  const changes = cells.map(
    ({ column, before, after: now }) => `${column}: ${shown(before)} ${ARROW} ${shown(now)}`,
  );
  return `${quoted(after.table)}, ${quoted(rowName(after))}: ${changes.join("; ")}`;
}

function sentenceLines({ added, removed, changed }: SentenceDifference): readonly string[] {
  return [
    ...changed.map((one) => `Geändert: ${changedSentenceLine(one)}`),
    ...removed.map(({ text }) => `Entfallen: ${quoted(text)}`),
    ...added.map(({ text }) => `Neu: ${quoted(text)}`),
  ];
}

function rowLines({ added, removed, changed }: RowDifference): readonly string[] {
  return [
    ...changed.map((one) => `Geändert in ${changedRowLine(one)}`),
    ...removed.map((row) => `Zeile entfallen in ${rowLine(row)}`),
    ...added.map((row) => `Neue Zeile in ${rowLine(row)}`),
  ];
}

const gapLine = (what: string, gap: Gap): string => `${what}: ${gap.what}`;

function evidenceLines(evidence: readonly EvidenceChange[]): readonly string[] {
  const moved = evidence.flatMap(({ record, before, after }) =>
    before === null || after === null ? [] : [`${record} (Fassung ${before} ${ARROW} ${after})`],
  );
  const gone = evidence.flatMap(({ record, before, after }) =>
    after === null ? [`${record}@${before}`] : [],
  );
  const come = evidence.flatMap(({ record, before, after }) =>
    before === null ? [`${record}@${after}`] : [],
  );
  return [
    ...(moved.length > 0 ? [`Belege fortgeschrieben: ${moved.join(", ")}`] : []),
    ...(gone.length > 0 ? [`Belege entfallen: ${gone.join(", ")}`] : []),
    ...(come.length > 0 ? [`Belege hinzugekommen: ${come.join(", ")}`] : []),
  ];
}

function saidLines({ state, sentences, rows, gaps }: QuestionDifference): readonly string[] {
  return [
    ...(state === null ? [] : [`Stand: ${stateWord(state.before)} ${ARROW} ${stateWord(state.after)}`]),
    ...sentenceLines(sentences),
    ...rowLines(rows),
    ...gaps.closed.map((gap) => gapLine("Lücke geschlossen", gap)),
    ...gaps.opened.map((gap) => gapLine("Neue Lücke", gap)),
  ];
}

/** What two answers to a question say differently, a line for each thing, the records they come from at the end. */
export function differenceLines(difference: QuestionDifference): readonly string[] {
  return [...saidLines(difference), ...evidenceLines(difference.evidence)];
}
