import type { AnsweredQuestion } from "#answers/answer.ts";
import { succeed, type Result } from "#values/result.ts";
import type { AtDesk } from "#actions/inquiries/at-desk.ts";
import { draftAnswer } from "#actions/inquiries/draft-answer.ts";
import type { InquiryCase } from "#actions/inquiries/inquiry-case.ts";
import { keptAnswer } from "./kept-answer.ts";

const textOf = ({ state, answer, items }: AnsweredQuestion): string =>
  JSON.stringify([state, answer, items.map((item) => ("answer" in item ? item.answer : null))]);

/** The marks of the questions that one copy would answer otherwise today. */
async function changedIn(
  context: AtDesk,
  known: InquiryCase,
  copy: "public" | "council",
): Promise<Result<readonly string[]>> {
  const { authority, record } = known;
  const kept = await keptAnswer(context.store, { authority, record }, copy);
  if (kept === null) return succeed([]);
  const now = await draftAnswer(context, known, { copy });
  if (!now.ok) return now;
  return succeed(
    now.value.answer.questions.flatMap((asked, at) => {
      const before = kept.questions[at];
      return before !== undefined && textOf(before) === textOf(asked) ? [] : [asked.no ?? `(${at + 1}.)`];
    }),
  );
}

/**
 * The marks of the questions (their places where they have none) that the register would answer otherwise today than it
 * was kept at the check, to the council or to everybody: what is no longer public shows in the public copy alone. Empty
 * if the answer is still right.
 * @problems those of draftAnswer
 */
export async function changedSince(context: AtDesk, known: InquiryCase): Promise<Result<readonly string[]>> {
  const council = await changedIn(context, known, "council");
  const open = await changedIn(context, known, "public");
  if (!council.ok || !open.ok) return council.ok ? open : council;
  return succeed([...new Set([...council.value, ...open.value])]);
}
