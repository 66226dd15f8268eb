import { wantsYesOrNo, wordsAsked, type Ask } from "#answers/ask.ts";
import type { AnswerKind } from "#inquiry/inquiry.ts";

/** What the reader says that the question wants; of a sub-question it says nothing by itself. */
const isWanted = ({ question, item }: Ask, kind: AnswerKind): boolean =>
  item === null && (question.wanted ?? []).includes(kind);

const NUMBER = /(?<!\p{L})(?:wie ?viele?|anzahl|zahl der)(?!\p{L})/iu;
const DATE = /(?<!\p{L})(?:seit wann|ab wann|wann|zu welchem zeitpunkt|seit welchem)(?!\p{L})/iu;

/** Does the question want a number first ("Wie viele …", "Anzahl der …")? */
export function wantsNumber(ask: Ask): boolean {
  return isWanted(ask, "number") || NUMBER.test(wordsAsked(ask));
}

/** Does the question want to know since when or when? */
export function wantsDate(ask: Ask): boolean {
  return isWanted(ask, "date") || DATE.test(wordsAsked(ask));
}

/** What part of a use's life must lie in the time asked about: any day of it, its first or its last. */
export type Moment = "any" | "begin" | "end";

const BEGIN =
  /(?<!\p{L})(?:eingeführt|einführung|in betrieb genommen|inbetriebnahme|in betrieb gegangen|hinzugekommen|hinzu gekommen|neu(?:e|en|er)? |gestartet|begonnen|angelaufen|angeschafft|beschafft|erstmals|aufgenommen)/iu;
const END =
  /(?<!\p{L})(?:beendet|beendigung|eingestellt|abgeschaltet|abgelöst|außer betrieb|ausgelaufen|nicht mehr (?:eingesetzt|genutzt|verwendet)|stillgelegt)/iu;

const USE = /(?<!\p{L})(?:eingesetzt|im einsatz|genutzt|verwendet|betrieben|in betrieb)(?!\p{L})/iu;
const NO_LONGER = /nicht mehr (?:eingesetzt|genutzt|verwendet|betrieben|in betrieb|im einsatz)/giu;
const STARTED = /in betrieb (?:genommen|gegangen|gesetzt)/giu;

/**
 * Which part of a use must lie in the window asked about? Without a window only the wording of an end counts;
 * who asks for what is used and what was ended asks for both.
 */
export function momentAsked(ask: Ask): Moment {
  const words = wordsAsked(ask);
  const isOfUse = USE.test(words.replaceAll(NO_LONGER, " ").replaceAll(STARTED, " "));
  if (END.test(words)) return isOfUse ? "any" : "end";
  return ask.window !== null && BEGIN.test(words) ? "begin" : "any";
}

/** Words that turn a yes into a no, or ask for more than whether there is something. */
const TURNS =
  /(?<!\p{L})(?:nicht|kein\p{L}*|weder|ausgeschlossen|verzichtet|abgelehnt|bekannt|vermieden|ohne)(?!\p{L})/iu;
const MODAL =
  /^(?:muss|müssen|darf|dürfen|kann|können|könnte\p{L}*|soll\p{L}*|ließe\p{L}*|rechne\p{L}*)(?!\p{L})/iu;

/** Is "there is none" a plain no to the question? */
export function isNoPlain(ask: Ask): boolean {
  const words = wordsAsked(ask).trim();
  return wantsYesOrNo(ask) && !TURNS.test(words) && !MODAL.test(words);
}
