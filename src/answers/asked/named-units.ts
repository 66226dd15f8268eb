import { stemGerman } from "#language/stemming.ts";
import { wordsOf, type Word } from "#language/words.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordsOf, type Snapshot } from "#records/snapshot.ts";
import type { Reference } from "#values/key.ts";
import { isGrammar, NO_NAME, NO_UNIT, SORT_WORD, sortOf, type UnitSort } from "./unit-words.ts";

type Unit = VersionedRecord<"unit">;

/** The units that a text names, as far as the register knows them. */
export type NamedUnits = {
  readonly roots: readonly Unit[];
  /** The units named with all units below them. */
  readonly all: ReadonlySet<Reference>;
  /** Names of units, as printed, that the register does not know. */
  readonly unknown: readonly string[];
  /** The text without the names found. */
  readonly rest: string;
};

type Entry = {
  readonly unit: Unit;
  readonly sort: UnitSort | null;
  /** Stems of the whole name, and of its words that are not of grammar or sort. */
  readonly whole: readonly string[];
  readonly content: readonly string[];
  readonly abbreviation: string;
};

type Found = { readonly start: number; readonly end: number; readonly units: readonly Unit[] };

/** Made once a snapshot, for every question looks for all units. */
const ENTRIES = new WeakMap<Snapshot, readonly Entry[]>();

const SORTS_OF_KIND: Readonly<Record<string, UnitSort>> = {
  ...{ dezernat: "dezernat", fachamt: "amt", stabsstelle: "stabsstelle" },
};

const isSortWord = (word: string): boolean => new RegExp(`^(?:${SORT_WORD})$`, "iu").test(word);

/** "Stadt- und Landschaftsplanung" means "Stadtplanung" as well: beginnings that stand for a whole compound. */
function halves(name: string): readonly string[] {
  return Array.from(name.matchAll(/(\p{L}+)- und (\p{L}+)/gu), ([, first = "", second = ""]) =>
    Array.from({ length: Math.max(0, second.length - 5) }, (_, at) =>
      stemGerman(first + second.slice(at + 1)),
    ),
  ).flat();
}

function entryOf(unit: Unit): Entry {
  const name = unit.data.name ?? "";
  const words = wordsOf(name);
  const [first] = words;
  const bare = words.filter(({ text, folded }) => !isSortWord(text) && !isGrammar(folded));
  return {
    unit,
    sort: SORTS_OF_KIND[unit.data.kind ?? ""] ?? (first ? sortOf(first.text) : null),
    whole: words.map(({ stem }) => stem),
    content: [...bare.map(({ stem }) => stem), ...halves(name)],
    abbreviation: (unit.data.abbreviation ?? "").replaceAll(/\s/gu, ""),
  };
}

function entriesOf(snapshot: Snapshot): readonly Entry[] {
  const known = ENTRIES.get(snapshot) ?? recordsOf(snapshot, "unit").map(entryOf);
  ENTRIES.set(snapshot, known);
  return known;
}

/** A name of one word is a unit's only if it sounds like one: "Informationssicherheit" is a matter as well. */
const SOUNDS_LIKE_UNIT =
  /(?:amt|stelle|büro|dezernat|referat|abteilung|kanzlei|zentrum|sekretariat|archiv|kasse)(?:es|s|n)?$/iu;

/** Units by their whole name, in any case; the longest name wins. */
function byWholeName(entries: readonly Entry[], words: readonly Word[]): readonly Found[] {
  const longestFirst = entries.toSorted((a, b) => b.whole.length - a.whole.length);
  return words.flatMap((word, at) => {
    const entry = longestFirst.find(
      ({ whole }) => whole.length > 0 && whole.every((stem, nth) => words[at + nth]?.stem === stem),
    );
    const last = entry ? words[at + entry.whole.length - 1] : undefined;
    const isName =
      /^\p{Lu}/u.test(word.text) && (entry?.whole.length !== 1 || SOUNDS_LIKE_UNIT.test(word.text));
    return entry && last && isName ? [{ start: word.start, end: last.end, units: [entry.unit] }] : [];
  });
}

const ROMAN: Readonly<Record<string, string>> = { I: "1", II: "2", III: "3", IV: "4", V: "5", VI: "6" };

/** Units by sort and number or abbreviation: "Dezernat 3", "Dezernat III", "Amt GS". */
function byNumber(entries: readonly Entry[], text: string): readonly Found[] {
  const pattern = new RegExp(
    `(?<!\\p{L})(${SORT_WORD}) (\\d{1,2}|[A-ZÄÖÜ]{1,4}(?: ?\\d{1,2})?)(?![\\p{L}\\d])`,
    "gu",
  );
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const [printed, sort = "", short = ""] = match;
    const compact = short.replaceAll(/\s/gu, "");
    const wanted = [compact, `${sort.charAt(0)}${ROMAN[compact] ?? compact}`];
    const units = entries.flatMap(({ unit, abbreviation }) => (wanted.includes(abbreviation) ? [unit] : []));
    return units.length > 0 ? [{ start: match.index, end: match.index + printed.length, units }] : [];
  });
}

/** The units whose name holds all these stems, or words that begin with them; those of the sort named first. */
function holding(
  entries: readonly Entry[],
  stems: readonly string[],
  sort: UnitSort | null,
): readonly Unit[] {
  const isMeant = (entry: Entry): boolean =>
    stems.every((stem) => entry.content.some((word) => word.startsWith(stem)));
  const fits = (entry: Entry): boolean =>
    sort === null || entry.sort === null || (sort === "dezernat") === (entry.sort === "dezernat");
  const meant = stems.length === 0 ? [] : entries.filter((entry) => isMeant(entry) && fits(entry));
  const same = meant.filter((entry) => entry.sort === sort);
  return (same.length > 0 ? same : meant).map(({ unit }) => unit);
}

