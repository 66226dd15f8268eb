import { axis, frame, labelRoom, legend, rowLabel, TEXT, WIDTH } from "./chart-frame.ts";
import type { SpanChart } from "./chart.ts";
import { keyFor } from "./fills.ts";
import { linearScale } from "./scale.ts";

const ROW = 34;
const BAR = 16;
const LEAST = 3;

/** Rows of spans on an axis of time as a picture; what lies outside the axis is cut at its ends. */
export function drawSpans(chart: SpanChart): string {
  const key = legend(chart.id, chart.series);
  const left = labelRoom(chart.rows.map((row) => row.label)) + 8;
  const scale = linearScale([chart.from, chart.to], [left, WIDTH - 24]);
  const within = (at: number): number => scale(Math.min(chart.to, Math.max(chart.from, at)));
  const bottom = key.height + chart.rows.length * ROW;
  const lines = axis(
    chart.marks.map(({ at, label }) => ({ x: within(at), label })),
    { top: key.height, bottom },
  );
  const rows = chart.rows.flatMap((row, nth) => {
    const middle = key.height + (nth + 0.5) * ROW;
    const spans = row.spans.map(({ from, to, series }) => {
      const width = Math.max(LEAST, within(to) - within(from));
      return keyFor(chart.id, series, { x: within(from), y: middle - BAR / 2, width, height: BAR });
    });
    return [...rowLabel(row.label, { end: left - 8, middle }), ...spans];
  });
  return frame(chart, bottom + TEXT * 2, [...key.parts, ...lines, ...rows]);
}
