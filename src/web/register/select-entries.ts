import { foldGerman } from "#language/folding.ts";
import type { Order, RegisterQuery } from "#web/input/read-register-query.ts";
import type { RegisterEntry } from "./entry.ts";

type Test = (entry: RegisterEntry) => boolean;

function testsOf(query: RegisterQuery): readonly Test[] {
  const { text, status, kind, unit, field, personalData, forCitizens } = query;
  const words = foldGerman(text ?? "").split(/\s+/u);
  return [
    ({ haystack }) => words.every((word) => haystack.includes(word)),
    ({ statuses }) => status === null || statuses.includes(status),
    ({ kinds }) => kind === null || kinds.includes(kind),
    ({ units }) => unit === null || units.some((one) => one.endsWith(`/${unit}`)),
    ({ fields }) => field === null || fields.includes(field),
    (entry) => personalData === null || entry.personalData === personalData,
    (entry) => !forCitizens || entry.forCitizens,
  ];
}

const collator = new Intl.Collator("de-DE", { numeric: true });

const byTitle = (a: RegisterEntry, b: RegisterEntry): number =>
  collator.compare(a.title, b.title) || collator.compare(a.record.key, b.record.key);

const youngestFirst = (a: string, b: string): number => (a < b ? 1 : Number(a !== b) * -1);

/** Hits come in the order of the search; what was not searched for is ordered by name. */
const COMPARISONS: Readonly<Record<Order, (a: RegisterEntry, b: RegisterEntry) => number>> = {
  treffer: byTitle,
  name: byTitle,
  beginn: (a, b) => youngestFirst(a.start ?? "", b.start ?? "") || byTitle(a, b),
  aenderung: (a, b) => youngestFirst(a.record.recordedAt, b.record.recordedAt) || byTitle(a, b),
};

/** Some entries in the order that a query asks for. */
export function inOrder(
  entries: readonly RegisterEntry[],
  { order }: RegisterQuery,
): readonly RegisterEntry[] {
  return entries.toSorted(COMPARISONS[order]);
}

/** The entries that a query asks for, in its order. */
export function selectEntries(
  entries: readonly RegisterEntry[],
  query: RegisterQuery,
): readonly RegisterEntry[] {
  const tests = testsOf(query);
  return inOrder(
    entries.filter((entry) => tests.every((test) => test(entry))),
    query,
  );
}
