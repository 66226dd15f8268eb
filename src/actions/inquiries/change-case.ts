import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import type { Key } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { functionFor, type AtDesk } from "./at-desk.ts";
import { readCase, type InquiryCase } from "./inquiry-case.ts";
import { inquiriesProblem } from "./problems.ts";

type Data = RecordDataMap["inquiry"];

/** Which inquiry, and the version that its editor has seen. */
export type CasePlace = { readonly authority: Key; readonly key: Key; readonly version: number };

const WORDS = { checked: "geprüft", signed: "gezeichnet", published: "veröffentlicht" } as const;

/** The fields of a record without those that were taken away. */
export function withoutAbsent<Fields extends object>(fields: {
  readonly [Name in keyof Fields]: Fields[Name] | undefined;
}): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

/**
 * Keeps a change of an inquiry that is still worked on, as a new version. `change` says what the inquiry holds from now
 * on, told the function that changes it.
 * @problems actions.inquiries.*, those of `change` and Store.append
 */
export async function changeCase(
  context: AtDesk,
  { authority, key, version }: CasePlace,
  {
    reason,
    change,
  }: {
    readonly reason: string;
    readonly change: (known: InquiryCase, author: string) => Result<Data>;
  },
): Promise<Result<null>> {
  const author = functionFor(context, "inquiry.answer", authority);
  if (!author.ok) return author;
  const known = await readCase(context, authority, key);
  if (!known.ok) return known;
  const { step, record } = known.value;
  if (step !== "draft")
    return fail(inquiriesProblem("actions.inquiries.not-draft", "", { state: WORDS[step] }));
  const data = change(known.value, author.value);
  if (!data.ok) return data;
  const { version: _version, recordedAt: _at, ...content } = record;
  const appended = await context.store.append({
    ...{ authority, author: author.value },
    changes: [{ content: { ...content, data: data.value }, reason, expectedVersion: version }],
  });
  return appended.ok ? succeed(null) : appended;
}
