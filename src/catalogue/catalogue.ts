import type { Field, Fields } from "./fields.ts";
import type { RecordType } from "./record-type.ts";
import { RECORD_TYPES } from "./record-types.generated.ts";
import type { RecordTypeId } from "./record-types.generated.ts";

const TYPES: Readonly<Record<RecordTypeId, RecordType>> = RECORD_TYPES;

const isDeclared = (text: string): text is RecordTypeId => Object.hasOwn(TYPES, text);

/** Is this text the id of a record type of the register? */
export function isRecordTypeId(text: string): text is RecordTypeId {
  return isDeclared(text) && !TYPES[text].isWork;
}

/** All record types of the register, in alphabetical order of their ids. */
export function recordTypeIds(): readonly RecordTypeId[] {
  return Object.keys(TYPES).filter(isRecordTypeId).toSorted();
}

/** The types of work records, which the history keeps beside the register; by id. */
export function workTypeIds(): readonly RecordTypeId[] {
  return Object.keys(TYPES)
    .filter(isDeclared)
    .filter((id) => TYPES[id].isWork)
    .toSorted();
}

/** How a record type is declared, one of work too; undefined if there is none of that id. */
export function recordType(type: RecordTypeId): RecordType;
export function recordType(type: string): RecordType | undefined;
export function recordType(type: string): RecordType | undefined {
  return isDeclared(type) ? TYPES[type] : undefined;
}

/**
 * How a field is declared. The path is dotted into groups (`budgetRef.section`), without places in lists.
 * Undefined if the type has no such field.
 */
export function fieldOf(type: RecordTypeId, path: string): Field | undefined {
  let fields: Fields | undefined = TYPES[type].fields;
  let field: Field | undefined;
  for (const id of path.split(".")) {
    if (!fields || !Object.hasOwn(fields, id)) return undefined;
    field = fields[id];
    fields = field?.kind === "group" ? field.fields : undefined;
  }
  return field;
}

/**
 * The German word for a code of a closed list, as readers see it.
 * @throws if the field is no closed list or does not have the code
 */
export function codeLabel(type: RecordTypeId, path: string, code: string): string {
  const label = codeLabels(type, path).find((entry) => entry.code === code)?.label;
  if (label === undefined) throw new Error(`${type}.${path} has no code ${code}`);
  return label;
}

/**
 * Every code of a closed list with its German word, in the order of the declaration.
 * @throws if the field is no closed list
 */
export function codeLabels(
  type: RecordTypeId,
  path: string,
): readonly { readonly code: string; readonly label: string }[] {
  const field = fieldOf(type, path);
  if (field?.kind !== "code") throw new Error(`${type}.${path} is no closed list`);
  return Object.entries(field.list).map(([code, [label]]) => ({ code, label }));
}
