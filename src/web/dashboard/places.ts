import type { LocalDate } from "#values/local-date.ts";
import { withParameters } from "#web/addresses.ts";
import type { FigureFormat } from "./figure-table.ts";

/** Where the pages of a dashboard stand. */
export type DashboardPlaces = {
  /** The dashboard itself, without parameters. */
  readonly path: string;
  /** The day of the register; null: now. */
  readonly stand: LocalDate | null;
  /** The page of a record in the version that an evidence cites. */
  readonly recordAddress: (evidence: string) => string;
};

/** The name under which the numbers above the pictures have their lists of records. */
export const KEY_FIGURES = "ueberblick";

/** The list of records behind a row (from 0) of a figure. */
export function rowAddress({ path, stand }: DashboardPlaces, figure: string, row: number): string {
  return withParameters(`${path}/${encodeURIComponent(figure)}`, { zeile: row + 1, stand });
}

/** The numbers of a figure as a file. */
export function fileAddress({ path, stand }: DashboardPlaces, figure: string, format: FigureFormat): string {
  return withParameters(`${path}/${encodeURIComponent(figure)}.${format}`, { stand });
}
