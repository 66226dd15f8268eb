import type { Level } from "#inquiry/files/lists/level.ts";
import { xmlAttribute, xmlTags, type XmlTag } from "#inquiry/files/xml-tags.ts";

const FORMATS: Readonly<Record<string, Level["format"]>> = {
  "": "none",
  a: "lower-letter",
  A: "upper-letter",
  i: "lower-roman",
  I: "upper-roman",
};
const MOST_LEVELS = 10;

const numberOr = (text: string | null, other: number): number => {
  const value = Number(text ?? other);
  return Number.isInteger(value) && value >= 0 ? value : other;
};

/** A level that counts prints its own number and as many above it as it says. */
function counting(tag: XmlTag, level: number): Level {
  const shown = Math.min(numberOr(xmlAttribute(tag, "text:display-levels"), 1), level + 1);
  const numbers = Array.from({ length: shown }, (_, at) => `%${level - shown + at + 2}`).join(".");
  const [before, after] = [
    xmlAttribute(tag, "style:num-prefix") ?? "",
    xmlAttribute(tag, "style:num-suffix") ?? "",
  ];
  return {
    start: numberOr(xmlAttribute(tag, "text:start-value"), 1),
    format: FORMATS[xmlAttribute(tag, "style:num-format") ?? ""] ?? "decimal",
    text: `${before}${numbers}${after}`,
  };
}

/** The level that a tag declares; null if it declares none. */
function levelOf(tag: XmlTag, at: number): Level | null {
  if (tag.name === "text:list-level-style-number") return counting(tag, at);
  if (tag.name !== "text:list-level-style-bullet") return null;
  return { start: 1, format: "bullet", text: xmlAttribute(tag, "text:bullet-char") ?? "•" };
}

/** The list styles that a part of an OpenDocument text declares, by name: their levels from the outermost. */
export function readListStyles(xml: string): ReadonlyMap<string, readonly Level[]> {
  const styles = new Map<string, Level[]>();
  let levels: Level[] = [];
  for (const tag of xmlTags(xml)) {
    if (tag.kind === "close") continue;
    if (tag.name === "text:list-style" || tag.name === "text:outline-style") {
      levels = [];
      styles.set(xmlAttribute(tag, "style:name") ?? "", levels);
    }
    const at = numberOr(xmlAttribute(tag, "text:level"), 1) - 1;
    const level = at >= 0 && at < MOST_LEVELS ? levelOf(tag, at) : null;
    if (level) levels[at] = level;
  }
  return styles;
}
