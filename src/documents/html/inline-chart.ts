import { drawChart } from "#documents/charts/chart-figure.ts";
import type { Chart } from "#documents/charts/chart.ts";
import { Html } from "./html.ts";

/** A chart as part of a page: its texts are escaped by the drawing, and it brings neither styles nor scripts. */
export function inlineChart(chart: Chart): Html {
  return new Html(drawChart(chart));
}
