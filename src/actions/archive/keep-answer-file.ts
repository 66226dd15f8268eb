import type { AnswerFromRegister } from "#actions/answer-from-register.ts";
import type { Context } from "#actions/context.ts";
import { readAnswerFile } from "#exchange/answer-file.ts";
import { decodeText } from "#inquiry/decode-text.ts";
import { demonstrationMarking } from "#records/demonstration.ts";
import type { Result } from "#values/result.ts";
import { keepAnswer, type KeepReport, type KeepWish } from "./keep-answer.ts";

/**
 * Keeps the answer that a JSON file tells of, as `kontor inquiry answer` writes it; without authority and state of the
 * register it is kept as an answer from elsewhere, without evidence.
 * @problems those of readAnswerFile and keepAnswer
 */
export async function keepAnswerFile(
  context: Context,
  bytes: Uint8Array,
  wish: KeepWish,
): Promise<Result<KeepReport>> {
  const read = readAnswerFile(decodeText(bytes));
  return read.ok ? keepAnswer(context, read.value, wish) : read;
}

/**
 * Keeps an answer that was just drawn from the register, as a draft.
 * @problems those of keepAnswer
 */
export function keepDraft(
  context: Context,
  { answer, snapshot }: AnswerFromRegister,
): Promise<Result<KeepReport>> {
  const { chain = null } = snapshot;
  const file = { ...answer, chain, marking: demonstrationMarking(snapshot) };
  return keepAnswer(context, file, { authority: answer.authority });
}
