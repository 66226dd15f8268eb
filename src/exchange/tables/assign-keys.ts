import { recordType } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { referenceTo, type RecordContent } from "#records/record.ts";
import { splitReference, type Key, type Reference } from "#values/key.ts";
import { foldedValue } from "#exchange/tables/mapping/meanings.ts";
import type { NameIndex } from "./name-index.ts";
import { unitOf, type ReadRow } from "./row-reader.ts";
import { united, type Said } from "./said.ts";
import type { TableMapping } from "#exchange/tables/mapping/table-mapping.ts";
import { slug } from "./slug.ts";
import { typesOf } from "#exchange/tables/mapping/destinations.ts";

/** What the register holds already, as far as lines meet it. */
export type Known = {
  readonly names: NameIndex;
  readonly byReference: ReadonlyMap<Reference, RecordContent>;
  /** The uses of each application. */
  readonly uses: ReadonlyMap<Reference, readonly RecordContent<"deployment">[]>;
};

const textIn = (data: Readonly<Record<string, unknown>>, id: string): string => {
  const value = data[id];
  return typeof value === "string" ? value : "";
};

/** What the fields say that name a record in lists. */
function nameIn(type: RecordTypeId, { said }: ReadRow): readonly string[] {
  const data = said.get(type)?.data ?? {};
  return recordType(type)
    .title.map((id) => textIn(data, id))
    .filter((text) => text !== "");
}

const keyIn = (reference: string | undefined): Key | null => splitReference(reference ?? "")?.key ?? null;

/**
 * By its key, if columns make it up (where one of them is empty, with the name besides); else by its name, under which
 * it may be known already; null if it has none.
 */
function mainKey(type: RecordTypeId, read: ReadRow, { names }: Known): Key | null {
  const parts = read.keyParts.filter((part) => part !== "");
  const name = nameIn(type, read);
  if (parts.length > 0) {
    const isNumber = parts.length === 1 && /^\d+$/u.test(parts[0] ?? "");
    const isWhole = parts.length === read.keyParts.length;
    return slug(...(isNumber ? [type] : []), ...parts, ...(isWhole ? [] : name));
  }
  const [only, ...others] = name;
  const known = only !== undefined && others.length === 0 ? names.find(type, only) : [];
  return (known.length === 1 ? keyIn(known[0]) : null) ?? slug(...name.map((text) => keyIn(text) ?? text));
}

type Use = { readonly system: Key; readonly unit: Key; readonly task: string };

function useOf(read: ReadRow, system: Key): Use {
  return { system, unit: unitOf(read) ?? "", task: textIn(read.said.get("deployment")?.data ?? {}, "task") };
}

/** A use is its application in its unit; where a list has several of these, the task tells them apart. */
function keyOfUse({ system, unit, task }: Use, isOnly: boolean, known: Known): Key | null {
  const here = (known.uses.get(`system/${system}`) ?? []).filter(
    ({ data }) => splitReference(data.unit ?? "")?.key === unit,
  );
  const [first] = here;
  const sameTask = here.find(({ data }) => foldedValue(data.task ?? "") === foldedValue(task));
  if (sameTask) return sameTask.key;
  if (isOnly && first && here.length === 1) return first.key;
  return isOnly ? slug(system, unit) : slug(system, unit, task);
}

function saidOf(type: RecordTypeId, key: Key, read: ReadRow): Said {
  const { data = {}, unknown = {}, notApplicable = {} } = read.said.get(type) ?? {};
  const { notes, described } = read;
  const [isMain, isNoted] = [type !== "deployment", type !== "system"];
  return {
    ...{ type, key, data, unknown, notApplicable },
    notes: isNoted ? notes : {},
    described: isMain ? described : {},
  };
}

/** What each line says of the use of its application. */
function usesOf(
  rows: readonly ReadRow[],
  systems: readonly (Key | null)[],
  known: Known,
): readonly (Said | null)[] {
  const uses = rows.map((read, at) => useOf(read, systems[at] ?? ""));
  const counts = Map.groupBy(uses, ({ system, unit }) => `${system} ${unit}`);
  return rows.map((read, at) => {
    const use = uses[at];
    if (use === undefined || use.system === "") return null;
    const isOnly = counts.get(`${use.system} ${use.unit}`)?.length === 1;
    const said = saidOf("deployment", keyOfUse(use, isOnly, known) ?? use.system, read);
    return { ...said, data: { system: `system/${use.system}`, ...said.data } };
  });
}

/** Lines that contradict an earlier one of the same key get a key of their own; equal ones share it. */
function numbered(said: readonly (Said | null)[]): readonly (Key | null)[] {
  const taken = new Map<Key, Said[]>();
  return said.map((one) => {
    if (one === null) return null;
    const before = taken.get(one.key) ?? [];
    const found = before.findIndex((other) => united(other, one) !== null);
    if (found < 0) taken.set(one.key, [...before, one]);
    const place = found < 0 ? before.length : found;
    return place === 0 ? one.key : `${one.key}-${place + 1}`;
  });
}

const unitsIn = ({ newUnits }: ReadRow): readonly Said[] =>
  [...newUnits].map(([key, name]) => {
    const nothing = { unknown: {}, notApplicable: {}, notes: {}, described: {} };
    return { type: "unit", key, data: { name }, ...nothing };
  });

/** What each line says of which records; null for a line that names none. */
export function assignKeys(
  rows: readonly ReadRow[],
  { target, sameKey }: Pick<TableMapping, "target" | "sameKey">,
  known: Known,
): readonly (readonly Said[] | null)[] {
  const [main] = typesOf(target);
  if (main === undefined) return [];
  const keysFor = (said: readonly (Said | null)[]): readonly (Key | null)[] =>
    sameKey === "number" ? numbered(said) : said.map((one) => one && one.key);
  const keys = keysFor(
    rows.map((read) => {
      const key = mainKey(main, read, known);
      return key === null ? null : saidOf(main, key, read);
    }),
  );
  const uses = target === "use" ? usesOf(rows, keys, known) : [];
  const useKeys = keysFor(uses);
  return rows.map((read, at) => {
    const [key, use, useKey] = [keys[at], uses[at], useKeys[at]];
    if (key == null) return null;
    const own = [...unitsIn(read), saidOf(main, key, read)];
    return use && useKey ? [...own, { ...use, key: useKey }] : own;
  });
}

/** What lines may meet, out of the register's records. */
export function knownIn(records: readonly RecordContent[], names: NameIndex): Known {
  const uses = records.filter((one): one is RecordContent<"deployment"> => one.type === "deployment");
  return {
    names,
    byReference: new Map(records.map((record) => [referenceTo(record), record])),
    uses: Map.groupBy(uses, ({ data }) => data.system ?? ""),
  };
}
