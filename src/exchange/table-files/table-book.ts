import type { Result } from "#values/result.ts";

/** One sheet of a file as texts, from its first row on; every row has a text for each of its cells, "" where none is. */
export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Areas of several cells that the file shows as one; each cell of them holds the text. From 0, ends included. */
  readonly merged: readonly MergedArea[];
};

/** An area of cells, from 0, ends included. */
export type MergedArea = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** A file of tables: its kind and all that stands in it. */
export type TableBook = { readonly kind: "xlsx" | "csv"; readonly sheets: readonly Sheet[] };

/** How much a file of tables may hold and cost. */
export type TableLimits = {
  readonly bytes: number;
  /** Bytes of what is packed in it, all parts together. */
  readonly unpackedBytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells of all sheets together. */
  readonly cells: number;
  readonly milliseconds: number;
  /** Megabytes that reading may hold. */
  readonly memory: number;
};

/** What is allowed where nobody says otherwise. */
export const TABLE_LIMITS: TableLimits = {
  bytes: 30_000_000,
  unpackedBytes: 200_000_000,
  rows: 100_000,
  columns: 1000,
  cells: 3_000_000,
  milliseconds: 20_000,
  memory: 512,
};

/** A reader of one kind of file; runs where it can be stopped. */
export type TableReader = (bytes: Uint8Array, limits: TableLimits) => Promise<Result<TableBook>>;