type Mention = {
  readonly start: number;
  readonly sort: string;
  readonly words: readonly Word[];
  readonly isSure: boolean;
};

const NAME_WORD = "\\p{Lu}[\\p{L}]+-?";

/** Sort words with the nouns behind them: "im Fachamt Soziales und Jugend". */
function mentions(text: string): readonly Mention[] {
  const pattern = new RegExp(
    `(?<!\\p{L})(?:(im|beim|des|dem|das|vom|zum|der|die|zur) )?(${SORT_WORD}) ((?:für )?${NAME_WORD}(?:(?:,| und| sowie| des| der)* ${NAME_WORD})*)`,
    "gu",
  );
  return Array.from(text.matchAll(pattern), (match) => {
    const [printed, article = "", sort = "", name = ""] = match;
    const from = match.index + printed.length - name.length;
    const start = from - sort.length - 1;
    const words = wordsOf(name).map((word) => ({ ...word, start: word.start + from, end: word.end + from }));
    const isExact = !/^amt/iu.test(sort) || name.startsWith("für ");
    return { start, sort, words, isSure: article !== "" && isExact };
  });
}

const nouns = (words: readonly Word[]): readonly Word[] =>
  words.filter(({ text, folded }) => /^\p{Lu}/u.test(text) && !isGrammar(folded));

type Resolved = {
  readonly found: readonly Found[];
  readonly unknown: readonly (Omit<Found, "units"> & { words: string })[];
};

/** Tries the longest run of nouns behind the sort word first, so that what follows the name does not spoil it. */
function resolve(entries: readonly Entry[], text: string, mention: Mention): Resolved {
  const named = nouns(mention.words);
  for (let count = named.length; count > 0; count--) {
    const some = named.slice(0, count);
    const units = holding(
      entries,
      some.map(({ stem }) => stem),
      sortOf(mention.sort),
    );
    const end = some.at(-1)?.end ?? 0;
    if (units.length > 0) return { found: [{ start: mention.start, end, units }], unknown: [] };
  }
  const [first] = named;
  if (!first || !mention.isSure || NO_NAME.test(first.text)) return { found: [], unknown: [] };
  const words = text.slice(mention.start, first.end);
  return { found: [], unknown: [{ start: mention.start, end: first.end, words }] };
}

/** Offices by one word: "Sozialamt", "Jugendamtes". */
function byOneWord(entries: readonly Entry[], text: string): Resolved {
  const pattern = /(?<!\p{L})(?:(im|beim|des|dem|das|vom|zum) )?(\p{Lu}\p{Ll}{2,})amt(?:es|s|e)?(?!\p{L})/gu;
  const all = Array.from(text.matchAll(pattern)).flatMap((match): readonly Resolved[] => {
    const [printed, article = "", what = ""] = match;
    if (NO_UNIT.test(what)) return [];
    const start = match.index + (article === "" ? 0 : article.length + 1);
    const span = { start, end: match.index + printed.length };
    const stem = stemGerman(what.replace(/s$/u, ""));
    const units = holding(entries, [stem], "amt");
    if (units.length > 0) return [{ found: [{ ...span, units }], unknown: [] }];
    const words = text.slice(span.start, span.end).replace(/amt(?:es|s|e)$/u, "amt");
    return article === "" ? [] : [{ found: [], unknown: [{ ...span, words }] }];
  });
  return { found: all.flatMap(({ found }) => found), unknown: all.flatMap(({ unknown }) => unknown) };
}

/** Every unit below these, themselves included. */
function withSubUnits(snapshot: Snapshot, roots: readonly Unit[]): ReadonlySet<Reference> {
  const all = new Set<Reference>(roots.map(referenceTo));
  const units = recordsOf(snapshot, "unit");
  for (let grown = -1; grown < all.size;) {
    grown = all.size;
    for (const unit of units) if (unit.data.parent && all.has(unit.data.parent)) all.add(referenceTo(unit));
  }
  return all;
}

const blank = (text: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  text.slice(0, start) + " ".repeat(end - start) + text.slice(end);

/** Which units of the register does a text name, by name, abbreviation, number or everyday name ("Sozialamt")? */
export function namedUnits(snapshot: Snapshot, text: string): NamedUnits {
  const entries = entriesOf(snapshot);
  const whole = byWholeName(entries, wordsOf(text));
  let rest = whole.reduce(blank, text);
  const numbered = byNumber(entries, rest);
  rest = numbered.reduce(blank, rest);
  const single = byOneWord(entries, rest);
  rest = [...single.found, ...single.unknown].reduce(blank, rest);
  const sorted = mentions(rest).map((mention) => resolve(entries, text, mention));
  const found = [...whole, ...numbered, ...single.found, ...sorted.flatMap((one) => one.found)];
  const unknown = [...single.unknown, ...sorted.flatMap((one) => one.unknown)];
  const roots = [...new Set(found.flatMap(({ units }) => units))];
  return {
    roots,
    all: withSubUnits(snapshot, roots),
    unknown: [...new Set(unknown.map(({ words }) => words))],
    rest: [...found, ...unknown].reduce(blank, text),
  };
}

/** The units whose names hold all words of a matter ("Soziales": the Fachamt and the Dezernat of that name). */
export function unitsFor(snapshot: Snapshot, matter: string): readonly Reference[] {
  const stems = wordsOf(matter).flatMap(({ stem, folded }) => (isGrammar(folded) ? [] : [stem]));
  return holding(entriesOf(snapshot), stems, null).map(referenceTo);
}
