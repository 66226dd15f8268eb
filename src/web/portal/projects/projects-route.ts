import { isKey } from "#values/key.ts";
import { notFoundPage } from "#web/pages/error-pages.ts";
import type { Page } from "#web/parts/page.ts";
import type { PortalPlace } from "#web/portal/portal-place.ts";
import { readRegister } from "#web/reading/read-register.ts";
import type { Site } from "#web/site.ts";
import { projectsPage } from "./projects-page.ts";

/** Answers a request for an authority's projects. */
export async function projectsRoute(site: Site, place: PortalPlace): Promise<Page> {
  if (!isKey(place.authority)) return notFoundPage();
  const register = await readRegister(site.context, { ...place, stand: null });
  return register ? projectsPage(register) : notFoundPage();
}
