/** A line of a list: its number as the sheet shows it, from 1, and a text for each column. */
export type ListRow = { readonly number: number; readonly cells: readonly string[] };

/** One list out of a file. */
export type ListTable = {
  /** Sheet and first line of the head, both from 1: `2-5`. */
  readonly id: string;
  /** Name of the sheet. */
  readonly sheet: string;
  /** Lines of the head, as the sheet numbers them. */
  readonly head: { readonly from: number; readonly to: number };
  /** What stands above the list, "" if nothing. */
  readonly title: string;
  /** Names of the columns; no two are equal. */
  readonly columns: readonly string[];
  /** The lines that say anything, in their order. */
  readonly rows: readonly ListRow[];
};
