import type { VersionedRecord } from "#records/record.ts";
import { recordAt, type Snapshot } from "#records/snapshot.ts";
import { recordsFor } from "#records/visibility.ts";
import type { Reference } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { AnswerBlock, AnsweredInquiry, AnsweredQuestion, AnswerState } from "./answer.ts";
import { GAP_SENTENCE, OPEN_WORD } from "./answer-question.ts";
import { saidBy } from "./speech/said.ts";
import { shown } from "./speech/shown.ts";
import { paragraphOf } from "./speech/sentence.ts";
import { summaryOf } from "./summary-of.ts";

/** What people have added to the answer of one question. */
export type OwnWords = {
  /** Approved statements that stand in the answer besides those that its facets bring along. */
  readonly statements: readonly Reference[];
  /** A paragraph that no record says, and the function that answers for it; null: none. */
  readonly addition: { readonly text: string; readonly by: string } | null;
  /** With this the question is answered, whatever the register lacks. */
  readonly isSettled: boolean;
};

const OPEN: readonly AnswerState[] = ["gap", "partly", "opinion"];

/** What the answer may quote, and the day that it speaks of. */
type Quotable = { readonly snapshot: Snapshot; readonly on: LocalDate };

function statementBlocks(statements: readonly Reference[], { snapshot, on }: Quotable): AnswerBlock[] {
  return statements.flatMap((reference) => {
    const record = recordAt(snapshot, reference) as VersionedRecord<"statement"> | undefined;
    if (record?.type !== "statement") return [];
    const [text, approvedOn = on, validTo = on] = [
      shown(record, "text"),
      shown(record, "approvedOn"),
      shown(record, "validTo"),
    ];
    if (text === undefined || approvedOn > on || validTo < on) return [];
    return [paragraphOf(saidBy(text, record), { markdown: true }).block];
  });
}

/** The paragraph says of itself that the register does not prove it. */
function additionBlock({ text, by }: NonNullable<OwnWords["addition"]>): AnswerBlock {
  const marked = `Ergänzung der Behörde (${by}; ohne Beleg im Register): ${text}`;
  return { kind: "paragraph", text: marked, evidence: [], addedBy: by };
}

const saysOpen = (block: AnswerBlock): boolean =>
  block.kind === "paragraph" &&
  block.connective === true &&
  (block.text.endsWith(GAP_SENTENCE) || block.text.startsWith(OPEN_WORD));

function stateWith(state: AnswerState, isSettled: boolean): AnswerState {
  if (!OPEN.includes(state)) return state;
  return isSettled ? "answered" : "partly";
}

function withWords(asked: AnsweredQuestion, words: OwnWords, quotable: Quotable): AnsweredQuestion {
  const statements = statementBlocks(words.statements, quotable);
  const said = JSON.stringify(asked.answer);
  const fresh = statements.filter((block) => !said.includes(JSON.stringify(block)));
  const own = [...fresh, ...(words.addition ? [additionBlock(words.addition)] : [])];
  if (own.length === 0 && statements.length === 0) return asked;
  const answer = words.isSettled ? asked.answer.filter((block) => !saysOpen(block)) : asked.answer;
  return {
    ...asked,
    answer: [...answer, ...own],
    state: stateWith(asked.state, words.isSettled),
    gaps: words.isSettled ? [] : asked.gaps,
  };
}

/**
 * The answer with what people have added to its questions, in their order (null: nothing). A copy quotes only
 * statements that it may be written from and that are approved for its day.
 */
export function withOwnWords(
  answer: AnsweredInquiry,
  words: readonly (OwnWords | null)[],
  whole: Snapshot,
): AnsweredInquiry {
  const { snapshot } = recordsFor(answer.copy, whole);
  const questions = answer.questions.map((asked, at) => {
    const own = words[at] ?? null;
    return own === null ? asked : withWords(asked, own, { snapshot, on: answer.on });
  });
  return { ...answer, questions, summary: summaryOf(questions) };
}
