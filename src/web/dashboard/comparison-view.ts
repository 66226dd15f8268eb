import { html, type Html } from "#documents/html/html.ts";
import { dateInFigures, dateInWords } from "#language/dates.ts";
import type { ComparedFigure, ComparedRow } from "#reports/dashboard/compare-dashboards.ts";
import type { LocalDate } from "#values/local-date.ts";

type Days = { readonly before: LocalDate; readonly after: LocalDate };

const NOT_THERE = html`<span class="muted">keine Angabe</span>`;

function line({ label, before, after, change }: ComparedRow, days: Days): Html {
  return html`<tr>
<td>${label}</td>
<td class="number" data-label="${dateInFigures(days.before)}">${before ?? NOT_THERE}</td>
<td class="number" data-label="${dateInFigures(days.after)}">${after ?? NOT_THERE}</td>
<td class="number" data-label="Veränderung">${change ?? html`<span class="muted">nicht bestimmbar</span>`}</td>
</tr>
`;
}

function table({ id, title, rows }: ComparedFigure, days: Days): Html {
  const heads = [dateInFigures(days.before), dateInFigures(days.after), "Veränderung"];
  return html`<div class="dashboard-figure">
<h3 class="kern-title" id="vergleich-${id}">${title}</h3>
<table class="kern-table kern-table--small stacked">
<caption class="kern-sr-only">${title}</caption>
<thead>
<tr>
<th class="kern-table__header" scope="col">Angabe</th>
${heads.map(
  (head) => html`<th class="kern-table__header number" scope="col">${head}</th>
`,
)}</tr>
</thead>
<tbody>
${rows.map((row) => line(row, days))}</tbody>
</table>
</div>
`;
}

/** The numbers of two days side by side. */
export function comparisonView(figures: readonly ComparedFigure[], days: Days): Html {
  const words = `${dateInWords(days.before)} und ${dateInWords(days.after)}`;
  return html`<section aria-labelledby="vergleich">
<h2 class="kern-heading-medium" id="vergleich">Vergleich: ${words}</h2>
<p class="kern-body">Verglichen wird, was das Register an diesen Tagen wusste. „Keine Angabe“ heißt: Das Register sagte dazu nichts; eine Null ist das nicht.</p>
${figures.map((figure) => table(figure, days))}</section>
`;
}
