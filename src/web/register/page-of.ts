/** Entries on one page of a list. */
export const PAGE_SIZE = 20;

/** One page of a longer list. */
export type PageOf<Entry> = {
  readonly entries: readonly Entry[];
  /** Number of this page, from 1 to `pages`; a page beyond the last gives the last. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  /** How many entries all pages hold. */
  readonly total: number;
};

/** The page of a list that is asked for. */
export function pageOf<Entry>(all: readonly Entry[], wanted: number, size = PAGE_SIZE): PageOf<Entry> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(wanted, pages);
  return { entries: all.slice((page - 1) * size, page * size), page, pages, total: all.length };
}
