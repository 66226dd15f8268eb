import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { Instant } from "#values/instant.ts";
import { canonicalJson, isObject, type Json, type JsonObject } from "#values/json.ts";
import type { RecordContent, VersionedRecord } from "./record.ts";

const byName = ([a]: [string, Json], [b]: [string, Json]): number => (a < b ? -1 : 1);

/** The value with the names of objects in order and without absent members and empty lists and objects. */
function compact(value: Json): Json | undefined {
  if (Array.isArray(value)) {
    const entries = value.flatMap((entry: Json): Json[] => {
      const kept = compact(entry);
      return kept === undefined ? [] : [kept];
    });
    return entries.length > 0 ? entries : undefined;
  }
  if (!isObject(value)) return value ?? undefined;
  const members = Object.entries(value as JsonObject).flatMap(([name, member]): [string, Json][] => {
    const kept = compact(member);
    return kept === undefined ? [] : [[name, kept]];
  });
  return members.length > 0 ? Object.fromEntries(members.toSorted(byName)) : undefined;
}

/**
 * What a record says, as a JSON object in the shape of the register file: names in order, nothing
 * empty, without version and time. Equal records give equal objects.
 */
export function canonicalContent(record: RecordContent): JsonObject {
  const { type, key, visibility, confidentiality, withhold, confirmedOn, confirmedBy } = record;
  const { reviewEveryMonths, sources, attachments, internalNote } = record;
  const { data, unknown, notCollected, notApplicable, ended } = record;
  const head = { type, key, visibility, confidentiality, withhold, confirmedOn, confirmedBy };
  const rest = { reviewEveryMonths, sources, attachments, internalNote };
  const said = { data, unknown, notCollected, notApplicable, ended };
  return compact({ ...head, ...rest, ...said } as unknown as JsonObject) as JsonObject;
}

/** Do two records say the same, whatever their versions? */
export function sameContent(one: RecordContent, other: RecordContent): boolean {
  return canonicalJson(canonicalContent(one)) === canonicalJson(canonicalContent(other));
}

/** The record whose content is stored or has been checked: absent lists are empty, absent visibility is internal. */
export function recordFromContent(content: JsonObject): RecordContent {
  const absent = { visibility: "internal", withhold: [], sources: [], attachments: [], data: {} };
  const honest = { unknown: {}, notCollected: {}, notApplicable: {} };
  return { ...absent, ...honest, ...content } as unknown as RecordContent;
}

/** The record that a version of the history holds. The content must come out of `canonicalContent`. */
export function recordFromStored<Type extends RecordTypeId>(
  content: JsonObject,
  stored: { readonly version: number; readonly recordedAt: Instant },
): VersionedRecord<Type> {
  const record = recordFromContent(content) as RecordContent<Type>;
  return { ...record, version: stored.version, recordedAt: stored.recordedAt };
}
