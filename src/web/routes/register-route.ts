import { isKey } from "#values/key.ts";
import { readRegisterQuery } from "#web/input/read-register-query.ts";
import type { Query } from "#web/input/query.ts";
import { badRequestPage, notFoundPage } from "#web/pages/error-pages.ts";
import { registerPage } from "#web/pages/register-page.ts";
import type { Page } from "#web/parts/page.ts";
import type { PortalPlace } from "#web/portal/portal-place.ts";
import { readFront } from "#web/portal/front/read-front.ts";
import { readRegister } from "#web/reading/read-register.ts";
import { findEntries } from "#web/register/find-entries.ts";
import { todayOf, type Site } from "#web/site.ts";

/** Answers a request for the list of an authority's register. */
export async function registerRoute(site: Site, place: PortalPlace, query: Query): Promise<Page> {
  const today = todayOf(site);
  const read = readRegisterQuery(query, today);
  if (!read.ok) return badRequestPage(read.problems);
  const { authority, language } = place;
  if (!isKey(authority)) return notFoundPage();
  const register = await readRegister(site.context, { authority, stand: read.value.stand, language });
  if (!register) return notFoundPage();
  const found = await findEntries(site.context, register, read.value);
  const isFront = Object.keys(query).length === 0;
  const front = isFront ? await readFront(site.context, authority) : null;
  return registerPage({ register, query: read.value, ...found, today, front });
}
