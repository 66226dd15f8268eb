import type { ReportWish } from "#actions/report-annual.ts";
import type { Key } from "#values/key.ts";
import { withParameters } from "#web/addresses.ts";

/** Reports at the desk of an authority. */
export function reportsPath(authority: Key): string {
  return `/desk/${encodeURIComponent(authority)}/berichte`;
}

/** A draft as the addresses of its page and files name it. */
export type Draft = Pick<ReportWish, "kind" | "year" | "copy"> & {
  /** Recorded time; null: now. */
  readonly asOf: string | null;
};

/** The page of a draft, or with a format its file. */
export function draftAddress(authority: Key, { kind, year, copy, asOf }: Draft, format?: string): string {
  const path = `${reportsPath(authority)}/entwurf${format === undefined ? "" : `/${format}`}`;
  return withParameters(path, { art: kind, jahr: year, fassung: copy, zeitpunkt: asOf });
}

/** The page of an adopted report, or with a format its file. */
export function adoptedAddress(authority: Key, key: Key, format?: string): string {
  const path = `${reportsPath(authority)}/${encodeURIComponent(key)}`;
  return format === undefined ? path : `${path}/${format}`;
}
