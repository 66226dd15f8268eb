import { recordType } from "#catalogue/catalogue.ts";
import { ENVELOPE } from "#catalogue/envelope.ts";
import { html, type Html } from "#documents/html/html.ts";
import { dateInFigures } from "#language/dates.ts";
import { dayOf } from "#values/instant.ts";
import { badge } from "#web/parts/badge.ts";
import { statusBadge } from "#web/parts/record-table.ts";
import { textIn } from "#web/reading/data-of.ts";
import type { ListRow } from "./list-rows.ts";

/** A column of the list: what it shows and by what it is sorted. */
type ListColumn = {
  readonly label: string;
  readonly cell: (row: ListRow) => Html;
  readonly sortKey: (row: ListRow) => string;
};

const NONE = html`<span class="muted">–</span>`;
const dayCell = (day: string | null | undefined): Html => (day ? html`${dateInFigures(day)}` : NONE);

/** The columns that the list may have. */
export const COLUMNS = {
  title: {
    label: "Eintrag",
    cell: (row) => html`<a class="kern-link entry__title" href="${row.address}">${row.title}</a>`,
    sortKey: ({ title }) => title,
  },
  type: {
    label: "Art",
    cell: ({ record }) => html`${recordType(record.type).label.one}`,
    sortKey: ({ record }) => recordType(record.type).label.one,
  },
  unit: {
    label: "Organisationseinheit",
    cell: ({ units }) => (units.length === 0 ? NONE : html`${units.join(", ")}`),
    sortKey: ({ units }) => units.join(", "),
  },
  status: {
    label: "Status",
    cell: ({ standing, isEnded }) =>
      isEnded ? badge("beendet", "warning") : html`${standing.map((one) => html`${statusBadge(one)} `)}`,
    sortKey: ({ standing, status }) => status ?? standing.map((one) => textIn(one, "status") ?? "").join(" "),
  },
  visibility: {
    label: "Sichtbarkeit",
    cell: ({ record }) => html`${ENVELOPE.visibility.list[record.visibility][0]}`,
    sortKey: ({ record }) => record.visibility,
  },
  confirmed: {
    label: "Bestätigt",
    cell: ({ record }) => dayCell(record.confirmedOn),
    sortKey: ({ record }) => record.confirmedOn ?? "",
  },
  due: {
    label: "Wieder prüfen",
    cell: ({ review, isDue }) =>
      review === null ? NONE : html`${dateInFigures(review)}${isDue && html` ${badge("fällig", "warning")}`}`,
    sortKey: ({ review }) => review ?? "9999",
  },
  gaps: {
    label: "Fehlt",
    cell: ({ gaps }) => (gaps.length === 0 ? NONE : html`${gaps.map(({ label }) => label).join(", ")}`),
    sortKey: ({ gaps }) => String(gaps.length).padStart(4, "0"),
  },
  changed: {
    label: "Geändert",
    cell: ({ record }) => html`${dateInFigures(dayOf(record.recordedAt))}`,
    sortKey: ({ record }) => record.recordedAt,
  },
} as const satisfies Readonly<Record<string, ListColumn>>;

/** Id of a column. */
export type ColumnId = keyof typeof COLUMNS;

/** All columns, in their order. */
export const COLUMN_IDS = Object.keys(COLUMNS) as readonly ColumnId[];

/** The columns that are shown unless somebody chooses others. */
export const USUAL_COLUMNS: readonly ColumnId[] = [
  "title",
  "type",
  "unit",
  "status",
  "visibility",
  "due",
  "changed",
];
