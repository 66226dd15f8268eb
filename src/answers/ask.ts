import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { InquiryItem, Question } from "#inquiry/inquiry.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordsOf, type Snapshot } from "#records/snapshot.ts";
import type { Copy } from "#records/visibility.ts";
import type { Reference } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { Window } from "#values/period.ts";
import type { Limits } from "./asked/limits.ts";
import type { KindMark } from "./voices/readable-for.ts";

/** What a facet is asked: the question (or a lettered sub-question of it) put to a register on a day. */
export type Ask = {
  /** Only what the copy may read. */
  readonly snapshot: Snapshot;
  /** Records that exist but that the copy's reader may not see. */
  readonly hidden: ReadonlySet<Reference>;
  /** Confidential records whose existence may be told. */
  readonly confidential: readonly KindMark[];
  readonly copy: Copy;
  /** The day that "derzeit" speaks of. */
  readonly on: LocalDate;
  readonly question: Question;
  /** The lettered sub-question that is being answered; null for the question itself. */
  readonly item: InquiryItem | null;
  /** Period asked about; null if the question names none. */
  readonly window: Window | null;
  readonly limits: Limits;
};

/** The words asked: those of the sub-question if there is one, else of the question. */
export function wordsAsked(ask: Ask): string {
  return ask.item?.text ?? ask.question.text;
}

/** Do the words asked (breakdowns included) hold one of these word beginnings? Small letters, no umlaut folding. */
export function asksFor(ask: Ask, beginnings: readonly string[]): boolean {
  const words = [wordsAsked(ask), ...(ask.item ? [] : ask.question.breakdowns)]
    .join(" ")
    .toLocaleLowerCase("de-DE");
  return beginnings.some((beginning) => words.includes(beginning));
}

const OPENING_VERB =
  /^(?:ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|gibt|gab|existier\w+|besteh\w+|lieg\w+|verfüg\w+|plan\w+|nutz\w+|setz\w+|find\w+|kann|können|darf|dürfen|soll\w*|muss|müssen|trifft|beabsichtig\w+|beteilig\w+|führ\w+|arbeit\w+|erhält|erhalten|stütz\w+|nehm\w+|rechne\w*|werd\w+|verwende\w*|betreib\w+|befind\w+|erprob\w+|test\w+|gilt|gelten|steht|stehen|fließ\w+|bedien\w+)\b/iu;

/** Does the question want yes or no first? It does if it opens with its verb. */
export function wantsYesOrNo(ask: Ask): boolean {
  return OPENING_VERB.test(wordsAsked(ask).trim());
}

/** The records of a type that the question's filters allow, by key. */
export function asked<Type extends RecordTypeId>(ask: Ask, type: Type): readonly VersionedRecord<Type>[] {
  return recordsOf(ask.snapshot, type).filter((record) => ask.limits.allow(record));
}
