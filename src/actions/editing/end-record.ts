import { recordAt } from "#records/snapshot.ts";
import type { Key, Reference } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { contentOf } from "./content-of.ts";
import type { DeskContext } from "./desk-context.ts";
import { editingProblem } from "./problems.ts";
import { aimOf, functionFor } from "./read-desk-record.ts";
import { readDeskRegister } from "./read-desk-register.ts";

/** A record that shall no longer be kept up. */
export type EndWish = {
  readonly authority: Key;
  readonly reference: Reference;
  readonly expectedVersion: number;
  readonly reason: string;
};

/**
 * Ends a record: it leaves the register, its versions stay. An authority's own record is closed elsewhere.
 * @problems actions.editing.*, those of Store.append
 */
export async function endRecord(context: DeskContext, wish: EndWish): Promise<Result<null>> {
  const { authority, reference, expectedVersion, reason } = wish;
  const register = await readDeskRegister(context, { authority });
  const record = register && recordAt(register.snapshot, reference);
  if (!register || !record) return fail(editingProblem("actions.editing.absent", ""));
  const author = functionFor(context.actor, "record.end", aimOf(register, record));
  if (author === null || record.type === "authority")
    return fail(editingProblem("actions.editing.refused", ""));
  if (reason.trim() === "") return fail(editingProblem("actions.editing.reason", "/reason"));
  const content = { ...contentOf(record), ended: true as const };
  const changes = [{ content, reason: reason.trim(), expectedVersion }];
  const kept = await context.store.append({ authority, author, changes });
  return kept.ok ? succeed(null) : kept;
}
