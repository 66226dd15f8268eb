import type { AnswerFromRegister } from "#actions/answer-from-register.ts";
import type { Context } from "#actions/context.ts";
import { readPublicRegister } from "#actions/read-public-register.ts";
import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { Key } from "#values/key.ts";
import { asFromRegister, keptAnswer } from "./kept-answer.ts";

/** An answer that the authority has put on its public site. */
export type PublishedInquiry = {
  readonly authority: Key;
  readonly key: Key;
  readonly data: RecordDataMap["inquiry"];
};

const isPublished = ({ ended, visibility, data }: VersionedRecord<"inquiry">): boolean =>
  !ended && visibility === "public" && data.status === "signed" && data.publishedOn !== undefined;

/** The published answers of these authorities, the latest published first; one SQL statement. */
export async function publishedInquiries(
  { store }: Context,
  authorities: readonly Key[],
): Promise<readonly PublishedInquiry[]> {
  const found = await store.published.publicWork(authorities, "inquiry");
  return found
    .filter(({ record }) => isPublished(record))
    .map(({ authority, record: { key, data } }) => ({ authority, key, data }))
    .toSorted((one, other) => ((one.data.publishedOn ?? "") < (other.data.publishedOn ?? "") ? 1 : -1));
}

/** The published inquiry under this key, as its record says; null if there is none. */
export async function publishedInquiry(
  { store }: Context,
  authority: Key,
  key: Key,
): Promise<VersionedRecord<"inquiry"> | null> {
  const [record] = await store.published.workRecords(authority, "inquiry", [key]);
  return record !== undefined && isPublished(record) ? record : null;
}

/**
 * The public copy of a published answer in the words that were signed, with the public register as it stood behind
 * them; null if there is none under this key.
 */
export async function publishedAnswer(
  context: Context,
  authority: Key,
  key: Key,
): Promise<AnswerFromRegister | null> {
  const record = await publishedInquiry(context, authority, key);
  if (record === null) return null;
  const answer = await keptAnswer(context.store.published, { authority, record }, "public");
  const register = answer && (await readPublicRegister(context, { authority, asOf: answer.asOf }));
  return answer && register ? asFromRegister(answer, register.snapshot) : null;
}
