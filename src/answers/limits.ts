import { codeLabel, recordType } from "#catalogue/catalogue.ts";
import type { Field, Fields } from "#catalogue/fields.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import type { Snapshot } from "#records/snapshot.ts";
import type { Reference } from "#values/key.ts";

/** To which records a question's filters limit the answer. */
export type Limits = {
  readonly allow: (record: VersionedRecord) => boolean;
  /** Filters that name nothing in the register. */
  readonly unmatched: readonly string[];
};

/** Record types that filters single out; what refers to one of them is limited with it. */
const LIMITED: ReadonlySet<string> = new Set<RecordTypeId>([
  ...(["system", "deployment", "project", "publicTool", "unit", "funding", "partner", "legalBasis"] as const),
]);

const folded = (text: string): string => text.toLocaleLowerCase("de-DE").replaceAll(/[^\p{L}\p{N}]+/gu, "");

/** Beginning of a word without its ending, long enough to tell words apart. */
const trunk = (word: string): string => word.slice(0, Math.max(5, word.length - 3));

function matches(filter: string, name: string): boolean {
  const [wanted, found] = [folded(filter), folded(name)];
  if (wanted === "" || found === "") return false;
  return found.includes(trunk(wanted)) || (found.length > 4 && wanted.includes(found));
}

function codesOf(id: string, field: Field, record: VersionedRecord): readonly string[] {
  const value = (record.data as Readonly<Record<string, unknown>>)[id];
  if (field.kind !== "code" || value === undefined) return [];
  return [value]
    .flat()
    .flatMap((code) => (typeof code === "string" ? [codeLabel(record.type, id, code)] : []));
}

/** The words by which a filter can name a record: its title fields and the labels of its kinds and fields. */
function namesOf(record: VersionedRecord): readonly string[] {
  const declared = recordType(record.type);
  if (!declared) return [];
  const data: Readonly<Record<string, unknown>> = record.data;
  const abbreviation = typeof data["abbreviation"] === "string" ? data["abbreviation"] : "";
  const titles = declared.title.map((id) => data[id]).filter((value) => typeof value === "string");
  const described = ["kinds", "fields"].filter((id) => id in declared.fields);
  const fields: Fields = declared.fields;
  const labels = described.flatMap((id) => {
    const field = fields[id];
    return field ? codesOf(id, field, record) : [];
  });
  return [...titles.filter((title) => !title.includes("/")), ...labels, abbreviation];
}

function targetsOf(record: VersionedRecord): readonly Reference[] {
  return Object.values(record.data as Readonly<Record<string, unknown>>)
    .flat()
    .filter((value): value is string => typeof value === "string" && /^[a-zA-Z]+\/\S+$/u.test(value));
}

/** All records a record leads to within three steps, itself included, as far as filters can single them out. */
function reach(snapshot: Snapshot, record: VersionedRecord): ReadonlySet<Reference> {
  const seen = new Set<Reference>();
  let edge: readonly VersionedRecord[] = [record];
  for (let step = 0; step <= 3 && edge.length > 0; step++) {
    const fresh = edge.filter((one) => !seen.has(referenceTo(one)));
    for (const one of fresh) seen.add(referenceTo(one));
    edge = fresh
      .flatMap(targetsOf)
      .map((target) => snapshot.byReference.get(target))
      .filter((one) => one !== undefined && LIMITED.has(one.type)) as VersionedRecord[];
  }
  return seen;
}

/** No limit: what a question without filters is answered from. */
export const ANYTHING: Limits = { allow: () => true, unmatched: [] };

/**
 * To which records do these filters limit an answer? A record that leads to none of the limited types is
 * general and always allowed; the authority's own name limits nothing.
 */
export function limitsOf(snapshot: Snapshot, filters: readonly string[]): Limits {
  const own = snapshot.records.filter(({ type }) => type === "authority").flatMap(namesOf);
  const limiting = filters.filter((filter) => !own.some((name) => matches(filter, name)));
  if (limiting.length === 0) return ANYTHING;
  const named = new Map(
    limiting.map((filter) => [
      filter,
      snapshot.records.filter(
        (record) => LIMITED.has(record.type) && namesOf(record).some((name) => matches(filter, name)),
      ),
    ]),
  );
  const wanted = new Set([...named.values()].flat().map(referenceTo));
  return {
    unmatched: limiting.filter((filter) => named.get(filter)?.length === 0),
    allow(record) {
      const reached = reach(snapshot, record);
      const limited = [...reached].some((one) => LIMITED.has(one.slice(0, one.indexOf("/"))));
      return !limited || [...reached].some((one) => wanted.has(one));
    },
  };
}
