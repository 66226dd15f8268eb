import type { Deed } from "#actions/access/policy.ts";
import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import type { Visibility } from "#records/record.ts";
import { dayOf } from "#values/instant.ts";
import type { LocalDate } from "#values/local-date.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { functionFor, type AtDesk } from "#actions/inquiries/at-desk.ts";
import { withoutAbsent, type CasePlace } from "#actions/inquiries/change-case.ts";
import { isDemonstration, readCase, type CaseStep } from "#actions/inquiries/inquiry-case.ts";
import { inquiriesProblem } from "#actions/inquiries/problems.ts";

type Data = RecordDataMap["inquiry"];
type Who = { readonly author: string; readonly today: LocalDate };

/** A step of releasing an answer: from where, by which right, and what the inquiry holds from then on. */
type Step = {
  readonly deed: Deed;
  readonly from: readonly CaseStep[];
  readonly otherwise: Parameters<typeof inquiriesProblem>[0];
  readonly reason: string;
  readonly visibility: Visibility;
  /** May it be done from a register that is only an example? */
  readonly isForExamples: boolean;
  readonly change: (data: Data, who: Who) => { readonly [Name in keyof Data]: Data[Name] | undefined };
};

const unsigned = { checkedBy: undefined, checkedOn: undefined, signedBy: undefined, signedOn: undefined };
const unpublished = { publishedOn: undefined, publishedBy: undefined };

const STEPS = {
  sign: {
    ...{ deed: "answer.sign", from: ["checked"], otherwise: "actions.inquiries.not-checked" },
    ...{ reason: "Antwort gezeichnet", visibility: "internal", isForExamples: false },
    change: (data, { author, today }) => ({ ...data, status: "signed", signedBy: author, signedOn: today }),
  },
  publish: {
    ...{ deed: "record.disclose", from: ["signed"], otherwise: "actions.inquiries.not-signed" },
    ...{ reason: "Antwort veröffentlicht", visibility: "public", isForExamples: false },
    change: (data, { author, today }) => ({ ...data, publishedOn: today, publishedBy: author }),
  },
  withdraw: {
    ...{ deed: "record.disclose", from: ["published"], otherwise: "actions.inquiries.not-public" },
    ...{ reason: "Veröffentlichung zurückgenommen", visibility: "internal", isForExamples: true },
    change: (data) => ({ ...data, ...unpublished }),
  },
  reopen: {
    ...{ deed: "inquiry.answer", from: ["checked"], otherwise: "actions.inquiries.not-checked" },
    ...{ reason: "Antwort zur Bearbeitung zurückgenommen", visibility: "internal", isForExamples: true },
    change: (data) => ({ ...data, ...unsigned, status: "draft", state: "inProgress" }),
  },
  revoke: {
    ...{ deed: "answer.sign", from: ["signed"], otherwise: "actions.inquiries.not-signed" },
    ...{ reason: "Zeichnung zurückgenommen", visibility: "internal", isForExamples: true },
    change: (data) => ({ ...data, ...unsigned, status: "draft", state: "inProgress" }),
  },
} as const satisfies Readonly<Record<string, Step>>;

/** What can be done with a checked answer. */
export type Release = keyof typeof STEPS;

/** Which step an answer must have reached before this can be done with it, and the right that it takes. */
export function releaseRule(release: Release): Pick<Step, "deed" | "from" | "isForExamples"> {
  return STEPS[release];
}

/**
 * Signs an answer, publishes it, or takes either back. Nothing of this changes what was answered. What has a reason is
 * told one by the person; it stands in the history.
 * @problems actions.inquiries.*, those of Store.append
 */
export async function releaseAnswer(
  context: AtDesk,
  { authority, key, version }: CasePlace,
  { release, why = "" }: { readonly release: Release; readonly why?: string },
): Promise<Result<null>> {
  const step: Step = STEPS[release];
  const author = functionFor(context, step.deed, authority);
  if (!author.ok) return author;
  const known = await readCase(context, authority, key);
  if (!known.ok) return known;
  if (!step.from.includes(known.value.step)) return fail(inquiriesProblem(step.otherwise, ""));
  if (!step.isForExamples && (await isDemonstration(context, authority)))
    return fail(inquiriesProblem("actions.inquiries.demonstration", ""));
  const { version: _version, recordedAt: _at, ...content } = known.value.record;
  const who = { author: author.value, today: dayOf(context.now()) };
  const data = withoutAbsent<Data>(step.change(content.data, who));
  const reason = why.trim() === "" ? step.reason : `${step.reason}: ${why.trim()}`;
  const appended = await context.store.append({
    ...{ authority, author: author.value },
    changes: [
      { content: { ...content, data, visibility: step.visibility }, reason, expectedVersion: version },
    ],
  });
  return appended.ok ? succeed(null) : appended;
}
