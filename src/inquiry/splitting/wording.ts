const QUESTION_START =
  /^(?:und |oder |aber )?(?:(?:in|auf|mit|bei|zu|für|an|aus|von|nach|über|unter|durch|gegen|um|seit|bis|ab|vor|innerhalb|anhand|hinsichtlich|aufgrund|zum|zur) (?:(?:und|oder|bzw\.|ab|für|in|mit|von|zu|bei) )?)?(?:welch[A-Za-zÀ-ɏ]*|wie|wieso|warum|weshalb|wieviel[A-Za-zÀ-ɏ]*|wann|wo|wodurch|wofür|wohin|womit|woher|woran|worauf|worin|wozu|wovon|wer|wem|wen|wessen|was|inwieweit|inwiefern|ob|weswegen)(?![A-Za-zÀ-ɏ])/iu;
const DEMAND =
  /(?:^|[\s(])(?:bitte|bitten|gebeten|angeben|aufschlüsseln|auflisten|darstellen|berichten|möge|mögen)(?![A-Za-zÀ-ɏ])| zu [A-Za-zÀ-ɏ]+en(?:[.,;]|$)/iu;
const VERB_START =
  /^(?:ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|hatten|gibt|gab|existier[A-Za-zÀ-ɏ]+|besteh[A-Za-zÀ-ɏ]+|lieg[A-Za-zÀ-ɏ]+|kann|können|könnte[A-Za-zÀ-ɏ]*|soll|sollen|sollte[A-Za-zÀ-ɏ]*|darf|dürfen|muss|müssen|plant|planen|teilt|sieht|hält|halten|verfügt|verfügen|nutzt|nutzen|verwende[A-Za-zÀ-ɏ]+|findet|finden|fließen|arbeite[A-Za-zÀ-ɏ]+|setz[A-Za-zÀ-ɏ]+|nehm[A-Za-zÀ-ɏ]+|kommt|kommen|lässt|lassen|ließe[A-Za-zÀ-ɏ]*|rechne[A-Za-zÀ-ɏ]*|steht|stehen|trifft|treffen|erfolg[A-Za-zÀ-ɏ]+|gilt|gelten)(?![A-Za-zÀ-ɏ])/iu;
const GOES_ON =
  /^(?:bitte|wir bitten|ich bitte|es wird (?:um|gebeten)|wenn|falls|sofern|soweit|ggf|gegebenenfalls|dabei|hierbei|dies|(?:und )?wenn ja|\()(?![A-Za-zÀ-ɏ])/iu;
const INDIRECT =
  /(?<![A-Za-zÀ-ɏ])(?:interessiert|interessieren|wüssten|wissen|erfahren|mitzuteilen|darzulegen|Auskunft|Mitteilung|fragen wir|frage ich)(?![A-Za-zÀ-ɏ])[^.?!]{0,60},\s(?:(?:in|mit|zu|auf|bei|aus|seit|bis|für|von|nach|an|um|über) )?(?:ob|wie|welch[A-Za-zÀ-ɏ]*|wer|wem|wann|wo|was|warum|weshalb|wofür|womit|inwieweit|inwiefern)(?![A-Za-zÀ-ɏ])/u;
const ENDS = /[.?!:;]["“»”)\]]*$/u;

/** Does the text ask or demand something? */
export function isQuestionLike(text: string): boolean {
  return /\?["“»”)\]]*(?:\s|$)/u.test(text) || startsAsQuestion(text) || DEMAND.test(text);
}

/** Does the text begin with a question word or with the verb of a question? */
export function startsAsQuestion(text: string): boolean {
  return QUESTION_START.test(text.slice(0, 80)) || VERB_START.test(text.slice(0, 30));
}

/** Does a sentence without question mark ask ("Ferner interessiert uns, wie viele …")? */
export function asksIndirectly(text: string): boolean {
  return INDIRECT.test(text.slice(0, 400));
}

/** Does a sentence end here? */
export function isEnded(text: string): boolean {
  return ENDS.test(text.slice(-8));
}

/** Does a paragraph or line carry on the question above it? */
export function goesOn(text: string): boolean {
  return GOES_ON.test(text.slice(0, 40)) || /\?["“»”)\]]*$/u.test(text.slice(-8));
}

/** A few words without verb and full stop that stand above questions: "Personal und Kosten". */
export function isHeading(text: string): boolean {
  if (text.length > 90 || /[?!;,]/u.test(text) || text.endsWith(".") || startsAsQuestion(text)) return false;
  return text.split(" ").length <= 8 && !DEMAND.test(text);
}
