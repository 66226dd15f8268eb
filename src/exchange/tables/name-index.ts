import { recordType } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { referenceTo, type RecordContent } from "#records/record.ts";
import type { Reference } from "#values/key.ts";
import { foldedValue } from "#exchange/tables/mapping/meanings.ts";

/** Finds records by what lists call them. */
export type NameIndex = {
  /** Records of a type under a name; several if the name is not theirs alone, none if nobody bears it. */
  readonly find: (type: RecordTypeId, name: string) => readonly Reference[];
};

/** Fields besides the title under which people know a record. */
const FURTHER = ["shortName", "abbreviation"];

function namesOf({ type, key, data }: RecordContent): readonly string[] {
  const fields = [...recordType(type).title, ...FURTHER];
  const texts = fields.map((id) => (data as Readonly<Record<string, unknown>>)[id]);
  return [key, ...texts.filter((text) => typeof text === "string")];
}

/** An index of records by key, title and short name, without regard to case and umlauts' dots. */
export function nameIndex(records: readonly RecordContent[]): NameIndex {
  const known = new Map<string, Set<Reference>>();
  for (const record of records)
    for (const name of namesOf(record)) {
      const place = `${record.type} ${foldedValue(name)}`;
      known.set(place, (known.get(place) ?? new Set()).add(referenceTo(record)));
    }
  return { find: (type, name) => [...(known.get(`${type} ${foldedValue(name)}`) ?? [])] };
}
