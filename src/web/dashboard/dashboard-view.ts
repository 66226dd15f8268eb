import { html, type Html } from "#documents/html/html.ts";
import { dateInWords } from "#language/dates.ts";
import type { Dashboard, DashboardChapter } from "#reports/dashboard/dashboard.ts";
import type { KeyFigure } from "#reports/dashboard/key-figures.ts";
import { figureView } from "./figure-view.ts";
import { KEY_FIGURES, rowAddress, type DashboardPlaces } from "./places.ts";

function keyFigure(places: DashboardPlaces, { label, text }: KeyFigure, at: number): Html {
  return html`<div class="figure"><dt>${label}</dt><dd><a href="${rowAddress(places, KEY_FIGURES, at)}">${text}<span class="kern-sr-only"> – Einträge dazu</span></a></dd></div>
`;
}

/** What stands in place of numbers that nobody can compute. */
const SILENT = "Hierzu liegen im Register keine Angaben vor.";

function chapter(places: DashboardPlaces, { id, title, figures }: DashboardChapter): Html {
  return html`<section class="chapter" aria-labelledby="${id}">
<h2 class="kern-heading-medium" id="${id}">${title}</h2>
${
  figures.length === 0 &&
  html`<p class="kern-body">${SILENT}</p>
`
}<div class="dashboard-grid">
${figures.map((figure) => figureView(places, figure))}</div>
</section>
`;
}

/** Does the register say nothing at all that could be counted for this reader? */
export function isEmptyDashboard({ keyFigures, chapters }: Dashboard): boolean {
  return keyFigures.length === 0 && chapters.every(({ figures }) => figures.length === 0);
}

/** The numbers above, then chapter by chapter pictures with their tables. */
export function dashboardView(places: DashboardPlaces, dashboard: Dashboard): Html {
  const { keyFigures, chapters, on, copy } = dashboard;
  const basis =
    copy === "public"
      ? "Gezählt sind öffentliche Einträge des Registers."
      : "Gezählt sind alle Einträge, die Sie lesen dürfen; vertrauliche sind nie dabei.";
  return html`<p class="kern-body">${basis} Die Zahlen geben den Stand vom ${dateInWords(on)} wieder. Wo das Register nichts sagt, steht keine Zahl; eine Null ist das nicht.</p>
<dl class="figures">
${keyFigures.map((figure, at) => keyFigure(places, figure, at))}</dl>
<nav class="order" aria-label="Kapitel">
<ul>
${chapters.map(
  ({ id, title }) => html`<li><a class="kern-link kern-link--small" href="#${id}">${title}</a></li>
`,
)}</ul>
</nav>
${chapters.map((one) => chapter(places, one))}`;
}
