import type { Condition } from "#inquiry/inquiry.ts";

const START =
  /(?<![A-Za-zÀ-ɏ])(?:(?:wenn|falls|sofern|bei|im Falle?(?: von| eines)?) (?:(ja|Ja|dies zutrifft|dem so ist)|(nein|Nein|nicht))|(bejahendenfalls)|(verneinendenfalls))(?![A-Za-zÀ-ɏ])\s?[,:–-]?\s*/giu;
const SENTENCE_END = /[?.!](?=\s|$)/u;

/** The follow-up questions that depend on a yes or no ("Wenn nein, aus welchen Gründen …?"), in their order. */
export function readConditions(text: string): readonly Condition[] {
  const starts = Array.from(text.matchAll(START));
  return starts.flatMap((match, at) => {
    const rest = text.slice(match.index + match[0].length, starts[at + 1]?.index ?? text.length);
    const end = rest.search(SENTENCE_END);
    const asked = (end < 0 ? rest : rest.slice(0, end + 1)).trim().replace(/[,;]$/u, "");
    if (asked === "") return [];
    return [{ when: (match[1] ?? match[3]) ? ("yes" as const) : ("no" as const), text: asked }];
  });
}
