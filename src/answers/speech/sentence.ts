import type { AnswerBlock } from "#answers/answer.ts";
import { evidenceOf } from "#records/record.ts";
import { joinSaid, type FieldNote, type Said } from "./said.ts";

/** A block of an answer with what could not be said in it. */
export type Spoken = { readonly block: AnswerBlock; readonly notes: readonly FieldNote[] };

/**
 * A paragraph of fixed words with what records say set in: sentence`Seit ${from} gilt ${title}.`
 * @throws if nothing set in comes from a record (such a sentence would have no evidence)
 */
export function sentence(words: TemplateStringsArray, ...pieces: readonly Said[]): Spoken {
  const whole = joinSaid(pieces, (texts) => words.map((word, at) => word + (texts[at] ?? "")).join(""));
  return paragraphOf(whole);
}

/**
 * What was said, as a paragraph.
 * @throws if it comes from no record
 */
export function paragraphOf(said: Said, more: { readonly markdown?: true } = {}): Spoken {
  if (said.from.length === 0) throw new Error(`a sentence without evidence: ${said.text}`);
  return {
    block: {
      kind: "paragraph",
      text: said.text,
      evidence: said.from.map(evidenceOf),
      ...(said.derived ? { derived: true as const } : {}),
      ...more,
    },
    notes: said.notes,
  };
}

/** A paragraph that states no fact. */
export function connective(text: string): Spoken {
  return { block: { kind: "paragraph", text, evidence: [], connective: true }, notes: [] };
}
