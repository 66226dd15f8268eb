import type { PublicAuthority } from "#actions/list-public-authorities.ts";
import { reportAnnual } from "#actions/report-annual.ts";
import { reportKey, type AdoptedReport, type FrozenReport } from "#actions/reports/adopted-report.ts";
import { readPublished } from "#actions/reports/read-adopted.ts";
import { reportJson } from "#reports/annual/report-json.ts";
import { reportPaper } from "#reports/annual/report-paper.ts";
import type { Site } from "#web/site.ts";

/** A report on the public site: one that was adopted and published, or the example of a demonstration. */
export type ShownReport = FrozenReport & { readonly adopted: AdoptedReport | null };

type Wanted = Pick<AdoptedReport, "kind" | "year">;

/** What the report of a demonstration would look like; it is drawn from public records and marked on every page. */
async function example(site: Site, authority: string, wanted: Wanted): Promise<ShownReport | null> {
  const made = await reportAnnual(site.context, { authority, copy: "public", ...wanted });
  if (!made.ok || made.value.report.marking === null) return null;
  const { report, registers } = made.value;
  const paper = reportPaper(report, { registers, baseUrl: site.baseUrl });
  return { content: reportJson(report), paper, adopted: null };
}

/** The report at an address; null if none is published and the authority is no demonstration. */
export async function shownReport(
  site: Site,
  authority: PublicAuthority,
  wanted: Wanted,
): Promise<ShownReport | null> {
  if (authority.marking !== null) return example(site, authority.key, wanted);
  const key = reportKey(wanted.kind, wanted.year, "public");
  const found = await readPublished(site.context, authority.key, key);
  return found && { content: found.content, paper: found.paper, adopted: found };
}
