import { csvParts } from "#exchange/open-data/csv-parts.ts";
import type { RecordTable } from "#exchange/open-data/column.ts";
import { xlsxParts } from "#exchange/open-data/xlsx-parts.ts";
import type { RowFault } from "#exchange/tables/build-records.ts";
import type { ListRow, ListTable } from "#exchange/tables/finding/list-table.ts";
import { FAULT_COLUMN } from "#exchange/tables/mapping/table-mapping.ts";

type FaultyRow = ListRow & { readonly faults: readonly RowFault[] };

function faultText({ column, problem }: RowFault): string {
  return column === null ? problem.message : `${column}: ${problem.message}`;
}

function tableOf(table: ListTable, faults: readonly RowFault[]): RecordTable<FaultyRow> {
  const byRow = Map.groupBy(faults, ({ row }) => row);
  const columns = table.columns.filter((name) => name !== FAULT_COLUMN);
  return {
    name: "Liste",
    head: "labels",
    columns: [
      ...columns.map((label) => {
        const at = table.columns.indexOf(label);
        return { name: label, label, read: ({ cells }: FaultyRow) => cells[at] ?? "" };
      }),
      {
        ...{ name: FAULT_COLUMN, label: FAULT_COLUMN },
        read: (row: FaultyRow) => row.faults.map(faultText).join("\n"),
      },
    ],
    records: table.rows.flatMap((row) => {
      const own = byRow.get(row.number);
      return own ? [{ ...row, faults: own }] : [];
    }),
  };
}

/** The faulty lines of a list as a file, with a column that says what to mend; to be brought again once mended. */
export function faultyRows(
  table: ListTable,
  faults: readonly RowFault[],
  format: "xlsx" | "csv",
): Uint8Array | string {
  const rows = tableOf(table, faults);
  if (format === "csv") return [...csvParts(rows, { withByteOrderMark: true, separator: ";" })].join("");
  return Buffer.concat([...xlsxParts([rows])]);
}
