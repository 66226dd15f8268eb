import type { Column, Table } from "./model.ts";
import { plainText } from "./walk.ts";

/** How a table is set on paper. */
export type ColumnPlan = {
  /** Share of each column in the width, together 1. */
  readonly shares: readonly number[];
  /** Does the table need a page on its side? */
  readonly wide: boolean;
  /** How small its text must be. */
  readonly size: "normal" | "small" | "tiny";
};

// Characters in one line of an upright A4 page with 25 mm margins, by size of text, in a sans serif.
const UPRIGHT_CHARACTERS = { normal: 88, small: 98, tiny: 110 };
const PADDING_CHARACTERS = 2;
// German words longer than this are hyphenated; a column need not be wider for them.
const LONGEST_PART = 13;
// In a crowded table short columns give way to long texts, and more words are hyphenated.
const SHORTEST_PART = 8;
const CROWDED = 0.85;
const MOST_USEFUL = 400;
// Hyphenation copes with columns a little too narrow; a page on its side costs the reader more.
const TOLERATED = 1.12;
const COLUMNS_IN_NORMAL_SIZE = 4;
const COLUMNS_UPRIGHT = 6;

type Measure = { readonly narrowest: number; readonly wish: number };

function measure(texts: readonly string[], longestPart: number): Measure {
  const longest = Math.max(...texts.map((text) => text.length));
  const words = texts.flatMap((text) => text.split(/[\s/-]+/u)).map((word) => word.length);
  const narrowest = Math.min(longestPart, Math.max(3, ...words)) + PADDING_CHARACTERS;
  // wide contents wrap into several lines, so their wish grows more slowly than their length
  const wish = longest <= 24 ? longest : 24 * Math.sqrt(Math.min(longest, MOST_USEFUL) / 24);
  return { narrowest, wish: Math.max(narrowest, wish + PADDING_CHARACTERS) };
}

function textsOf(table: Table, column: Column, index: number): readonly string[] {
  return [column.label, ...table.rows.map(({ cells }) => plainText(cells[index] ?? []))];
}

const neededBy = (measures: readonly Measure[]): number =>
  measures.reduce((sum, { narrowest }) => sum + narrowest, 0);

/** Gives every column its narrowest width and shares what is left by wish. */
function share(measures: readonly Measure[], characters: number): readonly number[] {
  const left = Math.max(0, characters - neededBy(measures));
  const wished = measures.reduce((sum, one) => sum + one.wish - one.narrowest, 0) || 1;
  const widths = measures.map((one) => one.narrowest + (left * (one.wish - one.narrowest)) / wished);
  const total = widths.reduce((sum, width) => sum + width, 0) || 1;
  return widths.map((width) => width / total);
}

function sizeFor(columns: number): ColumnPlan["size"] {
  if (columns <= COLUMNS_IN_NORMAL_SIZE) return "normal";
  return columns <= COLUMNS_UPRIGHT ? "small" : "tiny";
}

/** Measures in which as much of each word stands unbroken as leaves long texts room enough. */
function measuresFor(texts: readonly (readonly string[])[], characters: number): readonly Measure[] {
  const measured = (part: number): readonly Measure[] => texts.map((one) => measure(one, part));
  const parts = Array.from({ length: LONGEST_PART - SHORTEST_PART + 1 }, (_, at) => LONGEST_PART - at);
  const fitting = parts.find((part) => neededBy(measured(part)) <= characters * CROWDED);
  return measured(fitting ?? SHORTEST_PART);
}

/**
 * How wide is each column of a table on paper, how small its text, and does it need a page on its side?
 * Many columns lie on their side where their words would be cut to pieces upright.
 */
export function columnPlanOf(table: Table): ColumnPlan {
  const texts = table.columns.map((column, index) => textsOf(table, column, index));
  const size = sizeFor(texts.length);
  const needed = neededBy(texts.map((one) => measure(one, LONGEST_PART)));
  const wide = texts.length > COLUMNS_UPRIGHT && needed > UPRIGHT_CHARACTERS[size] * TOLERATED;
  const characters = UPRIGHT_CHARACTERS[size] * (wide ? 1.5 : 1);
  const measures = measuresFor(texts, characters);
  return { shares: share(measures, characters), wide, size: wide ? "small" : size };
}
