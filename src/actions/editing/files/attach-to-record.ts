import { attachFile, type AttachedFile } from "#actions/attachments/attach-file.ts";
import type { Key, Reference } from "#values/key.ts";
import { fail, type Result } from "#values/result.ts";
import type { DeskContext } from "#actions/editing/desk-context.ts";
import { editingProblem } from "#actions/editing/problems.ts";
import { aimOf, functionFor, readDeskRecord } from "#actions/editing/read-desk-record.ts";

/** A file that somebody attaches to a record. */
export type DeskFile = { readonly name: string; readonly bytes: Uint8Array };

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/**
 * Attaches a file to a record, if this person may.
 * @problems actions.editing.absent, actions.editing.refused, those of attachFile
 */
export async function attachToRecord(
  context: DeskContext,
  wish: { readonly authority: Key; readonly reference: Reference; readonly file: DeskFile },
): Promise<Result<AttachedFile>> {
  const { authority, reference, file } = wish;
  const found = await readDeskRecord(context, { authority, reference });
  if (!found || found.isEnded) return fail(editingProblem("actions.editing.absent", ""));
  const by = functionFor(context.actor, "file.attach", aimOf(found.register, found.record));
  if (by === null) return fail(editingProblem("actions.editing.refused", ""));
  const { name, bytes } = file;
  return attachFile(context, { authority, record: reference, name, source: once(bytes), by });
}
