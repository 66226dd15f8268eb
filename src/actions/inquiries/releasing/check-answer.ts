import { answerContent } from "#actions/archive/answer-content.ts";
import { inquiryContent } from "#actions/archive/inquiry-content.ts";
import { changesFor, keptUnder } from "#actions/archive/kept-under.ts";
import type { AnswerFromRegister } from "#actions/answer-from-register.ts";
import { comparedQuestions, type ComparedQuestion } from "#answers/comparing/compared-answer.ts";
import { demonstrationMarking } from "#records/demonstration.ts";
import type { RecordContent } from "#records/record.ts";
import { dayOf } from "#values/instant.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { functionFor, type AtDesk } from "#actions/inquiries/at-desk.ts";
import type { CasePlace } from "#actions/inquiries/change-case.ts";
import { draftAnswer } from "#actions/inquiries/draft-answer.ts";
import { readCase, type InquiryCase } from "#actions/inquiries/inquiry-case.ts";
import { inquiriesProblem } from "#actions/inquiries/problems.ts";

const NOTHING = { state: null, blocks: [], gaps: [] };

/** What the public copy says to each question of the council's; a preliminary remark may be in the latter alone. */
function inStep(
  council: readonly ComparedQuestion[],
  open: readonly ComparedQuestion[],
): readonly Pick<ComparedQuestion, "state" | "blocks" | "gaps">[] {
  return council.length > open.length ? [NOTHING, ...open] : open;
}

function contentsOf(
  { key, data, record }: InquiryCase,
  answers: { readonly council: AnswerFromRegister; readonly open: AnswerFromRegister },
  checkedBy: string,
): readonly RecordContent[] {
  const { answer, snapshot } = answers.council;
  const chain = snapshot.chain ?? null;
  const file = { ...answer, chain, marking: demonstrationMarking(snapshot) };
  const [said, open] = [comparedQuestions(answer), comparedQuestions(answers.open.answer)];
  const filed = inquiryContent(file, said, { key, on: answer.on });
  const { version: _version, recordedAt: _at, ...content } = record;
  const status = "checked" as const;
  const checked = { ...data, ...filed.data, status, checkedBy, checkedOn: dayOf(answer.asOf) };
  const publicly = inStep(said, open);
  return [
    { ...content, data: checked },
    ...said.map((one, at) => answerContent(key, at + 1, { said: one, open: publicly[at] })),
  ];
}

/**
 * Ends the work on a draft: its answer stays as the register gives it now, for the council and for the public, until it
 * is signed or taken back.
 * @problems actions.inquiries.*, those of draftAnswer and Store.append
 */
export async function checkAnswer(
  context: AtDesk,
  { authority, key, version }: CasePlace,
): Promise<Result<null>> {
  const author = functionFor(context, "inquiry.answer", authority);
  if (!author.ok) return author;
  const known = await readCase(context, authority, key);
  if (!known.ok) return known;
  if (known.value.step !== "draft")
    return fail(inquiriesProblem("actions.inquiries.not-draft", "", { state: "schon geprüft" }));
  const council = await draftAnswer(context, known.value, { copy: "council" });
  if (!council.ok) return council;
  const { asOf } = council.value.answer;
  const open = await draftAnswer(context, known.value, { copy: "public", asOf });
  if (!open.ok) return open;
  const contents = contentsOf(known.value, { council: council.value, open: open.value }, author.value);
  const count = contents.length - 1;
  const kept = await keptUnder(context, { authority, key, count });
  const changes = changesFor(contents, kept, "Antwort geprüft").map((change) =>
    change.content.type === "inquiry" ? { ...change, expectedVersion: version } : change,
  );
  const appended = await context.store.append({ authority, author: author.value, changes });
  return appended.ok ? succeed(null) : appended;
}
