import type { Field } from "#catalogue/fields.ts";
import { foldGerman } from "#language/folding.ts";
import { CODE_WORDS, NO_WORDS, YES_WORDS } from "./code-words.ts";
import type { Destination } from "./destinations.ts";
import { likely, likeness } from "./name-likeness.ts";

/** How a cell's value is looked up: small letters, one blank between words. */
export function foldedValue(text: string): string {
  return foldGerman(text.replaceAll(/\s+/gu, " ").trim());
}

/** A value that a cell can mean, with the word that people read. */
export type Meaning = { readonly code: string; readonly label: string };

const YES_NO: readonly Meaning[] = [
  { code: "true", label: "Ja" },
  { code: "false", label: "Nein" },
];

/** What the cells of a column can mean; empty for fields whose values are not from a list. */
export function meaningsOf(field: Field): readonly Meaning[] {
  if (field.kind === "yesNo") return YES_NO;
  if (field.kind !== "code") return [];
  return Object.entries(field.list).map(([code, [label]]) => ({ code, label }));
}

type Word = { readonly code: string; readonly word: string };

function wordsFor({ path, field }: Destination): readonly Word[] {
  if (field.kind === "yesNo") {
    return [
      ...YES_WORDS.map((word) => ({ code: "true", word })),
      ...NO_WORDS.map((word) => ({ code: "false", word })),
    ];
  }
  if (field.kind !== "code") return [];
  const own = Object.entries(field.list).flatMap(([code, labels]) =>
    [code, ...labels].map((word) => ({ code, word })),
  );
  const further = Object.entries(CODE_WORDS[path] ?? {}).flatMap(([code, words]) =>
    words.map((word) => ({ code, word })),
  );
  return [...own, ...further];
}

const LEAST = 0.8;
const kept = new Map<string, ReadonlyMap<string, string>>();

function exactFor(destination: Destination): ReadonlyMap<string, string> {
  const before = kept.get(destination.path);
  if (before) return before;
  const words = wordsFor(destination).toReversed();
  const exact = new Map(words.map(({ code, word }) => [foldedValue(word), code]));
  kept.set(destination.path, exact);
  return exact;
}

/** What a cell's value surely means by the words known; null if nobody can say. */
export function knownMeaning(destination: Destination, value: string): string | null {
  return exactFor(destination).get(foldedValue(value)) ?? null;
}

/** The word before a comma or a bracket: "Ja, seit 2023" begins with a known one. */
function beginning(value: string): string {
  return value.split(/[,;(:–-]/u)[0]?.trim() ?? "";
}

/** "Ja, im Test": what follows the first word means something else, so the first one does not tell the whole. */
function isContradicted(destination: Destination, value: string, meaning: string): boolean {
  const rest = value.slice(beginning(value).length).split(/[,;():–]|(?<=\s)-(?=\s)/u);
  return rest.some((part) => ![null, meaning].includes(wordIn(destination, part)));
}

/** A known word that a part of a cell is, with what people put before it ("aber nur im Test"). */
function wordIn(destination: Destination, part: string): string | null {
  const words = part.trim().split(/\s+/u);
  for (let from = 0; from < words.length; from += 1) {
    const known = knownMeaning(destination, words.slice(from).join(" "));
    if (known !== null) return known;
  }
  return null;
}

/** What a cell's value probably means, for somebody to confirm; null if nothing comes near or it says two things. */
export function suggestMeaning(destination: Destination, value: string): string | null {
  const whole = knownMeaning(destination, value);
  if (whole !== null) return whole;
  const first = knownMeaning(destination, beginning(value));
  if (first !== null) return isContradicted(destination, value, first) ? null : first;
  const asked = likely(value);
  const [best] = wordsFor(destination)
    .map(({ code, word }) => ({ code, score: likeness(asked, likely(word)) }))
    .toSorted((a, b) => b.score - a.score);
  return best && best.score >= LEAST ? best.code : null;
}
