import { html } from "#documents/html/html.ts";
import { compareDashboards } from "#reports/dashboard/compare-dashboards.ts";
import { evidenceAddress, registerAddress } from "#web/addresses.ts";
import { authorityOf } from "#web/parts/authority-of.ts";
import type { Page } from "#web/parts/page.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import { comparisonView } from "./comparison-view.ts";
import { todayOf, type Site } from "#web/site.ts";
import { numbersOf } from "./numbers-of.ts";
import { dashboardView, isEmptyDashboard } from "./dashboard-view.ts";
import { dayForm } from "./day-form.ts";
import { evidenceView } from "./evidence-view.ts";
import type { DashboardPlaces } from "./places.ts";
import type { DashboardQuery } from "./read-dashboard-query.ts";

/** Where the public dashboard of an authority stands. */
function publicPlaces({ authority, stand }: Pick<ShownRegister, "authority" | "stand">): DashboardPlaces {
  return {
    path: `${registerAddress(authority)}/zahlen`,
    stand,
    recordAddress: (evidence) => evidenceAddress(authority, evidence),
  };
}

/** What the public dashboard shows: the register of the day, and of the day it is compared with. */
export type PublicDashboardView = {
  readonly register: ShownRegister;
  readonly earlier: ShownRegister | null;
  readonly query: DashboardQuery;
};

const trailOf = ({ authority, name }: ShownRegister): Page["trail"] => [
  { label: "Register", address: "/" },
  { label: name, address: registerAddress(authority) },
];

/** The public register of an authority in numbers. */
export function dashboardPage(site: Site, { register, earlier, query }: PublicDashboardView): Page {
  const places = publicPlaces(register);
  const [own, other] = [register, earlier].map((one) => one && numbersOf(site, one));
  const days = [own, other].flatMap((one) => one ?? []).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const [before, after] = days;
  const isEmpty = !own || isEmptyDashboard(own);
  return {
    title: `Zahlen zum KI-Einsatz: ${register.name}`,
    trail: [...trailOf(register), { label: "Zahlen", address: null }],
    authority: authorityOf(register),
    isHidden: query.stand !== null || query.compared !== null,
    body: html`<h1 class="kern-heading-x-large">Zahlen zum KI-Einsatz</h1>
<p class="kern-subline">${register.name}</p>
${dayForm(places.path, query, { today: todayOf(site), isEmpty })}${
      before &&
      after &&
      comparisonView(compareDashboards(before, after), { before: before.on, after: after.on })
    }${own && !isEmpty && dashboardView(places, own)}`,
  };
}

/** A figure of the public dashboard, or the records behind one of its numbers; null if there is none. */
export function figurePage(
  site: Site,
  register: ShownRegister,
  wanted: { readonly figure: string; readonly row: number | null },
): Page | null {
  const places = publicPlaces(register);
  const shown = { dashboard: numbersOf(site, register), snapshot: register.snapshot };
  const view = evidenceView(places, shown, wanted);
  if (view === null) return null;
  return {
    title: `${view.title} – ${register.name}`,
    trail: [
      ...trailOf(register),
      { label: "Zahlen", address: places.path },
      { label: "Belege", address: null },
    ],
    authority: authorityOf(register),
    isHidden: true,
    body: html`<h1 class="kern-heading-large">${view.title}</h1>
${view.body}`,
  };
}
