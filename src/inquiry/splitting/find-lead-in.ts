import type { Block } from "./block.ts";
import { roleOf } from "./role.ts";
import { isQuestionLike } from "./wording.ts";

/** Where the questions begin: the block that leads to them (null if none does) and the first block behind it. */
export type LeadIn = { readonly text: string | null; readonly line: number; readonly first: number };

const ASKING = [
  /\b(?:frage|fragen|fragt|erfragen) (?:wir|ich|die|der|das)\b|\b(?:[Ww]ir|[Ii]ch) (?:\p{Ll}+ ){0,3}(?:frage|fragen|erfragen)\b|\bfragt\b|\bFolgendes gefragt\b/u,
  /\b(?:folgend|nachfolgend|nachstehend|untenstehend)[A-Za-zÀ-ɏ]*\s+(?:[A-Za-zÀ-ɏ]+\s+){0,2}(?:[A-Za-zÀ-ɏ]*[Ff]ragen?|Punkte?n?|Auskünfte|Anliegen|Maßnahmen)\b/iu,
  /\b(?:folgendes|nachstehende?|nachfolgende?|die Fragen)\s*[:.]?$/iu,
  /^(?:Unsere |Meine |Die )?(?:Fragen?|Fragestellung(?:en)?|Fragenkatalog|Anfrage:)(?: an (?:den|die|das)\b.*)?:?$/iu,
  /\b(?:beantragen?|beantragt|ersuchen?|ersucht)\b/iu,
  /\bmöge(?:n)?\b.*\b(?:beschließen|beschliessen|berichten|erklären|darlegen|prüfen|mitteilen)\b/iu,
  /\b(?:wird|werden)\b.*\b(?:gebeten|aufgefordert|beauftragt|ersucht)\b/iu,
  /\bbitte[nt]?\b.*\b(?:Beantwortung|Auskunft|beantworten|Stellungnahme|Antwort[A-Za-zÀ-ɏ]*|Mitteilung|mitzuteilen|zu berichten)\b/iu,
  /\b(?:Fragen|Anfrage)\b.*\b(?:wie folgt)\s*:$/iu,
  /\b(?:möchten?|wollen|würden?)\s+(?:wir|ich)\b.*\b(?:wissen|erfahren|fragen)\b/iu,
  /\b(?:ergeben|stellen|ergibt|stellt)\s+sich\b.*\bFragen?\b/iu,
];
/** A heading above the reasons, not above the questions. */
const INTRODUCES = /^(?:Einleitung|Einführung|Vorbemerkung|Vorwort|Hintergrund)(?![A-Za-zÀ-ɏ])[^.]{0,60}:$/u;
const LONGEST = 700;
const LOOK_AHEAD = 12;

const SENTENCE_END = /[.!?]["“»”]?\s+(?=[\p{Lu}„«"])/gu;

const SALUTATION = /^(?:Sehr geehrte|Liebe)[^,]{0,80}, ?/u;

/** The last sentence of a paragraph, which is what leads to the questions. */
function lastSentence(text: string): string {
  const tail = text.slice(-LONGEST);
  let from = 0;
  for (const end of tail.matchAll(SENTENCE_END)) from = end.index + end[0].length;
  return tail.slice(from).replace(SALUTATION, "");
}

function isLeadIn({ text, mark }: Block): boolean {
  if (mark || /[?!]$/u.test(text) || INTRODUCES.test(text)) return false;
  const sentence = lastSentence(text);
  return ASKING.some((pattern) => pattern.test(sentence));
}

/** Does a list or a question come soon, before anything that ends the questions? */
function leadsToQuestions(blocks: readonly Block[], first: number): boolean {
  for (const block of blocks.slice(first, first + LOOK_AHEAD)) {
    if (!block.mark && roleOf(block) === "end") return false;
    if (block.mark ? block.mark.kind !== "roman" || isQuestionLike(block.text) : block.text.endsWith("?"))
      return true;
  }
  return false;
}

/** A sentence with a full stop leads to questions only if a list follows at once; one with a colon always does. */
function isConvincing(blocks: readonly Block[], at: number): boolean {
  const text = blocks[at]?.text ?? "";
  const next = blocks[at + 1];
  if (!leadsToQuestions(blocks, at + 1)) return false;
  return !/[.;]["“»”)]*$/u.test(text) || Boolean(next?.mark) || Boolean(next?.text.endsWith("?"));
}

/** Does this block lead to questions (again)? */
export function leadsIn(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  return block !== undefined && isLeadIn(block) && isConvincing(blocks, at);
}

const asks = ({ text }: Block): boolean => /\?["“»”)]*$/u.test(text);

/** Finds where the questions begin; without a lead-in, at the first list entry that asks, else at the first question. */
export function findLeadIn(blocks: readonly Block[]): LeadIn | null {
  for (const [at, block] of blocks.entries()) {
    if (leadsIn(blocks, at)) return { text: lastSentence(block.text), line: block.line, first: at + 1 };
  }
  const marked = blocks.findIndex((block) => block.mark !== null && asks(block));
  const first = marked >= 0 ? marked : blocks.findIndex(asks);
  return first < 0 ? null : { text: null, line: blocks[first]?.line ?? 0, first };
}
