import { listAuthorities, type AuthoritySummary } from "#actions/list-authorities.ts";
import { readCount, type Query } from "#web/input/query.ts";
import { badRequestPage } from "#web/pages/error-pages.ts";
import { startPage, type AuthorityCard } from "#web/pages/start-page.ts";
import type { Page } from "#web/parts/page.ts";
import { readRegister } from "#web/reading/read-register.ts";
import { pageOf } from "#web/register/page-of.ts";
import { registerFacts } from "#web/register/register-facts.ts";
import { todayOf, type Site } from "#web/site.ts";

/** Each card takes one SQL statement, and a page may take ten. */
const CARDS = 8;

async function cardOf(site: Site, summary: AuthoritySummary): Promise<AuthorityCard> {
  const register = await readRegister(site.context, { authority: summary.key, stand: null });
  const facts = register
    ? registerFacts(register.snapshot, todayOf(site))
    : { systemsInUse: 0, entries: 0, lastChange: null };
  const papers = site.context.papers.filter(({ authority }) => authority === summary.key).length;
  return { summary, facts, marking: register?.marking ?? null, papers };
}

/** Answers a request for the start page. */
export async function startRoute(site: Site, query: Query): Promise<Page> {
  const page = readCount(query, "seite", "web.page.invalid");
  if (!page.ok) return badRequestPage(page.problems);
  const all = (await listAuthorities(site.context)).filter(({ isPublic }) => isPublic);
  const shown = pageOf(all, page.value ?? 1, CARDS);
  const cards = await Promise.all(shown.entries.map((one) => cardOf(site, one)));
  return startPage({ ...shown, entries: cards });
}
