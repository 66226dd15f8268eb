import { axis, frame, label, labelRoom, legend, rowLabel, TEXT, textWidth, WIDTH } from "./chart-frame.ts";
import type { BarChart, ChartValue } from "./chart.ts";
import { keyFor } from "./fills.ts";
import { linearScale, marksUpTo, type Scale } from "./scale.ts";
import type { Svg } from "./svg.ts";
import { tag } from "./svg.ts";

const BAR = 17;
const GAP = 12;
const number = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 2 });

type Row = { readonly chart: BarChart; readonly at: number; readonly top: number; readonly scale: Scale };

const valuesAt = ({ series }: BarChart, at: number): readonly ChartValue[] =>
  series.map(({ values }) => values[at] ?? { value: null, text: "" });

const sumAt = (chart: BarChart, at: number): number =>
  valuesAt(chart, at).reduce((sum, { value }) => sum + (value ?? 0), 0);

/** Bars of a category below each other; one without a value has only its words. */
function grouped({ chart, at, top, scale }: Row): readonly Svg[] {
  return valuesAt(chart, at).flatMap(({ value, text }, series) => {
    const y = top + series * BAR;
    const words = label(text, { x: scale(value ?? 0) + 6, y: y + BAR / 2 + TEXT * 0.36 });
    if (value === null) return [words];
    const box = { x: scale(0), y: y + 1, width: Math.max(1, scale(value) - scale(0)), height: BAR - 4 };
    return [keyFor(chart.id, series, box), words];
  });
}

/** Parts of a category one behind the other, each with its number if it has room, the sum at the end. */
function stacked({ chart, at, top, scale }: Row): readonly Svg[] {
  let reached = 0;
  const middle = top + BAR / 2 + 2 + TEXT * 0.36;
  const parts = valuesAt(chart, at).flatMap(({ value, text }, series) => {
    if (value === null || value === 0) return [];
    const [start, end] = [scale(reached), scale(reached + value)];
    reached += value;
    const box = keyFor(chart.id, series, { x: start, y: top, width: end - start, height: BAR + 4 });
    const room = textWidth(text) + 6;
    if (room + 4 > end - start) return [box];
    const x = (start + end) / 2;
    const ground = tag("rect", {
      x: x - room / 2,
      y: top + 2.5,
      width: room,
      height: BAR - 1,
      fill: "#ffffff",
    });
    return [box, ground, label(text, { x, y: middle, anchor: "middle" })];
  });
  return [...parts, label(number.format(reached), { x: scale(reached) + 6, y: middle })];
}

/** Horizontal bars as a picture: a legend above, each value written beside its bar, an axis from nought below. */
export function drawBars(chart: BarChart): string {
  const isStacked = chart.kind === "stacked";
  const key = legend(
    chart.id,
    chart.series.map((one) => one.label),
  );
  const left = labelRoom(chart.categories) + 8;
  const all = chart.categories.flatMap((_, at) =>
    isStacked ? [sumAt(chart, at)] : valuesAt(chart, at).map(({ value }) => value ?? 0),
  );
  const texts = chart.series.flatMap(({ values }) => values.map(({ text }) => text));
  const right = Math.max(40, isStacked ? 40 : Math.max(...texts.map(textWidth)) + 10);
  const marks = marksUpTo(Math.max(0, ...all), 5, all.every(Number.isInteger));
  const scale = linearScale([0, marks.at(-1) ?? 1], [left, WIDTH - right]);
  const height = isStacked ? BAR + 4 : chart.series.length * BAR;
  const tops = chart.categories.map((_, at) => key.height + 4 + at * (height + GAP));
  const bottom = key.height + chart.categories.length * (height + GAP);
  const lines = axis(
    marks.map((value) => ({ x: scale(value), label: number.format(value) })),
    { top: key.height, bottom },
  );
  const rows = tops.flatMap((top, at) => [
    ...rowLabel(chart.categories[at] ?? "", { end: left - 8, middle: top + height / 2 }),
    ...(isStacked ? stacked : grouped)({ chart, at, top, scale }),
  ]);
  return frame(chart, bottom + TEXT * 2, [...key.parts, ...lines, ...rows]);
}
