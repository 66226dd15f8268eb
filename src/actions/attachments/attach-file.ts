import { attachmentOf, attachmentText } from "#records/attachment.ts";
import type { RecordContent } from "#records/record.ts";
import { isVersionConflict, type VersionEntry } from "#store/store.ts";
import type { Key, Reference } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { ADMINISTRATION } from "#actions/add-authority.ts";
import type { Context, FileKeeping } from "#actions/context.ts";
import { admitFile, type AdmittedFile } from "./admit-file.ts";
import { fileName } from "./file-name.ts";
import { attachmentProblem } from "./problems.ts";

/** A file that shall belong to a record. */
export type AttachWish = {
  readonly authority: Key;
  readonly record: Reference;
  /** As it came; folders in it and unfit signs are dropped. */
  readonly name: string;
  readonly source: AsyncIterable<Uint8Array>;
  readonly reason?: string | undefined;
  /** The function that answers for it; without one, the administration. */
  readonly by?: string | undefined;
};

/** What was attached. `version` is that of the record, unchanged if the file had belonged to it before. */
export type AttachedFile = {
  readonly hash: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** Can its text be searched? */
  readonly isSearchable: boolean;
  readonly version: number;
};

/** How often the entry is added anew because the record was changed in between. */
const MOST_ATTEMPTS = 5;

type Standing = VersionEntry & { readonly content: RecordContent };

/** The record as it stands now, if something can be attached to it. */
async function standing({ store }: Context, { authority, record }: AttachWish): Promise<Result<Standing>> {
  if ((await store.authorityOf(authority))?.record?.ended)
    return fail(attachmentProblem("actions.attachment.closed", "", { authority }));
  const newest = (await store.history(authority, record)).at(-1);
  const content = newest?.content;
  return newest && content && !content.ended
    ? succeed({ ...newest, content })
    : fail(attachmentProblem("actions.attachment.record", "", { authority, record }));
}

/** Adds the entry to the record as it stands; nobody else's change is lost, for the entry fits to every version. */
async function addEntry(
  context: Context,
  wish: AttachWish,
  file: { readonly hash: string; readonly name: string },
): Promise<Result<number>> {
  const { authority, by = ADMINISTRATION, reason = `Anlage „${file.name}“ hinzugefügt` } = wish;
  for (let attempt = 1; ; attempt += 1) {
    const now = await standing(context, wish);
    if (!now.ok) return now;
    const { content, version } = now.value;
    if (content.attachments.some((entry) => attachmentOf(entry)?.hash === file.hash)) return succeed(version);
    const changed = { ...content, attachments: [...content.attachments, attachmentText(file)] };
    const changes = [{ content: changed, reason, expectedVersion: version }];
    const appended = await context.store.append({ authority, author: by, changes });
    if (appended.ok) return succeed(version + 1);
    if (attempt === MOST_ATTEMPTS || !appended.problems.every(isVersionConflict)) return appended;
  }
}

function takeIn({ files, scan, mostBytes }: FileKeeping, wish: AttachWish): Promise<Result<AdmittedFile>> {
  return files.put(wish.authority, wish.source, {
    most: mostBytes,
    admit: (draft) => admitFile(draft, { name: wish.name, scan }),
  });
}

/**
 * Attaches a file to a record: takes its bytes in, scans them, tells its kind by content, reads its text for search, and adds
 * it to the record as a new version. What is refused leaves nothing behind.
 * @problems actions.attachment.*, outside.scan.*, store.files.*, inquiry.file.bomb, those of Store.append
 */
export async function attachFile(context: Context, wish: AttachWish): Promise<Result<AttachedFile>> {
  if (!context.keeping) return fail(attachmentProblem("actions.attachment.unavailable", ""));
  const fitting = await standing(context, wish);
  if (!fitting.ok) return fitting;
  const taken = await takeIn(context.keeping, wish);
  if (!taken.ok) return taken;
  const { hash, size, mediaType, type, text } = taken.value;
  const name = fileName(wish.name, type);
  // the text must be known before the record is, for the new version is searched with it
  await context.store.files.keep({
    ...{ authority: wish.authority, hash, name, media_type: mediaType, size, text },
    recorded_at: context.now(),
  });
  // whoever tidied up in this very moment may have taken the bytes for nobody's
  if (!(await context.keeping.files.has(wish.authority, hash)))
    return fail(attachmentProblem("actions.attachment.tidied", ""));
  const version = await addEntry(context, wish, { hash, name });
  if (!version.ok) return version;
  return succeed({ hash, name, mediaType, size, isSearchable: text !== null, version: version.value });
}
