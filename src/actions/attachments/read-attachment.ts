import { attachmentOf } from "#records/attachment.ts";
import type { Visibility } from "#records/record.ts";
import type { ByteRange } from "#store/files/file-store.ts";
import type { KeptFile } from "#store/files/kept-files.ts";
import type { Key } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Context } from "#actions/context.ts";
import { attachmentProblem } from "./problems.ts";

/** Which attachment, and the highest visibility that its reader may open. */
export type AttachmentWish = {
  readonly authority: Key;
  readonly hash: string;
  readonly rank: Visibility;
  readonly range?: ByteRange;
};

/** What is known of an attachment. */
export type AttachmentFacts = {
  readonly hash: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly recordedAt: string;
};

/** An attachment with its bytes as a stream. */
export type OpenedAttachment = AttachmentFacts & { readonly bytes: AsyncIterable<Uint8Array> };

/**
 * What the attachment is called for this reader; null if it is none of theirs. Attachments are for the authority's own
 * people: nobody else, whatever the record's visibility. Those of confidential records only, those of earlier versions,
 * and the names that a file has there, are for who may open confidential ones.
 */
async function nameFor(
  { store }: Context,
  { authority, hash, rank }: AttachmentWish,
  kept: KeptFile,
): Promise<string | null> {
  if (rank === "confidential") return kept.name;
  if (rank !== "internal") return null;
  const { records } = await store.snapshot(authority);
  const open = records.filter(({ visibility }) => visibility !== "confidential");
  const named = open.flatMap(({ attachments }) => attachments.map(attachmentOf));
  return named.find((one) => one?.hash === hash)?.name ?? null;
}

const factsOf = ({ hash, name, media_type, size, recorded_at }: KeptFile): AttachmentFacts => ({
  ...{ hash, name, size },
  mediaType: media_type,
  recordedAt: recorded_at,
});

/**
 * Opens an attachment. One that the reader may not open is told as if it did not exist.
 * @problems actions.attachment.unavailable, actions.attachment.unknown, store.files.absent, store.files.unreachable
 */
export async function readAttachment(
  context: Context,
  wish: AttachmentWish,
): Promise<Result<OpenedAttachment>> {
  const { authority, hash, range } = wish;
  if (!context.keeping) return fail(attachmentProblem("actions.attachment.unavailable", ""));
  const kept = await context.store.files.find(authority, hash);
  const name = kept && (await nameFor(context, wish, kept));
  if (!kept || name === null) return fail(attachmentProblem("actions.attachment.unknown", "", { hash }));
  const opened = await context.keeping.files.open(authority, hash, range);
  return opened.ok ? succeed({ ...factsOf(kept), name, bytes: opened.value }) : opened;
}

/** All files that belong to an authority's records or did so, the newest first. For the administration. */
export async function listAttachments(
  { store }: Context,
  authority: Key,
): Promise<readonly AttachmentFacts[]> {
  return (await store.files.list(authority)).map(factsOf);
}
