import type { AnswerRow } from "#answers/answer.ts";
import { asksFor, wordsAsked, type Ask } from "#answers/ask.ts";
import { isColumnList } from "#inquiry/is-column-list.ts";
import { evidenceOf } from "#records/record.ts";
import { joinSaid, type Said } from "./said.ts";
import type { Spoken } from "./sentence.ts";
import { IN_PLACE } from "./speak.ts";

/** A column that a facet's table can show. */
export type Column<Row> = {
  readonly label: string;
  /** Beginnings of words by which a question asks for it, in small letters. */
  readonly asks: readonly string[];
  /** Shown even if nobody asks for it by name. */
  readonly always?: boolean;
  /** Names the row; stands in every table, first. */
  readonly names?: boolean;
  readonly cell: (row: Row) => Said;
};

type Shown<Row> = { readonly header: string; readonly column: Column<Row> };

function columnAskedBy<Row>(columns: readonly Column<Row>[], words: string): Column<Row> | undefined {
  const small = words.toLocaleLowerCase("de-DE");
  const scored = columns.map((column) => ({
    column,
    score: Math.max(0, ...column.asks.filter((ask) => small.includes(ask)).map(({ length }) => length)),
  }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.column : undefined;
}

/** The head of a lettered column, as the paper words it: "Projektstatus" for "Projektstatus (Pilot, Test),". */
export const headerOf = (item: string): string =>
  item
    .trim()
    .replace(/[\s,;.]+$/u, "")
    .replace(/\s*\([^)]*\)$/u, "");

/** Lettered columns ("a) Bezeichnung der Anwendung,") in their order and words. */
function letteredColumns<Row>(ask: Ask, columns: readonly Column<Row>[]): readonly Shown<Row>[] {
  if (ask.item || !isColumnList(ask.question)) return [];
  return ask.question.items.flatMap(({ text }) => {
    const column = columnAskedBy(columns, text);
    return column ? [{ header: headerOf(text), column }] : [];
  });
}

/** Does a lettered sub-question ask for this column? Then it is told there and not twice. */
function isLeftToItems<Row>({ item, question }: Ask, { asks }: Column<Row>): boolean {
  if (item !== null) return false;
  const words = question.items.map(({ text }) => text.toLocaleLowerCase("de-DE"));
  return words.some((text) => asks.some((beginning) => text.includes(beginning)));
}

function chosenColumns<Row>(ask: Ask, columns: readonly Column<Row>[]): readonly Shown<Row>[] {
  const shown = (column: Column<Row>): Shown<Row> => ({ header: column.label, column });
  const lettered = letteredColumns(ask, columns);
  if (lettered.length > 0) {
    const others = columns.filter((one) => !lettered.some(({ column }) => column === one));
    const text = ask.question.text.toLocaleLowerCase("de-DE");
    const besides = others.filter(
      ({ names, asks }) => !names && asks.some((beginning) => text.includes(beginning)),
    );
    return [...others.filter(({ names }) => names).map(shown), ...lettered, ...besides.map(shown)];
  }
  const wanted = columns.filter(({ asks }) => asksFor(ask, asks));
  const forItem = ask.item !== null && wanted.some(({ names }) => !names);
  const isUsual = (column: Column<Row>): boolean =>
    column.always === true && !forItem && !isLeftToItems(ask, column);
  return columns.filter((column) => column.names || wanted.includes(column) || isUsual(column)).map(shown);
}

/** A cell that has nothing but the want of one value to tell names it as the head of its column does. */
function calledBy(header: string, cell: Said): Said {
  const [note, ...others] = cell.notes;
  if (!note || others.length > 0 || cell.text !== IN_PLACE[note.state]) return cell;
  return { ...cell, notes: [{ ...note, label: header }] };
}

/**
 * A table with the columns that the question asks for (those it letters, else the usual ones and those it
 * names); a column that no row fills is left out unless it was asked for. A value that is missing is an open
 * point only in a column that was asked for.
 */
export function tableOf<Row>(
  ask: Ask,
  title: string,
  content: { readonly columns: readonly Column<Row>[]; readonly rows: readonly Row[] },
): Spoken {
  const chosen = chosenColumns(ask, content.columns);
  const cells = content.rows.map((row) =>
    chosen.map(({ header, column }) => calledBy(header, column.cell(row))),
  );
  const isFilled = (at: number): boolean =>
    cells.some((row) => !row[at]?.notes.some(({ state }) => state === "missing"));
  const kept = chosen.flatMap(({ column }, at) =>
    column.names || isFilled(at) || isAskedFor(ask, column) ? [at] : [],
  );
  const rows = cells.map((row) => kept.flatMap((at) => row[at] ?? []));
  return {
    block: {
      kind: "table",
      title,
      columns: kept.map((at) => chosen[at]?.header ?? ""),
      rows: rows.map(rowOf),
    },
    notes: kept.flatMap((at, place) => {
      const column = chosen[at]?.column;
      const notes = rows.flatMap((row) => row[place]?.notes ?? []);
      return column && isAskedFor(ask, column) ? notes : notes.filter(({ state }) => state !== "missing");
    }),
  };
}

function isAskedFor<Row>(ask: Ask, column: Column<Row>): boolean {
  const words = [wordsAsked(ask), ...ask.question.items.map(({ text }) => text), ...ask.question.breakdowns];
  const small = words.join(" ").toLocaleLowerCase("de-DE");
  return column.asks.some((beginning) => small.includes(beginning));
}

function rowOf(cells: readonly Said[]): AnswerRow {
  const whole = joinSaid(cells, (texts) => texts.join(" "));
  if (whole.from.length === 0) throw new Error(`a row without evidence: ${whole.text}`);
  return {
    cells: cells.map(({ text }) => text),
    evidence: whole.from.map(evidenceOf),
    ...(whole.derived ? { derived: true as const } : {}),
  };
}
