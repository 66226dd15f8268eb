import { isRecordTypeId } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { RecordTable } from "#exchange/open-data/column.ts";
import { csvParts } from "#exchange/open-data/csv-parts.ts";
import { openRecord } from "#exchange/open-data/open-record.ts";
import { typeTable, wholeTable, type TableSetting } from "#exchange/open-data/record-tables.ts";
import { xlsxParts } from "#exchange/open-data/xlsx-parts.ts";
import { wordedTable } from "#exchange/tables/worded-table.ts";
import { registerFileParts } from "#exchange/write-register.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordAt, type Snapshot } from "#records/snapshot.ts";
import { titleOf } from "#reports/record-title.ts";
import type { Key } from "#values/key.ts";

/** What a list can be written as, by the ending of the file. */
export const VIEW_FORMATS = ["xlsx", "csv", "json"] as const;
export type ViewFormat = (typeof VIEW_FORMATS)[number];

/** A list as somebody sees it. */
export type View = {
  readonly authority: Key;
  /** The register as this reader may have it. */
  readonly snapshot: Snapshot;
  /** The records listed, in their order, all of them out of that register. */
  readonly records: readonly VersionedRecord[];
  readonly marking: string | null;
  readonly baseUrl: string;
};

function tablesOf(view: View): readonly RecordTable[] {
  const { snapshot, records, marking, baseUrl, authority } = view;
  const setting: TableSetting = {
    marking,
    titleOf: (record) => titleOf(snapshot, record),
    addressOf: ({ type, key }) => `${baseUrl}/desk/${authority}/register/${type}/${key}`,
  };
  const nameOf = (reference: string): string | null => {
    const record = recordAt(snapshot, reference);
    return record ? titleOf(snapshot, record) : null;
  };
  const types = [...new Set(records.map(({ type }) => type))].filter(isRecordTypeId);
  const table = (type: RecordTypeId): RecordTable => ({
    ...wordedTable(type, typeTable(type, records, setting), nameOf),
    records: records.filter((record) => record.type === type),
  });
  return types.length === 0 ? [wholeTable([], setting)] : types.map(table);
}

/** Tables below each other, a blank line between them, each with its head. */
function csvOf(tables: readonly RecordTable[]): string {
  return tables
    .map((table, at) => [...csvParts(table, { withByteOrderMark: at === 0, separator: ";" })].join(""))
    .join("\r\n");
}

/**
 * A list of the register as a file: a sheet (or part) for each type, in the order of the list. References to records
 * that the reader may not know are left out, and so are the names of attached files.
 */
export function viewFile(format: ViewFormat, view: View): Uint8Array | string {
  const { snapshot, authority } = view;
  const records = view.records.map((record) => openRecord(record, snapshot));
  if (format === "json") return [...registerFileParts(authority, records)].join("");
  const tables = tablesOf({ ...view, records });
  return format === "csv" ? csvOf(tables) : Buffer.concat([...xlsxParts(tables)]);
}
