import type { VersionedRecord } from "#records/record.ts";

/** What a cell holds; null where the record says nothing. */
export type Cell = string | number | boolean | null;

/** A column of a table: its stable name, what it is called, and what it says of a record (or of another kind of row). */
export type Column<Row = VersionedRecord> = {
  readonly name: string;
  readonly label: string;
  readonly read: (record: Row) => Cell;
};

/** A table of records, or of other rows. */
export type RecordTable<Row = VersionedRecord> = {
  /** Short name, unique in its file. */
  readonly name: string;
  /** What stands above the columns: their names (and, in workbooks, labels beneath), or only labels. */
  readonly head?: "labels";
  readonly columns: readonly Column<Row>[];
  readonly records: readonly Row[];
};
