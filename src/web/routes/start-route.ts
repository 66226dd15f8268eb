import {
  listPublicAuthorities,
  readPublicExtents,
  type PublicExtent,
} from "#actions/list-public-authorities.ts";
import { readCount, type Query } from "#web/input/query.ts";
import { badRequestPage } from "#web/pages/error-pages.ts";
import { startPage } from "#web/pages/start-page.ts";
import type { Page } from "#web/parts/page.ts";
import { pageOf } from "#web/register/page-of.ts";
import type { Site } from "#web/site.ts";

/** Two or three stand side by side. */
const CARDS = 24;

const NOTHING: PublicExtent = { systems: 0, entries: 0, lastChange: null };

/** Answers a request for the start page. */
export async function startRoute({ context }: Site, query: Query): Promise<Page> {
  const page = readCount(query, "seite", "web.page.invalid");
  if (!page.ok) return badRequestPage(page.problems);
  const shown = pageOf(await listPublicAuthorities(context), page.value ?? 1, CARDS);
  const keys = shown.entries.map(({ key }) => key);
  const extents = await readPublicExtents(context, keys);
  const entries = shown.entries.map((authority) => ({
    authority,
    extent: extents.get(authority.key) ?? NOTHING,
    papers: context.papers.filter((paper) => paper.authority === authority.key).length,
  }));
  return startPage({ ...shown, entries });
}
