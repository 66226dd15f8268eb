import { chartFigure } from "#documents/charts/chart-figure.ts";
import type { Chart } from "#documents/charts/chart.ts";
import { html, Html } from "#documents/html/html.ts";

/** A drawn chart with its title beneath; what it shows stands in a table beside it. */
export function chartPart(chart: Chart): Html {
  const { svg, title } = chartFigure(chart);
  // our own drawing: every text in it was escaped when it was drawn
  return html`<figure>
<div class="chart" tabindex="0" role="group" aria-label="${title}">
${new Html(svg)}
</div>
<figcaption class="muted">${title}</figcaption>
</figure>`;
}
