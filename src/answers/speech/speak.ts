import type { Ask } from "#answers/ask.ts";
import { fieldOf, recordType } from "#catalogue/catalogue.ts";
import type { Field } from "#catalogue/fields.ts";
import type { RecordDataMap, RecordTypeId } from "#catalogue/record-types.generated.ts";
import { listInWords, quoted } from "#language/lists.ts";
import { countInWords, type CountedNoun } from "#language/numbers.ts";
import { fieldState } from "#records/field-state.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordAt } from "#records/snapshot.ts";
import type { Reference } from "#values/key.ts";
import { formatValue, type Style } from "./formats.ts";
import { alsoFrom, derivedFrom, joinSaid, saidBy, type FieldNote, type Said } from "./said.ts";

/** What stands where a value would, by why there is none. */
export const IN_PLACE: Readonly<Record<FieldNote["state"], string>> = {
  missing: "nicht angegeben",
  unknown: "nicht bekannt",
  notCollected: "nicht erhoben",
  notApplicable: "entfällt",
  withheld: "wird nicht mitgeteilt",
};

const isReference = (text: string): boolean => /^[a-zA-Z]+\/\S+$/u.test(text);

function sayReference(ask: Ask, owner: VersionedRecord, reference: Reference): Said {
  const found = recordAt(ask.snapshot, reference);
  if (found) return alsoFrom(nameOf(ask, found), owner);
  const hidden = ask.hidden.has(reference);
  return saidBy(hidden ? "nicht öffentlich" : "nicht mehr im Verzeichnis geführt", owner);
}

function sayOne(ask: Ask, at: { record: VersionedRecord; field: Field; style: Style }, value: unknown): Said {
  const { record, field, style } = at;
  if (field.kind === "reference" && typeof value === "string" && isReference(value)) {
    return sayReference(ask, record, value);
  }
  return saidBy(formatValue(field, value, style), record);
}

function say(ask: Ask, at: { record: VersionedRecord; id: string; style: Style }): Said {
  const { record, id, style } = at;
  const field = fieldOf(record.type, id);
  if (!field) throw new Error(`${record.type} has no field ${id}`);
  const state = fieldState(record, id as never);
  if (state.state !== "given") {
    return { text: IN_PLACE[state.state], from: [record], notes: [{ record, field: id, ...state }] };
  }
  const values: readonly unknown[] = Array.isArray(state.value) ? state.value : [state.value];
  const said = values.map((value) => sayOne(ask, { record, field, style }, value));
  return joinSaid(said, field.kind === "group" ? (texts) => texts.join("; ") : (texts) => listInWords(texts));
}

/**
 * The name of a record, made of its title fields ("LLMoin – Fachamt Soziales"); cites every record named.
 * A title field without a value is left out; a record without any is called by its key.
 */
function nameOf(ask: Ask, record: VersionedRecord): Said {
  const data: Readonly<Record<string, unknown>> = record.data;
  const titles = (recordType(record.type)?.title ?? []).filter((id) => data[id] !== undefined);
  const said = titles
    .filter((id) => fieldState(record, id as never).state === "given")
    .map((id) => say(ask, { record, id, style: "figures" }));
  if (said.length === 0) return saidBy(record.key, record);
  return joinSaid(said, (texts) => [...new Set(texts)].join(" – "));
}

/** Longer names are shortened by the texts (not the records) that stand behind their first part. */
const LONG_NAME = 60;

/** The name of a record in quotation marks; a long one without the texts that only describe it further. */
export function quotedName(ask: Ask, record: VersionedRecord): Said {
  const whole = nameOf(ask, record);
  if (whole.text.length <= LONG_NAME) return joinSaid([whole], ([name = ""]) => quoted(name));
  const isNeeded = (id: string, at: number): boolean => at === 0 || fieldOf(record.type, id)?.kind !== "text";
  const titles = recordType(record.type).title.filter((id) => gives(record, id as never));
  const said = titles.filter(isNeeded).map((id) => say(ask, { record, id, style: "figures" }));
  if (said.length === 0) return joinSaid([whole], ([name = ""]) => quoted(name));
  return joinSaid(said, (texts) => quoted([...new Set(texts)].join(" – ")));
}

/** The name of the record that `type/key` stands for, as `owner` says it; tells if it is hidden or gone. */
export function nameAt(ask: Ask, owner: VersionedRecord, reference: Reference): Said {
  return sayReference(ask, owner, reference);
}

/** A field of a record as it reads in a sentence. Without a value it says which kind of none, and notes it. */
export function inWords<Type extends RecordTypeId>(
  ask: Ask,
  record: VersionedRecord<Type>,
  id: keyof RecordDataMap[Type] & string,
): Said {
  return say(ask, { record, id, style: "words" });
}

/** A field of a record as it reads in a table cell. Without a value it says which kind of none, and notes it. */
export function inFigures<Type extends RecordTypeId>(
  ask: Ask,
  record: VersionedRecord<Type>,
  id: keyof RecordDataMap[Type] & string,
): Said {
  return say(ask, { record, id, style: "figures" });
}

/** Does a record give this field a value that may be shown? */
export function gives<Type extends RecordTypeId>(
  record: VersionedRecord<Type>,
  id: keyof RecordDataMap[Type] & string,
): boolean {
  return fieldState(record, id as never).state === "given";
}

/** How many records there are, with their noun: "drei Vorhaben". */
export function countOf(records: readonly VersionedRecord[], noun: CountedNoun): Said {
  return derivedFrom(countInWords(records.length, noun), records);
}

/** Several pieces as a list: "a, b und c"; equal texts are named once. */
export function listOf(pieces: readonly Said[]): Said {
  return joinSaid(pieces, (texts) => listInWords([...new Set(texts)]));
}

/** Pieces of a cell below each other or one after the other, divided by a semicolon. */
export function together(pieces: readonly Said[], divider = "; "): Said {
  return joinSaid(pieces, (texts) => [...new Set(texts)].join(divider));
}
