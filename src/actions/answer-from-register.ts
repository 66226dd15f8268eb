import { answerInquiry } from "#answers/answer-inquiry.ts";
import type { AnsweredInquiry } from "#answers/answer.ts";
import type { Inquiry } from "#inquiry/inquiry.ts";
import { readInquiry } from "#inquiry/read-inquiry.ts";
import type { Copy } from "#records/visibility.ts";
import type { Snapshot } from "#records/snapshot.ts";
import { dayOf, type Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import { problemMaker, type Problem } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Context } from "./context.ts";

/** An answer with the register it was drawn from. */
export type AnswerFromRegister = {
  readonly answer: AnsweredInquiry;
  readonly snapshot: Snapshot;
  /** Milliseconds that reading, loading and answering took together, and answering each question. */
  readonly elapsedMs: number;
  readonly questionMs: readonly number[];
};

const answerProblem = problemMaker({
  "actions.authority.unknown":
    "Die Behörde „{authority}“ ist nicht angelegt; „kontor authority list“ zeigt die vorhandenen.",
  "actions.authority.later":
    "Die Behörde „{authority}“ hat zum Zeitpunkt {asOf} noch keine Einträge; wählen Sie einen späteren Zeitpunkt.",
  "actions.authority.ended":
    "Die Behörde „{authority}“ ist geschlossen und hat keine Einträge mehr; wählen Sie mit --as-of einen Zeitpunkt davor.",
});

/** Why a register without a single record cannot answer: unknown, not begun or closed. */
async function emptyProblem(context: Context, { authority, asOf, owner }: Snapshot): Promise<Problem> {
  const facts = { authority, asOf };
  if (owner?.ended) return answerProblem("actions.authority.ended", "", facts);
  const known = await context.store.authorityOf(authority);
  return answerProblem(known ? "actions.authority.later" : "actions.authority.unknown", "", facts);
}

type Wanted = {
  readonly authority: Key;
  readonly copy: Copy;
  /** Recorded time: what the register said then; default now. */
  readonly asOf?: Instant | undefined;
  /** The day that "derzeit" speaks of; default the as-of day, else today. */
  readonly on?: LocalDate | undefined;
};

/**
 * Answers an inquiry that has been read already.
 * @problems actions.authority.unknown, actions.authority.later, actions.authority.ended
 */
export async function answerRead(
  context: Context,
  inquiry: Inquiry,
  wanted: Wanted,
): Promise<Result<AnswerFromRegister>> {
  const start = performance.now();
  const asOf = wanted.asOf ?? context.now();
  const snapshot = await context.store.snapshot(wanted.authority, asOf);
  if (snapshot.records.length === 0) return fail(await emptyProblem(context, snapshot));
  const marks = [performance.now()];
  const answer = answerInquiry(inquiry, snapshot, {
    on: wanted.on ?? dayOf(asOf),
    copy: wanted.copy,
    onAnswered: () => marks.push(performance.now()),
  });
  const questionMs = marks.slice(1).map((mark, at) => mark - (marks[at] ?? mark));
  return succeed({ answer, snapshot, questionMs, elapsedMs: performance.now() - start });
}

/**
 * Reads an inquiry from its text and answers it.
 * @problems those of readInquiry and answerRead
 */
export async function answerFromRegister(
  context: Context,
  text: string,
  wanted: Wanted,
): Promise<Result<AnswerFromRegister>> {
  const start = performance.now();
  const read = readInquiry(text);
  if (!read.ok) return read;
  const readMs = performance.now() - start;
  const answered = await answerRead(context, read.value, wanted);
  return answered.ok
    ? succeed({ ...answered.value, elapsedMs: answered.value.elapsedMs + readMs })
    : answered;
}
