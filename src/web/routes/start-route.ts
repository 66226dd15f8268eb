import {
  listPublicAuthorities,
  readPublicExtents,
  type PublicExtent,
} from "#actions/list-public-authorities.ts";
import { listPapers } from "#web/answer/list-papers.ts";
import { foldGerman } from "#language/folding.ts";
import { readCount, readText, type Query } from "#web/input/query.ts";
import { badRequestPage } from "#web/pages/error-pages.ts";
import { startPage } from "#web/pages/start-page.ts";
import type { Page } from "#web/parts/page.ts";
import { pageOf } from "#web/register/page-of.ts";
import type { Site } from "#web/site.ts";
import { tongueOf, type Language } from "#web/tongue/tongue.ts";

/** Two or three stand side by side. */
const CARDS = 24;

const NOTHING: PublicExtent = { systems: 0, entries: 0, lastChange: null };

/** Answers a request for the start page. */
export async function startRoute({ context }: Site, query: Query, language: Language): Promise<Page> {
  const page = readCount(query, "seite", "web.page.invalid");
  if (!page.ok) return badRequestPage(page.problems);
  const search = readText(query, "suche");
  if (!search.ok) return badRequestPage(search.problems);
  const all = await listPublicAuthorities(context);
  const named = all.filter(({ name }) => foldGerman(name).includes(foldGerman(search.value ?? "")));
  const shown = pageOf(named, page.value ?? 1, CARDS);
  const keys = shown.entries.map(({ key }) => key);
  const extents = await readPublicExtents(context, keys);
  const papers = await listPapers(context, keys);
  const entries = shown.entries.map((authority) => ({
    authority,
    extent: extents.get(authority.key) ?? NOTHING,
    papers: papers.filter(({ paper }) => paper.authority === authority.key).length,
  }));
  const view = { cards: { ...shown, entries }, search: search.value, isEmpty: all.length === 0 };
  return startPage(view, tongueOf({ language }));
}
