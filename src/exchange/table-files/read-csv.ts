import { parse, CsvError } from "csv-parse/sync";
import { decodeText } from "#inquiry/decode-text.ts";
import { tableProblem } from "#exchange/tables/problems.ts";
import { fail, succeed } from "#values/result.ts";
import { checkSize } from "./check-size.ts";
import type { TableReader } from "./table-book.ts";

const SEPARATORS = [";", ",", "\t", "|"] as const;
const SAMPLE = 50_000;
const SAMPLE_ROWS = 200;

/** How the first line of Excel's own kind names the separator: `sep=;`. */
const NAMED = /^sep=(.)\r?\n/u;

type Options = { readonly delimiter: string; readonly to?: number };

function rowsOf(text: string, { delimiter, to }: Options): string[][] {
  return parse(text, {
    delimiter,
    ...{ bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false },
    ...(to !== undefined && { to }),
  });
}

/** How well a separator parts the beginning of a text: how many columns most rows agree on, and how many agree. */
function fitOf(sample: string, delimiter: string): number {
  const widths = rowsOf(sample, { delimiter, to: SAMPLE_ROWS }).map(({ length }) => length);
  const filled = widths.filter((width) => width > 1);
  const counts = Map.groupBy(filled, (width) => width);
  const [common = 1, rows = []] = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return (rows.length / Math.max(1, widths.length)) * Math.log2(common + 1) + filled.length / 1e6;
}

function separatorOf(text: string): string {
  const named = NAMED.exec(text)?.[1];
  if (named !== undefined) return named;
  const cut = text.lastIndexOf("\n", SAMPLE);
  const sample = text.length > SAMPLE ? text.slice(0, cut > 0 ? cut : SAMPLE) : text;
  const fits = SEPARATORS.map((delimiter) => {
    try {
      return { delimiter, fit: fitOf(sample, delimiter) };
    } catch {
      return { delimiter, fit: 0 };
    }
  });
  const [best] = fits.toSorted((a, b) => b.fit - a.fit);
  return best !== undefined && best.fit > 0 ? best.delimiter : ";";
}

/** How many columns the widest line has if this parts them; cheaper than parsing, which millions would keep busy. */
function widest(text: string, delimiter: string): number {
  let [most, here, isQuoted] = [0, 0, false];
  for (const [mark] of text.matchAll(/["\n;,\t|]/gu)) {
    if (mark === '"') isQuoted = !isQuoted;
    else if (mark === delimiter && !isQuoted) here += 1;
    else if (mark === "\n" && !isQuoted) [most, here] = [Math.max(most, here), 0];
  }
  return Math.max(most, here) + 1;
}

/** Exports put an apostrophe before what a spreadsheet would run as a formula; here it goes again. */
function withoutGuard(cell: string): string {
  return /^''*[=+\-@\t\r\n]/u.test(cell) ? cell.slice(1) : cell;
}

/**
 * The rows of a CSV file, whatever its encoding and separator; blank lines are rows too, so that places stay as they are.
 * @problems exchange.table.quote, exchange.table.broken and those of `checkSize`
 */
export const readCsv: TableReader = (bytes, limits) => {
  const text = decodeText(bytes);
  const length = Math.max(...SEPARATORS.map((one) => widest(text.slice(0, SAMPLE), one)));
  if (length > limits.columns) {
    const facts = { name: "Liste", length, most: limits.columns };
    return Promise.resolve(fail(tableProblem("exchange.table.columns", "", facts)));
  }
  const delimiter = separatorOf(text);
  try {
    const rows = rowsOf(text.replace(NAMED, "\n"), { delimiter }).map((row) => row.map(withoutGuard));
    const checked = checkSize([{ name: "Liste", rows, merged: [] }], limits);
    return Promise.resolve(checked.ok ? succeed({ kind: "csv", sheets: checked.value }) : checked);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isQuote = error.code === "CSV_QUOTE_NOT_CLOSED";
    const line = Number(error["lines"] ?? 1);
    return Promise.resolve(
      fail(
        isQuote
          ? tableProblem("exchange.table.quote", "", { line })
          : tableProblem("exchange.table.broken", ""),
      ),
    );
  }
};
