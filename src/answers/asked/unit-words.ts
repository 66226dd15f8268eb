/** Words before the name of a unit, in every case of the singular, and which sort of unit they mean. */
export const SORT_WORD =
  "(?:Fachamt|Amt|Dezernat|Referat|Sachgebiet|Fachbereich|Geschäftsbereich)(?:es|s|e)?|Stabsstelle|Abteilung|Team";

/** Sorts of units that words tell apart. A Dezernat is never meant by the name of an office in it. */
export type UnitSort = "dezernat" | "amt" | "stabsstelle" | "other";

/** Which sort of unit does a word mean? Null if it may mean any. */
export function sortOf(word: string): UnitSort | null {
  if (/^dezernat/iu.test(word)) return "dezernat";
  if (/^(?:\p{L}*amt(?:es|s|e)?)$/iu.test(word)) return "amt";
  if (/^stabsstelle/iu.test(word)) return "stabsstelle";
  return /^fachbereich/iu.test(word) ? null : "other";
}

/** Offices by one word ("Sozialamt") that are no unit of the authority asked, but another body or none. */
export const NO_UNIT =
  /^(?:bezirks|fach|ehren|landes|bundes|landrats|gemeinde|stadt|kreis|gesamt|umweltbundes|finanz|arbeits|haupt)$/iu;

/** Nouns behind "Abteilung", "Amt" and the like that name no unit. */
export const NO_NAME =
  /^(?:ki\b|ki-|systeme?|anwendung|chatbot|software|mitarbeit|beschäftigt|angabe|daten|bedienstet|programm|vorhaben|projekt|künstlich|werkzeug|tool|verfahren|llm|einsatz)/iu;

const GRAMMAR: ReadonlySet<string> = new Set(
  "und sowie oder fur des der die das dem den im in am an von".split(" "),
);

/** Is this (folded) word one of grammar, which tells units not apart? */
export function isGrammar(folded: string): boolean {
  return GRAMMAR.has(folded);
}
