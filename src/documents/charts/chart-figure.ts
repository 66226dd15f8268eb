import { figure } from "#documents/blocks.ts";
import type { Figure } from "#documents/model.ts";
import { drawBars } from "./bar-chart.ts";
import type { Chart } from "./chart.ts";
import { drawSpans } from "./span-chart.ts";
import { drawSteps } from "./step-chart.ts";

/** A chart as SVG text: role, title, description, no style attributes, no scripts; equal charts are equal in bytes. */
export function drawChart(chart: Chart): string {
  if (chart.kind === "spans") return drawSpans(chart);
  return chart.kind === "steps" ? drawSteps(chart) : drawBars(chart);
}

/** A chart as a figure of a document; its data belong beside it in a table. */
export function chartFigure(chart: Chart): Figure {
  const { id, title, description } = chart;
  return figure({ svg: drawChart(chart), title, description, id });
}
