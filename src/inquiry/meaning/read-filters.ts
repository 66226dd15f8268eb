import { FILTER_NAMES } from "./filter-names.ts";

const BRACKETS = /\([^()]*\)/gu;
const EXAMPLES =
  /(?:^|[\s,–-])(?:z\. ?B\.|zum Beispiel|beispielsweise|etwa|insbesondere|wie|bspw\.|vor allem|u\. ?a\.|unter anderem)\s(?!oft\b|viel|hoch|wird|werden|ist|sind)[^?.;–]{1,120}?(?=,|\s(?:heranzuziehen|eingesetzt|genutzt|verwendet)|[?.;–]|$)/giu;

/** The names to which a question is limited, in the order of the table; what stands as an example does not count. */
export function readFilters(text: string): readonly string[] {
  const bare = text.replaceAll(BRACKETS, " ").replaceAll(EXAMPLES, " ");
  return FILTER_NAMES.filter(([, pattern]) => pattern.test(bare)).map(([name]) => name);
}
