import { readDeskRegister, type DeskRegister } from "#actions/editing/read-desk-register.ts";
import { html } from "#documents/html/html.ts";
import { compareDashboards } from "#reports/dashboard/compare-dashboards.ts";
import type { Dashboard } from "#reports/dashboard/dashboard.ts";
import { endOfDay } from "#values/instant.ts";
import type { LocalDate } from "#values/local-date.ts";
import { comparisonView } from "#web/dashboard/comparison-view.ts";
import { dashboardView, isEmptyDashboard } from "#web/dashboard/dashboard-view.ts";
import { dayForm } from "#web/dashboard/day-form.ts";
import { evidenceView, figureIn } from "#web/dashboard/evidence-view.ts";
import { FIGURE_FORMATS, figureFile } from "#web/dashboard/figure-table.ts";
import { numbersOf } from "#web/dashboard/numbers-of.ts";
import type { DashboardPlaces } from "#web/dashboard/places.ts";
import { readDashboardQuery, type DashboardQuery } from "#web/dashboard/read-dashboard-query.ts";
import type { Asked, DeskAnswer, DeskPage, DeskRoute } from "#web/desk/asked.ts";
import { absentPage } from "#web/desk/refusals.ts";
import type { PageAuthority } from "#web/parts/page.ts";
import { todayOf } from "#web/site.ts";

const NONE: DeskAnswer = { page: absentPage() };

/** Where a record of the register stands at the desk. */
function recordAddress(authority: string, evidence: string): string {
  const reference = evidence.slice(0, evidence.lastIndexOf("@"));
  return `/desk/${encodeURIComponent(authority)}/register/${reference}`;
}

const placesOf = (authority: string, stand: LocalDate | null): DashboardPlaces => ({
  path: `/desk/${encodeURIComponent(authority)}/zahlen`,
  stand,
  recordAddress: (evidence) => recordAddress(authority, evidence),
});

/** Members of the council see numbers of what they may open; people in the authority of all that is not confidential. */
function deskNumbers(
  { site }: Asked,
  { snapshot, rank, marking }: DeskRegister,
  stand: LocalDate | null,
): Dashboard {
  const copy = rank === "council" || rank === "public" ? "council" : "internal";
  return { ...numbersOf(site, { snapshot, stand }, copy), marking };
}

function register({ context, authority }: Asked, stand: LocalDate | null): Promise<DeskRegister | null> {
  return readDeskRegister(context, { authority, asOf: stand === null ? undefined : endOfDay(stand) });
}

const authorityOf = ({ authority, name, marking }: DeskRegister): PageAuthority => ({
  ...{ key: authority, name, marking },
  ...{ contact: null, accessibilityContact: null },
});

/** What an address asks for; the first thing wrong with it counts as nothing. */
function queryOf({ query, site }: Asked): DashboardQuery {
  const read = readDashboardQuery(query, todayOf(site));
  return read.ok ? read.value : { stand: null, compared: null, row: null };
}

async function whole(asked: Asked): Promise<DeskAnswer> {
  const query = queryOf(asked);
  const [now, other] = await Promise.all([
    register(asked, query.stand),
    query.compared === null ? null : register(asked, query.compared),
  ]);
  if (now === null) return NONE;
  const places = placesOf(asked.authority, query.stand);
  const numbers = deskNumbers(asked, now, query.stand);
  const days = [numbers, ...(other ? [deskNumbers(asked, other, query.compared)] : [])].toSorted((a, b) =>
    a.on < b.on ? -1 : 1,
  );
  const [before, after] = days;
  const isEmpty = isEmptyDashboard(numbers);
  const form = dayForm(places.path, query, { today: todayOf(asked.site), isEmpty });
  const page: DeskPage = {
    ...{ title: "Zahlen", place: "Zahlen", trail: [{ label: "Zahlen", address: null }] },
    authority: authorityOf(now),
    body: html`<h1 class="kern-heading-x-large">Zahlen zum KI-Einsatz</h1>
${form}${before && after && comparisonView(compareDashboards(before, after), { before: before.on, after: after.on })}${!isEmpty && dashboardView(places, numbers)}`,
  };
  return { page };
}

const TYPES = {
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

async function one(asked: Asked): Promise<DeskAnswer> {
  const { authority, parameters } = asked;
  const { stand, row } = queryOf(asked);
  const known = await register(asked, stand);
  if (known === null) return NONE;
  const name = parameters["figure"] ?? "";
  const numbers = deskNumbers(asked, known, stand);
  const format = FIGURE_FORMATS.find((ending) => name.endsWith(`.${ending}`));
  const id = format === undefined ? name : name.slice(0, -format.length - 1);
  const figure = figureIn(numbers, id);
  if (format !== undefined) {
    if (!figure) return NONE;
    const file = { name: `ki-zahlen-${authority}-${id}-${numbers.on}.${format}`, mediaType: TYPES[format] };
    return { file: { ...file, content: figureFile(figure, numbers, format) } };
  }
  const places = placesOf(authority, stand);
  const view = evidenceView(places, { dashboard: numbers, snapshot: known.snapshot }, { figure: id, row });
  if (view === null) return NONE;
  const trail = [
    { label: "Zahlen", address: places.path },
    { label: "Belege", address: null },
  ];
  const body = html`<h1 class="kern-heading-large">${view.title}</h1>
${view.body}`;
  return { page: { title: view.title, place: "Zahlen", trail, authority: authorityOf(known), body } };
}

/** The register in numbers, as far as the person may read it. */
export const dashboardRoutes: readonly DeskRoute[] = [
  { method: "get", path: "/desk/:authority/zahlen", deed: "record.read", handle: whole },
  { method: "get", path: "/desk/:authority/zahlen/:figure", deed: "record.read", handle: one },
];
