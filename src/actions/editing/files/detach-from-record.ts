import { attachmentOf } from "#records/attachment.ts";
import { isVersionConflict } from "#store/store.ts";
import type { Key, Reference } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { contentOf } from "#actions/editing/content-of.ts";
import type { DeskContext } from "#actions/editing/desk-context.ts";
import { editingProblem } from "#actions/editing/problems.ts";
import { aimOf, functionFor, readDeskRecord, type DeskRecord } from "#actions/editing/read-desk-record.ts";

function told(problems: readonly Problem[], record: Reference): Result<never> {
  const isOvertaken = problems.every(isVersionConflict);
  return isOvertaken ? fail(editingProblem("actions.editing.overtaken", "", { record })) : fail(...problems);
}

/** The record, if it lives, is there for this person, and its authority still takes changes. */
async function living(
  context: DeskContext,
  wanted: { readonly authority: Key; readonly reference: Reference },
): Promise<Result<DeskRecord>> {
  const found = await readDeskRecord(context, wanted);
  if (!found || found.isEnded) return fail(editingProblem("actions.editing.absent", ""));
  const owner = await context.store.authorityOf(wanted.authority);
  return owner?.record?.ended ? fail(editingProblem("actions.editing.closed", "")) : succeed(found);
}

/**
 * Takes an attachment away from a record, as a new version without it; earlier versions still name it, so that it can
 * be had again.
 * @problems actions.editing.absent, actions.editing.closed, actions.editing.refused, actions.editing.unattached,
 * actions.editing.overtaken, those of Store.append
 */
export async function detachFromRecord(
  context: DeskContext,
  wish: {
    readonly authority: Key;
    readonly reference: Reference;
    /** The entry of `attachments`. */
    readonly entry: string;
  },
): Promise<Result<null>> {
  const { authority, reference, entry } = wish;
  const found = await living(context, wish);
  if (!found.ok) return found;
  const { record, register } = found.value;
  const author = functionFor(context.actor, "file.attach", aimOf(register, record));
  if (author === null) return fail(editingProblem("actions.editing.refused", ""));
  const attachments = record.attachments.filter((one) => one !== entry);
  if (attachments.length === record.attachments.length)
    return fail(editingProblem("actions.editing.unattached", ""));
  const reason = `Anlage „${attachmentOf(entry)?.name ?? entry}“ entfernt`;
  const content = { ...contentOf(record), attachments };
  const changes = [{ content, reason, expectedVersion: record.version }];
  const kept = await context.store.append({ authority, author, changes });
  return kept.ok ? succeed(null) : told(kept.problems, reference);
}
