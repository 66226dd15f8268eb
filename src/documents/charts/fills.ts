import { tag, type Svg } from "./svg.ts";

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type Fill = { readonly ink: string; readonly ground: string; readonly pattern: readonly Svg[] };

const SIZE = 8;

function line(ink: string, [x1, y1, x2, y2]: readonly [number, number, number, number]): Svg {
  return tag("line", { x1, y1, x2, y2, stroke: ink, "stroke-width": 2 });
}

/**
 * One fill for each series. Every ink stands at least 3:1 against white and bounds its area, and each has a
 * pattern of its own, so that areas differ without colours as well.
 */
export const FILLS: readonly Fill[] = [
  { ink: "#0b3c6f", ground: "#0b3c6f", pattern: [] },
  {
    ...{ ink: "#b3541e", ground: "#ffffff" },
    pattern: [line("#b3541e", [-2, 6, 6, -2]), line("#b3541e", [2, 10, 10, 2])],
  },
  {
    ...{ ink: "#1f6b4c", ground: "#ffffff" },
    pattern: [
      tag("circle", { cx: 2, cy: 2, r: 1.6, fill: "#1f6b4c" }),
      tag("circle", { cx: 6, cy: 6, r: 1.6, fill: "#1f6b4c" }),
    ],
  },
  { ink: "#5b4a8a", ground: "#ffffff", pattern: [line("#5b4a8a", [0, 4, 8, 4])] },
  { ink: "#4f5765", ground: "#ffffff", pattern: [] },
];

const fillAt = (series: number): Fill => FILLS[series % FILLS.length] as Fill;

/** The patterns of a picture, under ids of its own. */
export function fillDefinitions(id: string): Svg {
  const patterns = FILLS.map(({ ground, pattern }, at) =>
    tag("pattern", { id: `${id}-fill-${at}`, width: SIZE, height: SIZE, patternUnits: "userSpaceOnUse" }, [
      tag("rect", { width: SIZE, height: SIZE, fill: ground }),
      ...pattern,
    ]),
  );
  return tag("defs", {}, patterns);
}

/** A box in the fill of a series, bounded by its ink. */
export function keyFor(id: string, series: number, box: Box): Svg {
  const { ink, pattern } = fillAt(series);
  const fill = pattern.length > 0 ? `url(#${id}-fill-${series % FILLS.length})` : fillAt(series).ground;
  return tag("rect", { ...box, fill, stroke: ink, "stroke-width": 1.5 });
}
