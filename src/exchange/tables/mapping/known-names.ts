import { destinationsOf } from "./destinations.ts";
import { KNOWN_WORDS } from "./known-words.ts";
import { likely, type Likely } from "./name-likeness.ts";

function everyName(): ReadonlySet<string> {
  const labels = destinationsOf("use").map(({ label }) => label);
  const words = [...labels, ...Object.values(KNOWN_WORDS).flat()];
  return new Set(words.map((word) => likely(word).plain));
}

let names: ReadonlySet<string> | null = null;

/** Is this how lists name a column? Tells heads from lines. */
export function isKnownName(text: string): boolean {
  names ??= everyName();
  return names.has(likely(text).plain);
}

const known = new Map<string, readonly Likely[]>();

/** The names under which lists have the field of this path, besides its label. */
export function knownNamesOf(path: string): readonly Likely[] {
  const before = known.get(path) ?? (KNOWN_WORDS[path] ?? []).map(likely);
  known.set(path, before);
  return before;
}
