import type { Block } from "./block.ts";

const ANSWER_LABELS = [
  /^zu\s+(?:den\s+)?(?:(?:Fragen?|Ziffern?|Nummern?|Nr\.?|Punkt(?:en)?|Buchstaben?)\s*)?\d{1,3}\s?[a-z]?(?![A-Za-zÀ-ɏ])(?:[.:)]|\s*(?:$|und|bis|[-–]))/iu,
  /^(?:Die )?(?:Antwort(?:en)?|Beantwortung|Stellungnahme)(?:\s*(?:[:.]|$)|\s+(?:zu|der|des|auf|vom|von)\s)/iu,
  /\b(?:antwortet|beantwortet|beantworte ich|beantworten wir|Stellung genommen)\b.{0,160}\bwie folgt/iu,
  /^Vorbemerkung(?:en)? (?:des|der) (?!Frage|Fraktion|Antrag|Anfrag|Abgeordnet)/iu,
];
const SPEAKER =
  /^(?:(?:Das|Die|Der) )?(?:Bezirksamt|Senat|Verwaltung|Magistrat|Stadtverwaltung|Landesregierung|Bundesregierung|Regierungsrat|Stadtrat|Gemeinderat|Fachamt|Behörde|Bürgermeister[A-Za-zÀ-ɏ]*|Oberbürgermeister|Dezernat|Ministerium)(?![A-Za-zÀ-ɏ])[^:?.]{0,60}:$/iu;
const END =
  /^(?:Begründung|Mit (?:freundlich|best|kollegial)[A-Za-zÀ-ɏ]+ (?:Gr(?:ü|u)(?:ß|ss)|Empfehlung)|Freundliche Gr|Hochachtungsvoll|gez\.|Anlagen?(?:\/n)?\s*(?::|$)|Anh(?:ang|änge)\s*(?::|$)|keine Anlage|Petitum|Für (?:die|eine|Ihre) (?:Beantwortung|Eingangsbestätigung|Rückmeldung|Antwort|Bemühungen|Mühe|Unterstützung)|(?:Könnten|Können|Würden) Sie (?:uns )?(?:bitte )?(?:die Antwort|den Eingang)|Für Rückfragen|(?:Vielen|Herzlichen|Besten) Dank|(?:Wir|Ich) (?:danke|bedanke)|Unterschrift|Im Voraus|Quellen?\s*(?::|$)|In Vertretung|Im Auftrag|i\. ?[VA]\.|Erläuterung[A-Za-zÀ-ɏ]*\s*(?::|$)|Sachverhalt\s*(?::|$)|Finanzielle Auswirkung|Beschlussvorschlag|Datei[A-Za-zÀ-ɏ]* |Fraktionsvorsitz|Für die Fraktion|\p{Lu}[A-Za-zÀ-ɏ .\-/]{1,40}, (?:den |am )?\d{1,2}\. ?(?:\d{1,2}\.|[A-Za-zÀ-ɏ]+) ?\d{4}\.?$)/u;
const RULE = /^[-–—_=*]{4,}$/u;

/** Does this line only say who answers ("Bezirksamt Hamburg-Nord:")? */
export function isSpeaker(text: string): boolean {
  return SPEAKER.test(text.slice(0, 260));
}

export type Role = "rule" | "answer" | "end" | "text";

/** What a paragraph without mark is: a drawn rule, the beginning of an answer, the end of the questions, or text. */
export function roleOf({ text }: Pick<Block, "text">): Role {
  const start = text.slice(0, 260);
  if (RULE.test(start)) return "rule";
  if (ANSWER_LABELS.some((label) => label.test(start)) || SPEAKER.test(start)) return "answer";
  return END.test(start) ? "end" : "text";
}
