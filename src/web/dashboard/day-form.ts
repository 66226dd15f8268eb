import { html, type Html } from "#documents/html/html.ts";
import type { LocalDate } from "#values/local-date.ts";
import { inputField } from "#web/parts/form-fields.ts";
import { alert } from "#web/parts/alert.ts";
import type { DashboardQuery } from "./read-dashboard-query.ts";

/** Lets readers choose the day and one to compare it with. */
export function dayForm(
  path: string,
  { stand, compared }: DashboardQuery,
  { today, isEmpty = false }: { readonly today: LocalDate; readonly isEmpty?: boolean },
): Html {
  const form = html`<form class="day-form" method="get" action="${path}">
${inputField({ name: "stand", label: "Stichtag", value: stand ?? today, type: "date", max: today })}${inputField({ name: "vergleich", label: "Vergleichen mit", value: compared, type: "date", max: today })}<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">Zahlen anzeigen</span></button>
${
  (stand !== null || compared !== null) &&
  html`<a class="kern-link" href="${path}">Heutigen Stand ohne Vergleich anzeigen</a>
`
}</form>
`;
  if (!isEmpty) return form;
  const nothing = html`<p class="kern-body">Wählen Sie einen späteren Stichtag. Dass nichts da steht, heißt nicht, dass es nichts gab: Das Register sagte dazu noch nichts.</p>`;
  return html`${form}${alert("info", "Dazu gibt es hier noch keine Zahlen", nothing)}
`;
}
