import type { Word } from "#language/words.ts";
import type { CompiledCue, CueIndex } from "./compile-cues.ts";

/** A cue found in a text: its first and its last word. */
export type CueMatch = { readonly cue: CompiledCue; readonly first: Word; readonly last: Word };

type Row = { readonly atoms: readonly ReadonlySet<number>[]; readonly ends: readonly number[] };

const BOUNDARY = /[?;:]|\.\s/u;
const BRACKETS = /\([^()]*\)/gu;
const INTERROGATIVE =
  /^(?:welch|wie$|wer$|wem$|wen$|was$|wann$|wo$|ob$|woran$|womit$|warum$|weshalb$|wofur$|wodurch$|inwie)/u;
const WORDS_BEFORE_INTERROGATIVE = 3;

/** Does a new question begin after this word ("…, und mit welchem Ergebnis")? */
function asksAnew(words: readonly Word[], at: number, gap: string): boolean {
  const joined = words[at + 1]?.folded === "und" || words[at + 1]?.folded === "oder";
  if (!gap.includes(",") && !joined) return false;
  const next = words.slice(at + 1, at + 1 + WORDS_BEFORE_INTERROGATIVE);
  const found = next.findIndex(({ folded }) => INTERROGATIVE.test(folded));
  return found >= 0 && next.slice(0, found).every(({ folded }) => folded.length <= 4 || folded === "gegen");
}

/** For each word the last one a phrase from it may reach: phrases end with the sentence, the bracket or the question. */
function reaches(words: readonly Word[], text: string): readonly number[] {
  const ends: number[] = [];
  let end = words.length - 1;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const gap = text
      .slice(words[at]?.end ?? 0, words[at + 1]?.start ?? text.length)
      .replaceAll(BRACKETS, " ");
    if (BOUNDARY.test(gap) || asksAnew(words, at, gap)) end = at;
    ends[at] = end;
  }
  return ends;
}

/** The last word of the phrase that begins at `from`, each further word as near as possible; -1 if it does not fit. */
function endOf({ steps }: CompiledCue, from: number, row: Row): number {
  const { atoms, ends } = row;
  let at = from;
  for (const { atoms: wanted, gap } of steps.slice(1)) {
    const limit = Math.min(at + 1 + gap, ends[from] ?? 0);
    let next = at + 1;
    while (next <= limit && !wanted.some((atom) => atoms[next]?.has(atom))) next += 1;
    if (next > limit) return -1;
    at = next;
  }
  return at;
}

/** All cues in a row of words of the text, in the order of their first word. */
export function matchCues(words: readonly Word[], index: CueIndex, text: string): readonly CueMatch[] {
  const atoms = words.map((word) => new Set(index.atomsOf(word)));
  const row = { atoms, ends: reaches(words, text) };
  return atoms.flatMap((own, from) =>
    [...own].flatMap((atom) =>
      (index.byFirstAtom.get(atom) ?? []).flatMap((cue) => {
        const to = endOf(cue, from, row);
        const [first, last] = [words[from], words[to]];
        return first && last ? [{ cue, first, last }] : [];
      }),
    ),
  );
}
