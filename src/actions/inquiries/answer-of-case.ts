import type { AnswerFromRegister } from "#actions/answer-from-register.ts";
import type { Copy } from "#records/visibility.ts";
import { succeed, type Result } from "#values/result.ts";
import type { AtDesk } from "./at-desk.ts";
import { draftAnswer } from "./draft-answer.ts";
import type { InquiryCase } from "./inquiry-case.ts";
import { asFromRegister, keptAnswer } from "#actions/inquiries/releasing/kept-answer.ts";

/**
 * The answer of a case in one copy: of a draft as the register gives it now, of a checked or signed one in the words that
 * were kept. The internal copy with its open points is drawn from the register as it stood at the check.
 * @problems those of draftAnswer
 */
export async function answerOfCase(
  context: AtDesk,
  known: InquiryCase,
  copy: Copy,
): Promise<Result<AnswerFromRegister>> {
  const { authority, record, data, step } = known;
  if (step === "draft") return draftAnswer(context, known, { copy });
  if (copy === "internal") return draftAnswer(context, known, { copy, asOf: data.asOf });
  const kept = await keptAnswer(context.store, { authority, record }, copy);
  if (kept === null) return draftAnswer(context, known, { copy, asOf: data.asOf });
  return succeed(asFromRegister(kept, await context.store.snapshot(authority, data.asOf)));
}
