import { FILTER_NAMES } from "./filter-names.ts";
import { readUnits } from "./read-units.ts";

const BRACKETS = /\([^()]*\)/gu;
const MARKER =
  "(?:z\\. ?B\\.|zum Beispiel|beispielsweise|etwa|insbesondere|bspw\\.|vor allem|u\\. ?a\\.|unter anderem|wie(?= [A-ZÄÖÜ]))";
/** Examples between dashes, else up to the next sign or the verb. */
const EXAMPLES: readonly RegExp[] = [
  new RegExp(`\\s[–-]\\s${MARKER}\\s[^?–]{1,300}\\s[–-](?=\\s)`, "gu"),
  new RegExp(
    `(?:^|[\\s,–-])${MARKER}\\s[^?.;–]{1,120}?(?=,|\\s(?:heranzuziehen|eingesetzt|genutzt|verwendet)|[?.;–]|$)`,
    "gu",
  ),
];

/** The names to which a question is limited: systems, kinds and fields in the order of the table, then units; what stands as an example does not count. */
export function readFilters(text: string): readonly string[] {
  const bare = EXAMPLES.reduce(
    (rest, examples) => rest.replaceAll(examples, " "),
    text.replaceAll(BRACKETS, " "),
  );
  const known = FILTER_NAMES.filter(([, pattern]) => pattern.test(bare)).map(([name]) => name);
  return [...new Set([...known, ...readUnits(bare)])];
}
