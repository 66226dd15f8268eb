import { FIELDS_OF_USE } from "#catalogue/fields-of-use.ts";
import { wordsOf } from "#language/words.ts";
import { recordsOf, type Snapshot } from "#records/snapshot.ts";
import type { Reference } from "#values/key.ts";
import { unitsFor } from "./named-units.ts";
import { isGrammar } from "./unit-words.ts";
import { speaksOf } from "./words-of-record.ts";

/** A field of work to which a question is limited: the uses of these fields, and those of these units. */
export type Area = {
  readonly name: string;
  readonly fields: readonly string[];
  readonly units: readonly Reference[];
};

const NOUN = "\\p{Lu}[\\p{L}-]+";
const AREA = new RegExp(
  `(?<!\\p{L})(?:im|in dem|in den|aus dem|für den|für die) (?:Aufgaben|Fach|Einsatz|Themen|Tätigkeits|Geschäfts)?(?:bereich|feld|gebiet)(?:e?s|e|en|er)? (?:der |des |von )?(${NOUN}(?:(?:,| und) ${NOUN})*)`,
  "giu",
);

/** Matters of every question, which limit none. */
const ALL =
  /^(?:ki|ki-\p{L}*|künstlich\p{L}*|digital\p{L}*|verwaltung\p{L}*|it|informationstechnik|einsatz\p{L}*|bezirk\p{L}*)$/iu;

function fieldsFor(name: string): readonly string[] {
  const wanted = wordsOf(name).filter(({ folded }) => !isGrammar(folded));
  return Object.entries(FIELDS_OF_USE).flatMap(([code, [label]]) => {
    const words = wordsOf(label).filter(({ folded }) => !isGrammar(folded));
    const isMeant = wanted.some(({ stem }) =>
      words.some((word) => word.stem === stem || word.stem.startsWith(stem)),
    );
    return isMeant && code !== "other" ? [code] : [];
  });
}

/** Fields of work that a text names ("im Bereich Soziales"), as far as the catalogue or the register knows them. */
export function areasIn(snapshot: Snapshot, text: string): readonly Area[] {
  return Array.from(text.matchAll(AREA)).flatMap(([, printed = ""]) => {
    const isGeneral = wordsOf(printed).some(({ text: word }) => ALL.test(word));
    if (isGeneral || !/^\p{Lu}/u.test(printed)) return [];
    const area = { name: printed, fields: fieldsFor(printed), units: unitsFor(snapshot, printed) };
    const isSpokenOf = (["deployment", "project"] as const).some((type) =>
      recordsOf(snapshot, type).some((record) => speaksOf(record, printed)),
    );
    return area.fields.length + area.units.length > 0 || isSpokenOf ? [area] : [];
  });
}
