import type { Context } from "#actions/context.ts";
import type { OpenDataTerms } from "#exchange/open-data/dcat-dataset.ts";
import { dayOf } from "#values/instant.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { KeepFiles } from "./answer/keep-files.ts";
import type { Assets } from "./assets.ts";
import type { KeepPages } from "./kept/keep-pages.ts";
import type { Notices } from "./portal/fixed/notices.ts";

/** What every page is made with. */
export type Site = {
  readonly context: Context;
  readonly assets: Assets;
  /** Files of answers, kept as long as they are right. */
  readonly files: KeepFiles;
  /** Pages as they were sent, kept until something is written. */
  readonly pages: KeepPages;
  /** What the operator decided about the open data. */
  readonly terms: OpenDataTerms;
  /** Texts that the operator answers for. */
  readonly notices: Notices;
  /** Sites that may show the box of a register in a frame; none without a setting. */
  readonly embedIn: readonly string[];
  /** Address of the site without a slash at its end, for links in files. */
  readonly baseUrl: string;
};

/** Today in Berlin. */
export function todayOf({ context }: Site): LocalDate {
  return dayOf(context.now());
}
