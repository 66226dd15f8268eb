import type { AnswerKind } from "#inquiry/inquiry.ts";

type Rule = readonly [kind: AnswerKind, pattern: RegExp];

const WORD_BEGIN = "(?<![A-Za-zÀ-ɏ])";
const WORD_END = "(?![A-Za-zÀ-ɏ])";
const rule = (kind: AnswerKind, source: string): Rule => [
  kind,
  new RegExp(`^${source.replaceAll("<", WORD_BEGIN).replaceAll(">", WORD_END)}`, "iu"),
];

/** A preposition before a question word: "in welchen", "aus welchem", "seit wann". */
const PREPOSITION =
  "(?:(?:in|auf|mit|bei|zu|für|an|aus|von|nach|über|unter|durch|gegen|um|seit|bis|ab|vor|innerhalb|anhand|aufgrund|zum|zur|ob und|und|oder) )*";
const THINKS = "(?:bewert|beurteil|schätz|steht|stehen|sieh|seh|hält|halten|denk|meint)[A-Za-zÀ-ɏ]*>";

/** What the beginning of a clause wants; the first that fits counts. */
const RULES: readonly Rule[] = [
  rule(
    "opinion",
    `${PREPOSITION}(?:wie|was|wo|welche[A-Za-zÀ-ɏ]*)>(?![^?.]{0,60}<(?:wird|werden|wurden?)>)[^?.]{0,60}?<${THINKS}`,
  ),
  rule(
    "opinion",
    `${PREPOSITION}[^?.]{0,80}?<(?:aus Sicht|nach Auffassung|nach Ansicht|nach Einschätzung|einschätzt?)>`,
  ),
  rule(
    "opinion",
    "(?:inwieweit|inwiefern|in welche[A-Za-zÀ-ɏ]* [A-Za-zÀ-ɏ]+) (?:könnte|ließe|wäre)[A-Za-zÀ-ɏ]*>",
  ),
  rule(
    "reason",
    `(?:warum|weshalb|wieso|weswegen|woran|${PREPOSITION}welche[mnr]? (?:Grund|Gründen|Gründe|Ursachen?))>`,
  ),
  rule(
    "number",
    `${PREPOSITION}(?:wie ?viele?[nr]?|wie (?:oft|hoch|häufig|lange|groß|gross|teuer)|welche[rsn]? (?:[a-zäöüß]+ )?(?:Anteil|Anzahl|Zahl|Höhe|Beträge?n?|Betrag|Kosten|Summen?|Mittel|Ausgaben|Honorar))>`,
  ),
  rule(
    "number",
    "(?:in welcher Höhe|um welchen Betrag|was kost(?:et|en|ete)>|was (?:haben?|hat|ist|sind)>[^?.]{0,80}?(?:kost|geplant|veranschlagt|ausgegeben))",
  ),
  rule("number", "wie (?:hat|haben) sich (?:die|der) (?:Anzahl|Zahl|Höhe|Anteil)"),
  rule("date", `(?:${PREPOSITION}wann|(?:zu|ab|bis zu) welche[mn] (?:Zeitpunkt|Termin|Datum))>`),
  rule(
    "plan",
    "(?:welche[A-Za-zÀ-ɏ]* (?:nächsten |weiteren )?(?:Schritte?n?|Zeitplan|Zeitplanung|Meilensteine)|in welchen Schritten|was (?:beabsichtig|plan|unternimm)[A-Za-zÀ-ɏ]*|wie geht es)>",
  ),
  rule("description", "in welche[mr] (?:Qualität|Weise|Form|Art|Zustand|Verhältnis|Rahmen|Umfang|Ausmaß)>"),
  rule("list", `${PREPOSITION}(?:welche[A-Za-zÀ-ɏ]*|wer|wem|wen|wo|wofür|womit|wodurch)>`),
  rule("description", `${PREPOSITION}(?:wie|was|inwieweit|inwiefern|wozu|worauf|wohin)>`),
  rule("yesNo", "ob>"),
];
const VERB_FIRST =
  /^(?:ist|sind|war|waren|wird|werden|wurden?|hat|haben|hatten?|gibt|gab|kann|können|könnten?|soll|sollen|sollten?|darf|dürfen|muss|müssen|mussten?|trifft|liegt|liegen|bestehen|besteht|existier[a-zäöüß]+|erfahren|erhält|erhalten|lässt|lassen|ließe[a-zäöüß]*|dient|dienen|verfügt|weiß|wäre[a-zäöüß]*|[A-ZÄÖÜ][a-zäöüß]{2,}(?:t|en)(?=\s(?:der|die|das|den|es|sie|er|sich|Ihr|man|ein|eine|auch|schon|in|im|nach|bei|für|[A-ZÄÖÜ])))(?![A-Za-zÀ-ɏ])/iu;
/** Where one question ends and the next begins. */
const CUT =
  /(?<=[?;:.])\s+(?=[A-Za-zÀ-ɏ])|,\s+(?:und |oder )?(?=(?:[a-zäöüß]+ )?(?:welch|wie |wie$|warum|weshalb|wann|wer |wo |ob |was ))|\s(?:und|sowie)\s(?=(?:[a-zäöüß]+ )?(?:welch|wie |warum|weshalb|wann|wer |wo |ob |was ))|,\s+(?:und|oder)\s+(?=(?:ist|sind|wird|werden|wurden?|hat|haben|gibt|kann|können|soll|sollen|liegt)\s)/giu;
const BRACKETS = /\s*\([^()]*\)/gu;
const MOST_READ = 1500;
const CONDITION = /^(?:und )?(?:wenn|falls|sofern|soweit) (?:ja|nein|nicht)?[^,:]{0,120}[,:]\s*/iu;

function kindOf(clause: string): AnswerKind | null {
  const bare = clause.trim().replace(CONDITION, "");
  const found = RULES.find(([, pattern]) => pattern.test(bare));
  if (found) return found[0];
  return VERB_FIRST.test(bare) ? "yesNo" : null;
}

/**
 * The forms of answer a question wants ("Gibt es …, und seit wann?": yes or no, then a date), each once, in the order
 * asked. Empty for a demand or a statement that names none.
 */
export function readWanted({
  text,
  items,
}: {
  readonly text: string;
  readonly items: readonly { readonly text: string }[];
}): readonly AnswerKind[] {
  const clauses = [text, ...items.map((item) => item.text)].flatMap((part) =>
    part.slice(0, MOST_READ).replaceAll(BRACKETS, " ").split(CUT),
  );
  return [...new Set(clauses.flatMap((clause) => kindOf(clause ?? "") ?? []))];
}
