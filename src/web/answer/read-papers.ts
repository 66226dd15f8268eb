import { answerRead, type AnswerFromRegister } from "#actions/answer-from-register.ts";
import type { Context, Paper } from "#actions/context.ts";
import { publishedAnswer, publishedInquiry } from "#actions/inquiries/releasing/published-answers.ts";
import { inquiryOf } from "#actions/inquiry-of.ts";
import type { Key } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";

/** A paper on show; `isKept` if its answer was published from the desk and stands in the words that were signed. */
export type ShownPaper = Paper & { readonly isKept?: true };

/** A paper with its answer from the public register. */
export type AnsweredPaper = AnswerFromRegister & { readonly paper: ShownPaper };

/** The register that stands behind an answer on show: a signed one keeps the one that it was drawn from. */
export function registerBehind({ paper, snapshot }: AnsweredPaper, register: ShownRegister): ShownRegister {
  return paper.isKept ? { ...register, snapshot } : register;
}

/** The paper at an address; null if there is none. Answers published from the desk go before papers of the set-up. */
export async function paperAt(context: Context, authority: Key, slug: Key): Promise<ShownPaper | null> {
  const published = await publishedInquiry(context, authority, slug);
  if (published !== null) return { authority, slug, text: "", on: published.data.on ?? "", isKept: true };
  return context.papers.find((one) => one.authority === authority && one.slug === slug) ?? null;
}

/**
 * The answer to a paper: as it was signed and published, else from what is public of the register now.
 * @problems those of inquiryOf and answerRead
 */
export async function answerPublicly(context: Context, paper: ShownPaper): Promise<Result<AnsweredPaper>> {
  const { authority, slug: key, on } = paper;
  if (paper.isKept) {
    const kept = await publishedAnswer(context, authority, key);
    return kept === null ? fail() : succeed({ ...kept, paper });
  }
  const inquiry = inquiryOf(paper);
  if (!inquiry.ok) return inquiry;
  const answered = await answerRead(context, inquiry.value, { authority, copy: "public", on });
  return answered.ok ? succeed({ ...answered.value, paper }) : answered;
}
