import type { DefaultTreeAdapterTypes } from "parse5";
import { listNumber, type Counting } from "#inquiry/files/lists/list-number.ts";
import { attributeOf } from "./dropped.ts";

type Element = DefaultTreeAdapterTypes.Element;

const BY_TYPE: Readonly<Record<string, Counting>> = {
  "1": "decimal",
  a: "lower-letter",
  A: "upper-letter",
  i: "lower-roman",
  I: "upper-roman",
};
const BY_STYLE: readonly (readonly [RegExp, Counting])[] = [
  [/list-style(?:-type)?\s*:[^;]*lower-(?:alpha|latin)/iu, "lower-letter"],
  [/list-style(?:-type)?\s*:[^;]*upper-(?:alpha|latin)/iu, "upper-letter"],
  [/list-style(?:-type)?\s*:[^;]*lower-roman/iu, "lower-roman"],
  [/list-style(?:-type)?\s*:[^;]*upper-roman/iu, "upper-roman"],
];
const NO_MARK = /list-style(?:-type)?\s*:[^;]*none/iu;

function countingOf(list: Element): Counting {
  const style = attributeOf(list, "style");
  return (
    BY_STYLE.find(([pattern]) => pattern.test(style))?.[1] ?? BY_TYPE[attributeOf(list, "type")] ?? "decimal"
  );
}

const numberIn = (text: string): number | null => (/^\s*-?\d{1,6}\s*$/u.test(text) ? Number(text) : null);

/**
 * Gives each entry of a list the mark a browser prints before it, in the order of the entries: "1.", "a)", "•", or "" for a
 * list without marks. Letters get a bracket, as papers print them.
 */
export function listMarks(list: Element): (entry: Element) => string {
  if (NO_MARK.test(attributeOf(list, "style"))) return () => "";
  if (list.tagName !== "ol") return () => "• ";
  const counting = countingOf(list);
  let next = numberIn(attributeOf(list, "start")) ?? 1;
  return (entry) => {
    const value = numberIn(attributeOf(entry, "value")) ?? next;
    next = value + 1;
    return `${listNumber(value, counting)}${counting.endsWith("letter") ? ")" : "."} `;
  };
}
