import type { AdoptedReport } from "#actions/reports/adopted-report.ts";
import type { Key } from "#values/key.ts";

/** What kinds of reports are called. */
export const KIND_WORDS = {
  annual: "KI-Jahresbericht",
  committee: "Bericht an den Ausschuss",
} as const satisfies Record<AdoptedReport["kind"], string>;

/** What copies are called. */
export const COPY_WORDS = {
  public: "öffentlich",
  council: "für die politischen Gremien",
  internal: "intern",
} as const;

type Named = Pick<AdoptedReport, "kind" | "year">;

/** "KI-Jahresbericht 2025" */
export function nameOf({ kind, year }: Named): string {
  return `${KIND_WORDS[kind]} ${year}`;
}

/** The last part of a report's public address: the year, for the committee's with that word behind it. */
export function placeOf({ kind, year }: Named): string {
  return kind === "annual" ? String(year) : `${year}-ausschuss`;
}

/** The public page of a report; with an ending its file. */
export function reportAddress(authority: Key, report: Named, ending?: string): string {
  const path = `/berichte/${encodeURIComponent(authority)}/${placeOf(report)}`;
  return ending === undefined ? path : `${path}.${ending}`;
}

const PLACE = /^(?<year>(?:19|20|21)\d{2})(?<committee>-ausschuss)?(?:\.(?<ending>[a-z]+))?$/u;

/** What an address names; null if it is none of a report. */
export function reportAt(place: string): (Named & { readonly ending: string | undefined }) | null {
  const found = PLACE.exec(place)?.groups;
  if (!found) return null;
  const { year = "", committee, ending } = found;
  return { kind: committee === undefined ? "annual" : "committee", year: Number(year), ending };
}
