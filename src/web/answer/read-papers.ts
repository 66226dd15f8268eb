import { answerRead, type AnswerFromRegister } from "#actions/answer-from-register.ts";
import { inquiryOf } from "#actions/inquiry-of.ts";
import type { Context, Paper } from "#actions/context.ts";
import type { Key } from "#values/key.ts";
import type { Result } from "#values/result.ts";

/** A paper with its answer from the public register. */
export type AnsweredPaper = AnswerFromRegister & { readonly paper: Paper };

/** The paper at an address; null if there is none. */
export function paperAt(context: Context, authority: Key, slug: Key): Paper | null {
  return context.papers.find((one) => one.authority === authority && one.slug === slug) ?? null;
}

/**
 * Answers a paper from what is public of the register now.
 * @problems those of inquiryOf and answerRead
 */
export async function answerPublicly(context: Context, paper: Paper): Promise<Result<AnsweredPaper>> {
  const wanted = { authority: paper.authority, copy: "public", on: paper.on } as const;
  const inquiry = inquiryOf(paper);
  if (!inquiry.ok) return inquiry;
  const answered = await answerRead(context, inquiry.value, wanted);
  return answered.ok ? { ok: true, value: { ...answered.value, paper } } : answered;
}
