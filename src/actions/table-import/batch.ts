import { parseMapping, type TableMapping } from "#exchange/tables/mapping/table-mapping.ts";
import type { TableBook } from "#exchange/table-files/table-book.ts";
import type { ImportSummary } from "#store/imports/kept-imports.ts";
import type { Problem } from "#values/problem.ts";
import type { Reference } from "#values/key.ts";

/** How far a list is: not begun, being written, written, without success, taken back. */
export const BATCH_STATES = ["draft", "running", "done", "failed", "undone"] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** Which list of the file is read in, and how. */
export type BatchSetting = {
  /** Null: nobody has chosen yet. */
  readonly table: string | null;
  readonly mapping: TableMapping | null;
  /** Was the mapping remembered from an earlier list of this shape? */
  readonly isRemembered: boolean;
  readonly onlyGood: boolean;
};

/** A version that an import wrote. */
export type WrittenVersion = { readonly record: Reference; readonly version: number };

/** What became of a list. */
export type BatchReport = {
  /** Lines that were read in, and those that were left out. */
  readonly good: number;
  readonly bad: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly written: readonly WrittenVersion[];
  /** Why nothing was written, or which records were not taken back. */
  readonly problems: readonly Problem[];
};

/** A list as the desk shows it among others. */
export type Batch = {
  readonly id: string;
  readonly state: BatchState;
  readonly fileName: string;
  readonly author: string;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly setting: BatchSetting;
  /** Null before anything was written. */
  readonly report: BatchReport | null;
};

/** The setting of a list that was just brought. */
export const FRESH: BatchSetting = { table: null, mapping: null, isRemembered: false, onlyGood: false };

function readSetting(text: string): BatchSetting {
  const { mapping, ...rest } = JSON.parse(text) as BatchSetting;
  const parsed = parseMapping(mapping);
  return { ...FRESH, ...rest, mapping: parsed.ok ? parsed.value : null };
}

/** A list out of its row. */
export function batchOf(row: ImportSummary): Batch {
  return {
    ...{ id: row.id, author: row.author, fileName: row.file_name },
    ...{ createdAt: row.created_at, changedAt: row.changed_at },
    state: BATCH_STATES.find((state) => state === row.state) ?? "failed",
    setting: readSetting(row.setting),
    report: row.report === null ? null : (JSON.parse(row.report) as BatchReport),
  };
}

/** What the file of a list holds; null once it is no longer kept. */
export function bookOf({ book }: { readonly book: string | null }): TableBook | null {
  return book === null ? null : (JSON.parse(book) as TableBook);
}
