import type { VersionedRecord } from "#records/record.ts";

/** What a cell holds; null where the record says nothing. */
export type Cell = string | number | boolean | null;

/** A column of a table of records: its stable name, what it is called, and what it says of a record. */
export type Column = {
  readonly name: string;
  readonly label: string;
  readonly read: (record: VersionedRecord) => Cell;
};

/** A table of records. */
export type RecordTable = {
  /** Short name, unique in its file. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly records: readonly VersionedRecord[];
};
