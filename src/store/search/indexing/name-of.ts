import { fieldOf, recordType } from "#catalogue/catalogue.ts";
import { redact } from "#records/disclosure/redact.ts";
import type { RecordContent } from "#records/record.ts";
import type { Reference } from "#values/key.ts";
import { nameText, type FieldText } from "./field-texts.ts";
import { rankOf } from "#store/search/marks.ts";

/** What a record is called by those who may open it, and who that is. */
export type Name = { readonly title: string; readonly rank: number; readonly ended: boolean };

/** A name whose parts may be those of other records. */
export type UnresolvedName = Omit<Name, "title"> & {
  readonly key: string;
  readonly parts: readonly FieldText[];
};

/** Knows the names of records; undefined for one that does not exist. */
export type Naming = (reference: Reference) => Name | undefined;

/** Stands for a record that not every reader of a name may know. */
export const HIDDEN = "nicht öffentlich";

function partOf(record: RecordContent, id: string): FieldText | null {
  const value = (record.data as Readonly<Record<string, unknown>>)[id];
  const field = fieldOf(record.type, id);
  if (value === undefined || field === undefined) return null;
  const part = nameText(field, value);
  const isNumber = record.type === "principle" && id === "number" && part !== null && "text" in part;
  return isNumber ? { text: `Nr. ${part.text}` } : part;
}

/** The parts of a record's name; nothing that is withheld is among them. */
export function unresolvedName(record: RecordContent): UnresolvedName {
  const open = redact(record);
  const parts = recordType(record.type).title.map((id) => partOf(open, id));
  return {
    rank: rankOf(record.visibility),
    ended: record.ended === true,
    key: record.key,
    parts: parts.filter((part) => part !== null),
  };
}

/** May everybody who opens a record of this rank know the name of another? */
export function isOpenTo(rank: number, name: Name): boolean {
  return !name.ended && name.rank <= rank;
}

/** The name in words (the same words once), else the key. */
function resolveName({ rank, ended, key, parts }: UnresolvedName, naming: Naming): Name {
  const words = parts.map((part) => {
    if ("text" in part) return part.text;
    if ("id" in part) return "";
    const name = naming(part.to);
    return name !== undefined && isOpenTo(rank, name) ? name.title : HIDDEN;
  });
  const title = [...new Set(words.filter((one) => one !== ""))].join(" – ") || key;
  return { title, rank, ended };
}

/** Names of records that may name each other; `others` knows the rest. */
export function nameResolver(own: ReadonlyMap<Reference, UnresolvedName>, others: Naming): Naming {
  const known = new Map<Reference, Name>();
  const under = new Set<Reference>();
  const naming: Naming = (reference) => {
    const mine = own.get(reference);
    if (mine === undefined) return others(reference);
    const before = known.get(reference);
    if (before !== undefined || under.has(reference)) return before;
    under.add(reference);
    const name = resolveName(mine, naming);
    under.delete(reference);
    known.set(reference, name);
    return name;
  };
  return naming;
}
