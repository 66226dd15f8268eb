const VIEW_BOX = /\bviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/u;
const WIDE = 9 / 16;

/** Height of an SVG picture as a part of its width, from its view box; 9/16 where it has none. */
export function heightToWidth(svg: string): number {
  const [, width, height] = VIEW_BOX.exec(svg) ?? [];
  const ratio = Number(height) / Number(width);
  return Number.isFinite(ratio) && ratio > 0 ? ratio : WIDE;
}
