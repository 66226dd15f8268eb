import { html, type Html } from "#documents/html/html.ts";
import { inlineChart } from "#documents/html/inline-chart.ts";
import { numberInFigures } from "#language/numbers.ts";
import type { DashboardFigure } from "#reports/dashboard/dashboard.ts";
import { cellOf, tableIn } from "./figure-table.ts";
import { fileAddress, rowAddress, type DashboardPlaces } from "./places.ts";

const isNumber = (text: string): boolean => typeof cellOf(text) === "number" || text === "–";

/** Leads to the records that a row was computed from. */
function recordsLink(places: DashboardPlaces, figure: DashboardFigure, at: number): Html {
  const row = tableIn(figure).rows[at];
  const count = new Set(row?.evidence).size;
  const words = `${numberInFigures(count)} ${count === 1 ? "Eintrag" : "Einträge"}`;
  return html`<td class="records" data-label="Belege"><a class="kern-link" href="${rowAddress(places, figure.id, at)}" aria-label="${words} zu: ${row?.cells[0] ?? ""}">${words}</a></td>
`;
}

/** The numbers of a figure, each row with a link to its records. */
function figureTable(places: DashboardPlaces, figure: DashboardFigure): Html {
  const { columns, rows, title } = tableIn(figure);
  const isFigures = columns.map((_, at) => at > 0 && rows.every(({ cells }) => isNumber(cells[at] ?? "")));
  const line = (cells: readonly string[], nth: number): Html => html`<tr>
${columns.map(
  (
    label,
    at,
  ) => html`<td${at > 0 && html` data-label="${label}"`}${isFigures[at] === true && html` class="number"`}>${cells[at] ?? ""}</td>
`,
)}${recordsLink(places, figure, nth)}</tr>
`;
  return html`<section class="kern-table-responsive" aria-label="Zahlen: ${title}" tabindex="0">
<table class="kern-table kern-table--small stacked">
<caption class="kern-sr-only">${title}</caption>
<thead>
<tr>
${columns.map(
  (
    label,
    at,
  ) => html`<th class="kern-table__header${isFigures[at] === true && " number"}" scope="col">${label}</th>
`,
)}<th class="kern-table__header" scope="col">Belege</th>
</tr>
</thead>
<tbody>
${rows.map(({ cells }, at) => line(cells, at))}</tbody>
</table>
</section>
`;
}

/** Files of a figure's numbers. */
function files(places: DashboardPlaces, { id, title }: DashboardFigure): Html {
  return html`<p class="kern-body kern-body--small"><a class="kern-link" href="${fileAddress(places, id, "csv")}" aria-label="CSV: ${title}">CSV</a> · <a class="kern-link" href="${fileAddress(places, id, "xlsx")}" aria-label="Excel: ${title}">Excel</a></p>
`;
}

/** The picture; on narrow screens it scrolls by itself, so that its writing stays readable. */
function picture({ block }: DashboardFigure): Html | false {
  if (block.kind !== "chart") return false;
  return html`<div class="chart" role="group" aria-label="Bild: ${block.chart.title}" tabindex="0">${inlineChart(block.chart)}</div>
`;
}

/** A figure under its heading: picture, note, and its numbers with links to the records, folded where there is a picture. */
export function figureView(places: DashboardPlaces, figure: DashboardFigure): Html {
  const numbers = html`${figureTable(places, figure)}${files(places, figure)}`;
  const id = `figur-${figure.id}`;
  return html`<section class="dashboard-figure${figure.block.kind !== "chart" && " dashboard-figure--wide"}" aria-labelledby="${id}">
<h3 class="kern-title" id="${id}">${figure.title}</h3>
${picture(figure)}${
    figure.note !== null &&
    html`<p class="kern-body kern-body--small">${figure.note}</p>
`
  }${
    figure.block.kind === "chart"
      ? html`<details class="numbers"><summary>Zahlen und Belege</summary>
${numbers}</details>
`
      : numbers
  }</section>
`;
}
