import { axis, frame, label, TEXT, WIDTH } from "./chart-frame.ts";
import type { StepChart } from "./chart.ts";
import { FILLS } from "./fills.ts";
import { linearScale, marksUpTo } from "./scale.ts";
import { tag, type Svg } from "./svg.ts";

const HEIGHT = 190;
const LEFT = 44;
const TOP = 14;

const round = (value: number): number => Math.round(value * 100) / 100;

/** The line of the steps: level until the next point, then straight up or down. */
function stepPath(places: readonly { readonly x: number; readonly y: number }[], end: number): string {
  const [first, ...rest] = places;
  if (!first) return "";
  const steps = rest.map(({ x, y }) => `H${round(x)}V${round(y)}`);
  return `M${round(first.x)} ${round(first.y)}${steps.join("")}H${round(end)}`;
}

/** A number that changes in steps as a picture; the last value is written at the line's end. */
export function drawSteps(chart: StepChart): string {
  const most = Math.max(0, ...chart.points.map(({ value }) => value));
  const marks = marksUpTo(most, 4);
  const x = linearScale([chart.from, chart.to], [LEFT, WIDTH - 40]);
  const y = linearScale([0, marks.at(-1) ?? 1], [TOP + HEIGHT, TOP]);
  const places = chart.points.map(({ at, value }) => ({ x: x(Math.max(chart.from, at)), y: y(value) }));
  const levels: readonly Svg[] = marks.flatMap((value) => [
    tag("line", { x1: LEFT, x2: WIDTH - 40, y1: y(value), y2: y(value), stroke: "#c9ced8" }),
    label(String(value), { x: LEFT - 8, y: y(value) + TEXT * 0.36, anchor: "end" }),
  ]);
  const upright = axis(
    chart.marks.map((mark) => ({ x: x(mark.at), label: mark.label })),
    { top: TOP, bottom: TOP + HEIGHT },
  );
  const line = tag("path", {
    ...{ d: stepPath(places, x(chart.to)), fill: "none", stroke: FILLS[0]?.ink ?? "" },
    ...{ "stroke-width": 2.5, "stroke-linejoin": "round" },
  });
  const last = chart.points.at(-1)?.value ?? 0;
  const end = label(String(last), { x: WIDTH - 34, y: y(last) + TEXT * 0.36 });
  return frame(chart, TOP + HEIGHT + TEXT * 2, [...levels, ...upright, line, end]);
}
