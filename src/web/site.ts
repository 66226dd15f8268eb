import type { Context } from "#actions/context.ts";
import { dayOf } from "#values/instant.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { KeepFiles } from "./answer/keep-files.ts";
import type { Assets } from "./assets.ts";

/** What every page is made with. */
export type Site = {
  readonly context: Context;
  readonly assets: Assets;
  /** Files of answers, kept as long as they are right. */
  readonly files: KeepFiles;
  /** Address of the site without a slash at its end, for links in files. */
  readonly baseUrl: string;
};

/** Today in Berlin. */
export function todayOf({ context }: Site): LocalDate {
  return dayOf(context.now());
}
