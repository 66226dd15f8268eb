import type { ChartHead } from "./chart.ts";
import { fillDefinitions, keyFor } from "./fills.ts";
import { tag, type Svg } from "./svg.ts";

/** Width of every picture; on an A4 page one unit is a quarter of a millimetre. */
export const WIDTH = 640;

/** Room around what is drawn, so that no writing touches the edge of a white picture on a dark page. */
const MARGIN = 8;

/** Size of all writing in a picture. */
export const TEXT = 13;

const INK = "#16191f";
const RULE = "#c9ced8";

/** About how wide a text is; a little too wide is better than cut off. */
export const textWidth = (text: string): number => text.length * TEXT * 0.56;

type TextPlace = { readonly x: number; readonly y: number; readonly anchor?: "start" | "middle" | "end" };

/** A line of writing; y is the foot of its letters. */
export function label(text: string, { x, y, anchor = "start" }: TextPlace): Svg {
  return tag("text", { x, y, fill: INK, "text-anchor": anchor }, text);
}

/** The text in at most two lines of a width, cut with "…" where that is not enough. */
function linesOf(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && textWidth(line) <= width) lines.splice(-1, 1, line);
    else lines.push(word);
  }
  const [first = "", second, ...more] = lines;
  const cut = (line: string, isCut: boolean): string => {
    const room = Math.max(2, Math.floor(width / (TEXT * 0.56)));
    return isCut || line.length > room ? `${line.slice(0, room - 1).trimEnd()}…` : line;
  };
  return second === undefined ? [cut(first, false)] : [cut(first, false), cut(second, more.length > 0)];
}

/** The name of a row, right before it, in one or two lines about its middle. */
export function rowLabel(
  text: string,
  at: { readonly end: number; readonly middle: number },
): readonly Svg[] {
  const lines = linesOf(text, at.end - 4);
  const first = at.middle + TEXT * 0.36 - ((lines.length - 1) * TEXT * 1.15) / 2;
  return lines.map((line, nth) => label(line, { x: at.end, y: first + nth * TEXT * 1.15, anchor: "end" }));
}

/** Room that row names need: as much as the longest wishes, a third of the picture at most. */
export function labelRoom(texts: readonly string[]): number {
  return Math.min(WIDTH * 0.36, Math.max(40, ...texts.map((text) => textWidth(text) + 8)));
}

/** Upright lines with their marks below. */
export function axis(
  marks: readonly { readonly x: number; readonly label: string }[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly Svg[] {
  return marks.flatMap((mark) => [
    tag("line", { x1: mark.x, x2: mark.x, y1: top, y2: bottom, stroke: RULE, "stroke-width": 1 }),
    label(mark.label, { x: mark.x, y: bottom + TEXT * 1.35, anchor: "middle" }),
  ]);
}

type Legend = { readonly parts: readonly Svg[]; readonly height: number };

const KEY = 16;
const LINE = 20;

/** The key to the fills, in as many lines as it needs; nothing where there is only one series. */
export function legend(id: string, names: readonly string[]): Legend {
  if (names.length < 2) return { parts: [], height: 4 };
  let [x, y] = [0, 0];
  const parts = names.flatMap((name, at) => {
    const width = KEY + 6 + textWidth(name) + 18;
    if (x > 0 && x + width > WIDTH) [x, y] = [0, y + LINE];
    const made = [
      keyFor(id, at, { x: x + 1, y: y + 2, width: KEY - 2, height: KEY - 4 }),
      label(name, { x: x + KEY + 6, y: y + TEXT }),
    ];
    x += width;
    return made;
  });
  return { parts, height: y + LINE + 8 };
}

/** The whole picture: named and described for those who do not see it, without any style of its own. */
export function frame(head: ChartHead, height: number, content: readonly Svg[]): string {
  const { id, title, description } = head;
  const size = { width: WIDTH + 2 * MARGIN, height: Math.ceil(height) + 2 * MARGIN };
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `${-MARGIN} ${-MARGIN} ${size.width} ${size.height}`,
    ...{ ...size, role: "img" },
    "aria-labelledby": `${id}-title ${id}-desc`,
    ...{ "font-family": "Fira Sans, Segoe UI, Arial, sans-serif", "font-size": TEXT },
  };
  const named = [tag("title", { id: `${id}-title` }, title), tag("desc", { id: `${id}-desc` }, description)];
  return tag("svg", attributes, [...named, fillDefinitions(id), ...content]).markup;
}
