import { wordsOf, type Word } from "#language/words.ts";
import { fieldState } from "#records/field-state.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordsOf, type Snapshot } from "#records/snapshot.ts";

type Named = VersionedRecord<"system" | "publicTool" | "project">;
type Entry = { readonly record: Named; readonly stems: readonly string[] };

/** Names by their first stem, made once a snapshot. */
const INDEX = new WeakMap<Snapshot, ReadonlyMap<string, readonly Entry[]>>();

/** Words that call a sort of thing, so that a record of that name alone is not what a question means. */
const COMMON =
  /^(?:ki|chat-?bots?|assisten\p{L}*|system\p{L}*|anwendung\p{L}*|suche|übersetzung|register|verzeichnis|prognose|wohngeld|gesundheit|verkehr|personal|protokollierung|spracherkennung|schulung\p{L}*|projekt\p{L}*|pilot\p{L}*|plattform\p{L}*|\p{L}{1,2})$/iu;

const isCommon = (name: string): boolean => !/[\s-]\S/u.test(name.trim()) && COMMON.test(name.trim());

function nameOf(record: Named): string {
  const states = {
    system: () => fieldState(record as VersionedRecord<"system">, "name"),
    publicTool: () => fieldState(record as VersionedRecord<"publicTool">, "tool"),
    project: () => fieldState(record as VersionedRecord<"project">, "title"),
  };
  const state = states[record.type]();
  return state.state === "given" ? state.value : "";
}

function indexOf(snapshot: Snapshot): ReadonlyMap<string, readonly Entry[]> {
  const made = INDEX.get(snapshot);
  if (made) return made;
  const types = ["system", "publicTool", "project"] as const;
  const all = types.flatMap((type): readonly Named[] => recordsOf(snapshot, type));
  const entries = all.flatMap((record) => {
    const name = nameOf(record);
    const stems = wordsOf(name).map(({ stem }) => stem);
    return stems.length === 0 || isCommon(name) ? [] : [{ record, stems }];
  });
  const own = new Set(
    entries.flatMap(({ record, stems }) => (record.type === "project" ? [] : stems.join(" "))),
  );
  // a project of one word may be called like a matter ("Digitalisierung")
  const telling = entries.filter(
    ({ record, stems }) => record.type !== "project" || stems.length > 1 || own.has(stems.join(" ")),
  );
  const index = Map.groupBy(telling, ({ stems }) => stems[0] ?? "");
  INDEX.set(snapshot, index);
  return index;
}

function startsAt(words: readonly Word[], at: number, { stems }: Entry): boolean {
  return (
    /^[\p{Lu}\p{N}]/u.test(words[at]?.text ?? "") &&
    stems.every((stem, nth) => words[at + nth]?.stem === stem)
  );
}

/**
 * Which applications, projects and freely accessible tools of the register does a text call by name? Of names
 * that begin at the same word the longest counts; records of one name are all meant.
 */
export function namedRecords(snapshot: Snapshot, text: string): readonly Named[] {
  const index = indexOf(snapshot);
  const words = wordsOf(text);
  const found = words.flatMap(({ stem }, at) => {
    const here = (index.get(stem) ?? []).filter((entry) => startsAt(words, at, entry));
    const longest = Math.max(0, ...here.map(({ stems }) => stems.length));
    return here.filter(({ stems }) => stems.length === longest).map(({ record }) => record);
  });
  return [...new Set(found)];
}
