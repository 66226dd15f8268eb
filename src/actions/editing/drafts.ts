import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { isRecordTypeId } from "#catalogue/catalogue.ts";
import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import type { DeskContext } from "./desk-context.ts";

/** Fields of a form as they were sent. */
export type DraftFields = Readonly<Record<string, string | readonly string[]>>;

/** Which record somebody has begun to change; `place` is `key:` and its key, or `new:` and a random name. */
export type DraftPlace = { readonly authority: Key; readonly type: RecordTypeId; readonly place: string };

/** What somebody has typed and not yet saved. */
export type Draft = DraftPlace & {
  /** The version that they began with; 0: the record is new. */
  readonly version: number;
  readonly title: string;
  readonly fields: DraftFields;
  readonly savedAt: Instant;
};

/** More is no form of a record. */
const MOST_CHARACTERS = 2_000_000;

/** Keeps what somebody has typed, in place of their draft before; false if it is too much to be a form. */
export async function keepDraft(
  { store, actor, now }: DeskContext,
  draft: Omit<Draft, "savedAt">,
): Promise<boolean> {
  const { authority, type, place, version, title } = draft;
  const fields = JSON.stringify(draft.fields);
  if (fields.length > MOST_CHARACTERS) return false;
  await store.desk.keepDraft({
    ...{ authority, account: actor.account, type, place, version, title, fields },
    saved_at: now(),
  });
  return true;
}

type Row = Awaited<ReturnType<DeskContext["store"]["desk"]["drafts"]>>[number];

function draftOf({ authority, type, place, version, title, fields, saved_at }: Row): readonly Draft[] {
  if (!isRecordTypeId(type)) return [];
  const typed = JSON.parse(fields) as DraftFields;
  return [{ ...{ authority, type, place, version, title }, fields: typed, savedAt: saved_at }];
}

/** Somebody's own draft of a record; null if there is none. */
export async function findDraft(
  { store, actor }: DeskContext,
  { authority, type, place }: DraftPlace,
): Promise<Draft | null> {
  const row = await store.desk.findDraft({ authority, type, place, account: actor.account });
  return (row && draftOf(row)[0]) ?? null;
}

/** Somebody's own drafts in an authority, the newest first. */
export async function listDrafts({ store, actor }: DeskContext, authority: Key): Promise<readonly Draft[]> {
  return (await store.desk.drafts(authority, actor.account)).flatMap(draftOf);
}

/** Throws somebody's own draft away. */
export async function dropDraft({ store, actor }: DeskContext, place: DraftPlace): Promise<void> {
  const { authority, type } = place;
  await store.desk.dropDraft({ authority, type, place: place.place, account: actor.account });
}
