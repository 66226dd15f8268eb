import { codeLabel, recordType } from "#catalogue/catalogue.ts";
import type { Fields } from "#catalogue/fields.ts";
import { wordsOf, type Word } from "#language/words.ts";
import { fieldState } from "#records/field-state.ts";
import type { VersionedRecord } from "#records/record.ts";

/** Fields besides its title by which a record says what it is about. */
const TELLING = [
  ...["task", "purpose", "objective", "functions", "audience", "function", "tool", "programme"],
  ...["subject", "kinds", "fields", "norm", "scope"],
];

/** Words of each record, made once. */
const KNOWN = new WeakMap<VersionedRecord, readonly Word[]>();

const isReference = (text: string): boolean => /^[a-zA-Z]+\/\S+$/u.test(text);

function textsOf(record: VersionedRecord, id: string): readonly string[] {
  const state = fieldState(record, id as never);
  if (state.state !== "given") return [];
  const fields: Fields = recordType(record.type).fields;
  const isCode = fields[id]?.kind === "code";
  const values: readonly unknown[] = [state.value as unknown].flat();
  return values
    .filter((value) => typeof value === "string")
    .filter((value) => !isReference(value))
    .map((value) => (isCode ? codeLabel(record.type, id, value) : value));
}

/** The words by which a record says what it is about; withheld fields are left out. */
function wordsOfRecord(record: VersionedRecord): readonly Word[] {
  const made = KNOWN.get(record);
  if (made) return made;
  const declared = recordType(record.type);
  const ids = [...new Set([...declared.title, ...TELLING.filter((id) => id in declared.fields)])];
  const words = ids.flatMap((id) => textsOf(record, id)).flatMap((text) => wordsOf(text));
  KNOWN.set(record, words);
  return words;
}

/** Long enough to be found at the beginning of a compound. */
const LONG = 5;

const isSameWord = (wanted: Word, found: Word): boolean =>
  wanted.stem === found.stem || (wanted.folded.length >= LONG && found.folded.startsWith(wanted.folded));

/** Does a record speak of this: does each word stand in it, in any form or at the beginning of a compound? */
export function speaksOf(record: VersionedRecord, phrase: string): boolean {
  const wanted = wordsOf(phrase);
  const found = wordsOfRecord(record);
  return wanted.length > 0 && wanted.every((word) => found.some((one) => isSameWord(word, one)));
}
