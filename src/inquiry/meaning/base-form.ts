/** Nouns whose plural the rules below would not undo, or whose singular is the same. */
const SINGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Gründe: "Grund",
    Gründen: "Grund",
    Ämter: "Amt",
    Ämtern: "Amt",
    Fachämter: "Fachamt",
    Fachämtern: "Fachamt",
    Kosten: "Kosten",
    Daten: "Daten",
    Ausgaben: "Ausgaben",
    Jahre: "Jahr",
    Jahren: "Jahr",
    Haushaltsjahren: "Haushaltsjahr",
    Monate: "Monat",
    Monaten: "Monat",
    Standorten: "Standort",
    Projekte: "Projekt",
    Projekten: "Projekt",
    Systeme: "System",
    Systemen: "System",
    Bezirke: "Bezirk",
    Bezirken: "Bezirk",
    Zwecke: "Zweck",
    Zwecken: "Zweck",
    Bereiche: "Bereich",
    Bereichen: "Bereich",
    Fachbereichen: "Fachbereich",
    Ressorts: "Ressort",
    Angebote: "Angebot",
    Gebühren: "Gebühr",
    Lizenzgebühren: "Lizenzgebühr",
    Verfahren: "Verfahren",
    Vorhaben: "Vorhaben",
    Nutzen: "Nutzen",
    Quartalen: "Quartal",
    Dienste: "Dienst",
    Produkten: "Produkt",
    Dezernaten: "Dezernat",
    Geschlechtern: "Geschlecht",
  }),
);
const ENDINGS: readonly (readonly [pattern: RegExp, by: string])[] = [
  [/(?<=(?:ung|heit|keit|schaft|ion|tät))en$/u, ""],
  [/(?<=(?:stelle|gruppe|klasse|behörde|maßnahme|sprache|abteilung|aufgabe|art|quelle|stufe))n$/iu, ""],
  [/ausschüssen?$/u, "ausschuss"],
  [/Ausschüssen?$/u, "Ausschuss"],
  [/innen$/u, "in"],
];

const LITTLE_WORDS =
  /^(?:den|die|das|dem|der|des|je|pro|nach|deren|jeweils|(?:jeweilig|etwaig|einzeln|geplant|getroffen|vorgesehen|entsprechend|konkret|genau)[A-Za-z]*)\s+/iu;
const NOMINATIVE_OF_ADJECTIVE = /^(\p{Ll}+)(em)(?=\s\p{Lu}[\p{L}-]+$)/u;

function withoutLittleWords(phrase: string): string {
  const shorter = phrase.replace(LITTLE_WORDS, "").trim();
  return shorter === phrase ? phrase : withoutLittleWords(shorter);
}

/** A German noun phrase without article and mark, its noun in the singular where a rule knows it. */
export function baseForm(phrase: string): string {
  const bare = withoutLittleWords(phrase.trim()).replace(NOMINATIVE_OF_ADJECTIVE, "$1er");
  return SINGULAR.get(bare) ?? ENDINGS.reduce((word, [pattern, by]) => word.replace(pattern, by), bare);
}
