import { answerRead, type AnswerFromRegister } from "#actions/answer-from-register.ts";
import { withEarlierAnswers } from "#actions/archive/with-earlier-answers.ts";
import { withOwnWords } from "#answers/own-words.ts";
import type { Copy } from "#records/visibility.ts";
import { dayOf, type Instant } from "#values/instant.ts";
import { succeed, type Result } from "#values/result.ts";
import { ownWordsOf } from "./asked-content.ts";
import type { AtDesk } from "./at-desk.ts";
import type { InquiryCase } from "./inquiry-case.ts";

/** For whom, and as of which moment of recorded time (default now). */
export type DraftWish = { readonly copy: Copy; readonly asOf?: Instant | undefined };

/**
 * The answer to an inquiry as the register gives it now, with what people have added: it is made anew each time, so
 * whatever is entered closes its gap at once. Earlier answers stand in it, but in no public copy.
 * @problems those of answerRead
 */
export async function draftAnswer(
  context: AtDesk,
  { authority, key, data, inquiry, step }: InquiryCase,
  { copy, asOf }: DraftWish,
): Promise<Result<AnswerFromRegister>> {
  const isStated = data.isOnFixed === true || step !== "draft";
  const on = isStated && data.on !== undefined ? data.on : dayOf(context.now());
  const answered = await answerRead(context, inquiry, { authority, copy, on, asOf });
  if (!answered.ok) return answered;
  const words = (data.asked ?? []).map(ownWordsOf);
  const { answer, snapshot } = answered.value;
  const own = { ...answered.value, answer: withOwnWords(answer, words, snapshot) };
  return succeed(await withEarlierAnswers(context, own, key));
}
