import { ADMINISTRATION } from "#actions/add-authority.ts";
import type { Context } from "#actions/context.ts";
import type { AnswerBlock } from "#answers/answer.ts";
import { comparedQuestions, type ComparedQuestion } from "#answers/comparing/compared-answer.ts";
import { citedBy, evidenceIn } from "#answers/comparing/statements.ts";
import type { AnswerFile } from "#exchange/answer-file.ts";
import { demonstrationMarking } from "#records/demonstration.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordAt, type Snapshot } from "#records/snapshot.ts";
import type { Key } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { answerContent } from "./answer-content.ts";
import { archiveKey } from "./archive-key.ts";
import { changesFor, keptUnder, type Kept } from "./kept-under.ts";
import { inquiryContent, type Filing } from "./inquiry-content.ts";
import { archiveProblem } from "./problems.ts";

/** Whose archive, and how the answer is filed there. */
export type KeepWish = Omit<Filing, "key" | "on"> & {
  readonly authority: Key;
  /** The function that files it, where nobody has signed; without it the administration. */
  readonly by?: string | undefined;
  /** Default: the paper's number, else its date and title. */
  readonly key?: Key | undefined;
  /** The day that the answer speaks of, where the file does not say. */
  readonly on?: LocalDate | undefined;
};

/** What was kept: under which key, how many answers, and how many records are new or changed. */
export type KeepReport = { readonly key: Key; readonly questions: number; readonly written: number };

/** The first evidence that the register's history does not hold; null if it holds all. */
async function foreignEvidence(
  context: Context,
  snapshot: Snapshot,
  questions: readonly ComparedQuestion[],
): Promise<string | null> {
  for (const evidence of evidenceIn(questions.flatMap(({ blocks }) => blocks))) {
    const { record, version } = citedBy(evidence);
    const newest = recordAt(snapshot, record) ?? snapshot.ended.get(record);
    const isKnown =
      newest === undefined
        ? (await context.store.versionOf(snapshot.authority, record, version)) !== null
        : version <= newest.version;
    if (!isKnown) return evidence;
  }
  return null;
}

/** May this answer be kept in this archive? */
async function mayKeep(
  context: Context,
  { answer, questions, wish }: { answer: AnswerFile; questions: readonly ComparedQuestion[]; wish: KeepWish },
): Promise<Result<null>> {
  const { authority, signedBy } = wish;
  const snapshot = await context.store.snapshot(authority);
  if (snapshot.owner === null || snapshot.owner.ended)
    return fail(archiveProblem("actions.archive.unknown", "", { authority }));
  if (answer.authority !== null && answer.authority !== authority) {
    const facts = { authority, other: answer.authority };
    return fail(archiveProblem("actions.archive.authority", "/authority", facts));
  }
  if (signedBy !== undefined && demonstrationMarking(snapshot) !== null)
    return fail(archiveProblem("actions.archive.demonstration", ""));
  const evidence = await foreignEvidence(context, snapshot, questions);
  return evidence === null
    ? succeed(null)
    : fail(archiveProblem("actions.archive.evidence", "", { evidence }));
}

function withoutEvidence(block: AnswerBlock): AnswerBlock {
  if (block.kind === "reference") return block;
  if (block.kind === "paragraph") return { ...block, evidence: [] };
  return { ...block, rows: block.rows.map((row) => ({ ...row, evidence: [] })) };
}

/** Its questions; evidence means nothing where nobody says from which register it is. */
function questionsOf(answer: AnswerFile): readonly ComparedQuestion[] {
  const questions = comparedQuestions(answer);
  if (answer.authority !== null && answer.asOf !== null) return questions;
  return questions.map((one) => ({ ...one, blocks: one.blocks.map(withoutEvidence) }));
}

/** May what is kept be followed by this? Neither what is worked on at the desk nor, by a draft, what was signed. */
function mayFollow(kept: Kept, key: Key, { signedBy }: KeepWish): Result<null> {
  const before = kept.get(`inquiry/${key}`) as VersionedRecord<"inquiry"> | undefined;
  if (before === undefined || before.ended) return succeed(null);
  if (before.data.asked !== undefined) return fail(archiveProblem("actions.archive.at-desk", "", { key }));
  const isSigned = before.data.status === "signed";
  return isSigned && signedBy === undefined
    ? fail(archiveProblem("actions.archive.signed", "", { key }))
    : succeed(null);
}

/**
 * Keeps an answered inquiry in the history: the paper with its questions, the day and state of the register it was
 * answered from, and every answer with its evidence. The same answer kept twice is kept once.
 * @problems actions.archive.*, those of Store.append
 */
export async function keepAnswer(
  context: Context,
  answer: AnswerFile,
  wish: KeepWish,
): Promise<Result<KeepReport>> {
  const questions = questionsOf(answer);
  const allowed = await mayKeep(context, { answer, questions, wish });
  if (!allowed.ok) return allowed;
  const on = answer.on ?? wish.on;
  if (on === undefined) return fail(archiveProblem("actions.archive.no-day", "/on"));
  const { authority, by = ADMINISTRATION, signedBy: author = by } = wish;
  const key = wish.key ?? archiveKey({ ...answer, on });
  const kept = await keptUnder(context, { authority, key, count: questions.length });
  const contents = [
    inquiryContent(answer, questions, { ...wish, key, on }),
    ...questions.map((said, at) => answerContent(key, at + 1, { said })),
  ];
  const changes = changesFor(contents, kept, "Ablage einer beantworteten Anfrage");
  const follows = changes.length === 0 ? succeed(null) : mayFollow(kept, key, wish);
  const appended = follows.ok ? await context.store.append({ authority, author, changes }) : follows;
  return appended.ok ? succeed({ key, questions: questions.length, written: changes.length }) : appended;
}
