import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import type { Inquiry } from "#inquiry/inquiry.ts";
import { demonstrationMarking } from "#records/demonstration.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { Key } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { inquiryFrom } from "./asked-content.ts";
import { functionFor, type AtDesk } from "./at-desk.ts";
import { inquiriesProblem } from "./problems.ts";

/** How far an answer is: being worked on, checked, signed, on the public site. */
export type CaseStep = "draft" | "checked" | "signed" | "published";

/** An inquiry that somebody works on. */
export type InquiryCase = {
  readonly authority: Key;
  readonly key: Key;
  /** What its editor has seen; goes back with every change. */
  readonly version: number;
  readonly data: RecordDataMap["inquiry"];
  readonly record: VersionedRecord<"inquiry">;
  /** The questions with what people have settled. */
  readonly inquiry: Inquiry;
  readonly step: CaseStep;
};

/** How far the answer to an inquiry is. */
export function stepOf({ status, publishedOn }: RecordDataMap["inquiry"]): CaseStep {
  if (status === "signed") return publishedOn === undefined ? "signed" : "published";
  return status === "checked" ? "checked" : "draft";
}

/** The case that a record of an inquiry holds. */
function caseFrom(authority: Key, record: VersionedRecord<"inquiry">): InquiryCase {
  const { key, version, data } = record;
  return { authority, key, version, data, record, inquiry: inquiryFrom(data), step: stepOf(data) };
}

/**
 * An inquiry with its questions, for those who may answer.
 * @problems actions.inquiries.refused, actions.inquiries.absent
 */
export async function readCase(context: AtDesk, authority: Key, key: Key): Promise<Result<InquiryCase>> {
  const allowed = functionFor(context, "inquiry.answer", authority);
  if (!allowed.ok) return allowed;
  const [record] = await context.store.workRecords(authority, "inquiry", [key]);
  if (record === undefined || record.ended) return fail(inquiriesProblem("actions.inquiries.absent", ""));
  return succeed(caseFrom(authority, record));
}

/** Is the authority's register only an example? Then nothing is signed or published from it. */
export async function isDemonstration({ store }: AtDesk, authority: Key): Promise<boolean> {
  const owner = (await store.authorityOf(authority))?.record ?? null;
  return demonstrationMarking({ owner }) !== null;
}
