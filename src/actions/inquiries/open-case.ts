import { archiveKey } from "#actions/archive/archive-key.ts";
import { INTERNAL } from "#actions/archive/answer-content.ts";
import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import type { Inquiry } from "#inquiry/inquiry.ts";
import { sameContent } from "#records/content.ts";
import type { RecordContent } from "#records/record.ts";
import { dayOf } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { askedContent } from "./asked-content.ts";
import { functionFor, type AtDesk } from "./at-desk.ts";
import { dueDate } from "./deadline.ts";
import { inquiriesProblem } from "./problems.ts";
import { readArrival } from "./read-arrival.ts";

/** A paper that came in: the bytes of its file or its text, and when it came (default today). */
export type Arrival = {
  readonly authority: Key;
  readonly paper: Uint8Array | string;
  readonly receivedOn?: LocalDate | undefined;
};

/** What the questions themselves show as unsure is not noted besides. */
const isNoted = ({ code }: Inquiry["warnings"][number]): boolean => !code.startsWith("inquiry.facets.");

const ANSWERED =
  "Das Papier enthält schon Antworten; sie sind nicht Teil der Fragen. Soll es nur mit späteren Antworten verglichen werden, legen Sie es unter „Neue Anfrage“ als schon beantwortet ab.";

type Dates = { readonly on: LocalDate; readonly receivedOn: LocalDate; readonly profile: string | undefined };

function headOf(inquiry: Inquiry): Partial<RecordDataMap["inquiry"]> {
  const { number, kind, body, addressee, date, leadIn, preamble, consultations } = inquiry;
  const said = { number, kind, body, addressee, filedOn: date, leadIn };
  const given = Object.entries(said).filter(([, value]) => value !== null);
  return {
    ...(Object.fromEntries(given) as Partial<RecordDataMap["inquiry"]>),
    ...(preamble !== "" && { preamble }),
    consultations: consultations.map(({ date: day, body: who, item }) => ({
      ...(day !== null && { date: day }),
      ...(who !== null && { body: who }),
      ...(item !== null && { item }),
    })),
  };
}

function dataOf(inquiry: Inquiry, { on, receivedOn, profile }: Dates): RecordDataMap["inquiry"] {
  const due = dueDate(profile, inquiry.kind, receivedOn);
  return {
    title: inquiry.title ?? inquiry.kind ?? "Anfrage",
    ...headOf(inquiry),
    ...{ receivedOn, on, state: "inProgress", status: "draft", origin: "register" },
    ...(profile !== undefined && { profile }),
    ...(due !== null && { dueOn: due.on }),
    notes: [
      ...inquiry.warnings.filter(isNoted).map(({ message }) => message),
      ...(inquiry.questions.some(({ answered }) => answered !== undefined) ? [ANSWERED] : []),
    ],
    asked: inquiry.questions.map(askedContent),
  };
}

type Content = RecordContent<"inquiry">;

/**
 * Under which key an inquiry is filed: the paper's own, else with a number behind it. A form that was sent twice finds
 * what it has opened already, as long as nobody has worked on it.
 */
async function placeFor(
  { store }: AtDesk,
  authority: Key,
  content: Content,
): Promise<{ readonly key: Key; readonly isThere: boolean }> {
  const kept = new Map((await store.workRecords(authority, "inquiry")).map((one) => [one.key, one]));
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? content.key : `${content.key}-${number}`;
    const before = kept.get(key);
    if (before === undefined) return { key, isThere: false };
    if (!before.ended && sameContent(before, { ...content, key })) return { key, isThere: true };
  }
}

/**
 * Reads a paper that came in and files it with its questions; the draft of its answer is there at once.
 * @problems actions.inquiries.refused, actions.inquiries.unknown, actions.inquiries.nothing, those of readPaper,
 * readInquiry and Store.append
 */
export async function openCase(
  context: AtDesk,
  { authority, paper, receivedOn }: Arrival,
): Promise<Result<{ readonly key: Key }>> {
  const author = functionFor(context, "inquiry.answer", authority);
  if (!author.ok) return author;
  const owner = (await context.store.authorityOf(authority))?.record;
  if (!owner || owner.ended) return fail(inquiriesProblem("actions.inquiries.unknown", "", { authority }));
  const inquiry = await readArrival(paper);
  if (!inquiry.ok) return inquiry;
  const on = dayOf(context.now());
  const profile = owner.data.inquiryProfile;
  const data = dataOf(inquiry.value, { on, receivedOn: receivedOn ?? on, profile });
  const wanted: Content = {
    ...{ type: "inquiry", key: archiveKey({ ...inquiry.value, on }), ...INTERNAL },
    data,
  };
  const { key, isThere } = await placeFor(context, authority, wanted);
  if (isThere) return succeed({ key });
  const content = { ...wanted, key };
  const appended = await context.store.append({
    ...{ authority, author: author.value },
    changes: [{ content, reason: "Eingang der Anfrage", expectedVersion: 0 }],
  });
  return appended.ok ? succeed({ key }) : appended;
}
