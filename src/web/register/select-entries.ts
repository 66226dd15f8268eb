import { foldGerman } from "#language/folding.ts";
import type { Order, RegisterQuery } from "#web/input/read-register-query.ts";
import type { RegisterEntry } from "./entry.ts";

type Test = (entry: RegisterEntry) => boolean;

/** A test if the query asks for a value; thousands of entries need not be tested for what nobody asked. */
function asked<Value>(value: Value | null, test: (entry: RegisterEntry, value: Value) => boolean): Test[] {
  return value === null ? [] : [(entry) => test(entry, value)];
}

function testsOf(query: RegisterQuery): readonly Test[] {
  const words = query.text === null ? null : foldGerman(query.text).split(/\s+/u);
  return [
    ...asked(words, ({ haystack }, all) => all.every((word) => haystack.includes(word))),
    ...asked(query.status, ({ statuses }, status) => statuses.includes(status)),
    ...asked(query.kind, ({ kinds }, kind) => kinds.includes(kind)),
    ...asked(query.unit, ({ units }, unit) => units.some((one) => one.endsWith(`/${unit}`))),
    ...asked(query.field, ({ fields }, field) => fields.includes(field)),
    ...asked(query.personalData, ({ personalData }, value) => personalData === value),
    ...asked(query.risk, ({ risk }, value) => risk === value),
    ...asked(query.forCitizens, ({ forCitizens }, value) => forCitizens === value),
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

/** Lists in an order, by the list: ordering thousands of names takes longer than showing twenty. */
const ordered = new WeakMap<readonly RegisterEntry[], Map<Order, readonly RegisterEntry[]>>();

function allInOrder(entries: readonly RegisterEntry[], query: RegisterQuery): readonly RegisterEntry[] {
  const orders = ordered.get(entries) ?? new Map<Order, readonly RegisterEntry[]>();
  const all = orders.get(query.order) ?? inOrder(entries, query);
  ordered.set(entries, orders.set(query.order, all));
  return all;
}

/** The entries that a query asks for, in its order. */
export function selectEntries(
  entries: readonly RegisterEntry[],
  query: RegisterQuery,
): readonly RegisterEntry[] {
  const tests = testsOf(query);
  const all = allInOrder(entries, query);
  return tests.length === 0 ? all : all.filter((entry) => tests.every((test) => test(entry)));
}
