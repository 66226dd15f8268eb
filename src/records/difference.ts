import { fieldOf } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { canonicalJson, isObject, type Json, type JsonObject } from "#values/json.ts";
import { canonicalContent } from "./content.ts";
import { HONEST } from "./parsing/read-honest.ts";
import type { RecordContent } from "./record.ts";

/** One place where two contents differ. The path is dotted, `data.hosting.operator`; null where nothing stood. */
export type Change = { readonly path: string; readonly before: Json; readonly after: Json };

const CONTAINERS: ReadonlySet<string> = new Set(["data", "confidentiality", ...HONEST]);

/** Are members of what stands at this path compared one by one? Lists, periods and money are compared whole. */
function isContainer(type: RecordTypeId, path: string): boolean {
  if (path === "" || CONTAINERS.has(path)) return true;
  const field = path.startsWith("data.") ? fieldOf(type, path.slice("data.".length)) : undefined;
  return field?.kind === "group" && !field.many;
}

function asMembers(value: Json): JsonObject {
  return isObject(value) ? value : {};
}

type Pair = { readonly before: Json; readonly after: Json };

function changesAt(type: RecordTypeId, path: string, { before, after }: Pair): readonly Change[] {
  if (!isContainer(type, path)) {
    return canonicalJson(before) === canonicalJson(after) ? [] : [{ path, before, after }];
  }
  const [old, young] = [asMembers(before), asMembers(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(young)])].toSorted();
  return names.flatMap((name) => {
    const pair = { before: old[name] ?? null, after: young[name] ?? null };
    return changesAt(type, path === "" ? name : `${path}.${name}`, pair);
  });
}

/** Where does a record say something else than its older version? By path; empty if both say the same. */
export function differenceOf(older: RecordContent, newer: RecordContent): readonly Change[] {
  return changesAt(newer.type, "", { before: canonicalContent(older), after: canonicalContent(newer) });
}
