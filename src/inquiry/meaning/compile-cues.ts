import type { FacetId } from "#catalogue/facets.ts";
import { foldGerman } from "#language/folding.ts";
import { stemGerman } from "#language/stemming.ts";
import type { Word } from "#language/words.ts";
import { CUE_WEIGHTS, type CueTable, type FacetCues } from "./cue.ts";

type Atom = {
  readonly text: string;
  readonly open: "none" | "start" | "end" | "both";
  readonly noun: boolean;
  readonly umlaut: boolean;
};
/** One place of a phrase: which atoms fit and how many words may stand before it. */
type Step = { readonly atoms: readonly number[]; readonly gap: number };
/** A cue ready for matching. */
export type CompiledCue = {
  readonly facet: FacetId;
  readonly weight: number;
  readonly steps: readonly Step[];
};
/** All cues, found by the atoms their first word may be, and the way from a word to its atoms. */
export type CueIndex = {
  readonly byFirstAtom: ReadonlyMap<number, readonly CompiledCue[]>;
  readonly atomsOf: (word: Word) => readonly number[];
};

const GAPS: Readonly<Record<string, number>> = { "…": 16, _: 2 };
const KEY_LENGTH = 3;
const INFLECTION = /^(?:e|n|s|en|er|es|em|in|ns|ern|nen|ens|innen|se|sen|ses)?$/u;

const UMLAUT = /[äöüÄÖÜ]/u;

/** Umlauts stay: "fördern" and "fordern" are two words. */
const plain = (text: string): string => text.toLowerCase().replaceAll("ß", "ss");

function atomOf(source: string): Atom {
  const bare = source.replaceAll("*", "");
  const left = source.startsWith("*");
  const right = source.endsWith("*");
  const noun = /^\p{Lu}/u.test(bare);
  const umlaut = UMLAUT.test(bare);
  if (left) return { text: plain(bare), open: right ? "both" : "start", noun, umlaut };
  return { text: right ? plain(bare) : stemGerman(bare), open: right ? "end" : "none", noun, umlaut };
}

const hasCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

const fits = ({ text, open, noun }: Atom, printed: string, at: number): boolean => {
  const small = plain(printed);
  if (!small.startsWith(text, at) || (noun && !hasCapital(printed))) return false;
  return (
    (open === "start" || open === "both" || at === 0) &&
    (open !== "start" || INFLECTION.test(small.slice(at + text.length)))
  );
};

function addTo<Key, Value>(table: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = table.get(key);
  if (list) list.push(value);
  else table.set(key, [value]);
}

/** Collects atoms, each once, and finds those that fit a word by three letters of it at a time. */
function atomFinder() {
  const ids = new Map<string, number>();
  const whole = new Map<string, (readonly [id: number, atom: Atom])[]>();
  const parts = new Map<string, (readonly [id: number, atom: Atom])[]>();
  const known = new Map<string, readonly number[]>();
  const MOST_KNOWN = 20_000;
  const add = (source: string): number => {
    const old = ids.get(source);
    if (old !== undefined) return old;
    const id = ids.size;
    ids.set(source, id);
    const atom = atomOf(source);
    const key =
      atom.open === "none" ? foldGerman(source).charAt(0) + atom.text : atom.text.slice(0, KEY_LENGTH);
    const table = atom.open === "none" ? whole : parts;
    addTo(table, key, [id, atom]);
    return id;
  };
  const find = ({ text, folded, stem }: Word): readonly number[] => {
    const small = plain(text);
    const same = (whole.get(folded.charAt(0) + stem) ?? []).filter(
      ([, { noun, umlaut }]) => (!noun || hasCapital(text)) && (!umlaut || UMLAUT.test(text)),
    );
    const inside = Array.from(small, (_, at) => parts.get(small.slice(at, at + KEY_LENGTH)) ?? []).flatMap(
      (atoms, at) => atoms.filter(([, atom]) => fits(atom, text, at)),
    );
    return [...same, ...inside].map(([id]) => id);
  };
  const atomsOf = (word: Word): readonly number[] => {
    const old = known.get(word.text);
    if (old) return old;
    if (known.size >= MOST_KNOWN) known.clear();
    const found = find(word);
    known.set(word.text, found);
    return found;
  };
  return { add, atomsOf };
}

function stepsOf(cue: string, add: (source: string) => number): readonly Step[] {
  const steps: Step[] = [];
  let gap = 0;
  for (const token of cue.split(" ")) {
    const wide = GAPS[token];
    if (wide === undefined) {
      steps.push({ atoms: token.split("|").map(add), gap });
      gap = 0;
    } else gap = wide;
  }
  return steps;
}

function cuesOf(facet: FacetId, cues: FacetCues, add: (source: string) => number): readonly CompiledCue[] {
  const sorts = ["decisive", "strong", "weak", "against"] as const;
  return sorts.flatMap((sort) =>
    (cues[sort] ?? []).map((cue) => ({ facet, weight: CUE_WEIGHTS[sort], steps: stepsOf(cue, add) })),
  );
}

/** Makes a table of cues ready for matching; done once when the room is loaded. */
export function compileCues(table: CueTable): CueIndex {
  const { add, atomsOf } = atomFinder();
  const byFirstAtom = new Map<number, CompiledCue[]>();
  for (const [facet, cues] of Object.entries(table)) {
    for (const cue of cuesOf(facet as FacetId, cues, add)) {
      for (const atom of cue.steps[0]?.atoms ?? []) addTo(byFirstAtom, atom, cue);
    }
  }
  return { byFirstAtom, atomsOf };
}
