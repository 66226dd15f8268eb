import { isKey } from "#values/key.ts";
import { readText, type Query } from "#web/input/query.ts";
import { badRequestPage, notFoundPage } from "#web/pages/error-pages.ts";
import type { Page } from "#web/parts/page.ts";
import { readRegister } from "#web/reading/read-register.ts";
import { todayOf, type Site } from "#web/site.ts";
import type { PortalPlace } from "#web/portal/portal-place.ts";
import { concernPage } from "./concern-page.ts";
import { findConcern } from "./find-concern.ts";

/** Answers a request for "Betrifft mich das?". */
export async function concernRoute(site: Site, place: PortalPlace, query: Query): Promise<Page> {
  const asked = readText(query, "thema");
  if (!asked.ok) return badRequestPage(asked.problems);
  if (!isKey(place.authority)) return notFoundPage();
  const register = await readRegister(site.context, { ...place, stand: null });
  if (!register) return notFoundPage();
  const found = asked.value === null ? null : findConcern(register.snapshot, asked.value);
  return concernPage({ register, asked: asked.value, found, today: todayOf(site) });
}
