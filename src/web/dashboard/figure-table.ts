import type { Cell, Column, RecordTable } from "#exchange/open-data/column.ts";
import { csvParts } from "#exchange/open-data/csv-parts.ts";
import { xlsxParts } from "#exchange/open-data/xlsx-parts.ts";
import type { Dashboard, DashboardFigure } from "#reports/dashboard/dashboard.ts";

/** File formats of a figure's numbers, by the ending of their files. */
export const FIGURE_FORMATS = ["csv", "xlsx"] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** The table that a figure was drawn from. */
export const tableIn = ({ block }: DashboardFigure) => (block.kind === "chart" ? block.table : block);

type Row = ReturnType<typeof tableIn>["rows"][number];

const NUMBER = /^(?:−|-)?\d{1,3}(?:\.\d{3})*(?:,\d+)?(?: Euro)?$|^\d+$/u;

/** A number as programs read it; money in euros; "–" is nothing; everything else stays text. */
export function cellOf(text: string): Cell {
  if (text === "–" || text === "") return null;
  if (!NUMBER.test(text)) return text;
  const plain = text.replace(" Euro", "").replaceAll(".", "").replace(",", ".").replace("−", "-");
  return Number(plain);
}

function recordTable(figure: DashboardFigure, { on, marking }: Dashboard): RecordTable<Row> {
  const { columns, rows } = tableIn(figure);
  const own = columns.map((label, at): Column<Row> => ({
    ...{ name: label, label },
    read: ({ cells }) => (at === 0 ? (cells[0] ?? null) : cellOf(cells[at] ?? "")),
  }));
  const further: readonly Column<Row>[] = [
    { name: "Stichtag", label: "Stichtag", read: () => on },
    { name: "Belege", label: "Belege", read: ({ evidence }) => evidence.join(" | ") },
    { name: "Kennzeichnung", label: "Kennzeichnung als Beispiel", read: () => marking },
  ];
  return { name: figure.id, columns: [...own, ...further], records: rows };
}

/** The numbers of a figure as a file, with the day, the records each comes from and the marking. */
export function figureFile(
  figure: DashboardFigure,
  dashboard: Dashboard,
  format: FigureFormat,
): Uint8Array | string {
  const table = recordTable(figure, dashboard);
  if (format === "csv") return [...csvParts(table, { withByteOrderMark: true })].join("");
  return Buffer.concat([...xlsxParts([table])]);
}
