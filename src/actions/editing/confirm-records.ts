import { may } from "#actions/access/may.ts";
import type { RecordContent, VersionedRecord } from "#records/record.ts";
import { recordAt } from "#records/snapshot.ts";
import { isVersionConflict } from "#store/store.ts";
import { dayOf } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { contentOf } from "./content-of.ts";
import type { DeskContext } from "./desk-context.ts";
import { editingProblem } from "./problems.ts";
import { aimOf, functionFor } from "./read-desk-record.ts";
import { readDeskRegister, type DeskRegister } from "./read-desk-register.ts";

/** A record in the version that somebody has looked at. */
export type SeenRecord = { readonly reference: Reference; readonly version: number };

/** How the confirmation reads in the history. */
const REASON = "Angaben geprüft, stimmen noch";

type Confirmable = { readonly record: VersionedRecord; readonly author: string };

function confirmable(
  { actor }: DeskContext,
  register: DeskRegister,
  { reference, version }: SeenRecord,
): Result<Confirmable> {
  const record = recordAt(register.snapshot, reference);
  if (!record) return fail(editingProblem("actions.editing.absent", ""));
  const aim = aimOf(register, record);
  const author = functionFor(actor, "record.confirm", aim);
  if (author === null || !may(actor, "record.confirm", aim))
    return fail({ ...editingProblem("actions.editing.refused", ""), record: reference });
  return record.version === version
    ? succeed({ record, author })
    : fail({
        ...editingProblem("actions.editing.overtaken", "", { record: reference }),
        record: reference,
      });
}

function confirmed({ record, author }: Confirmable, today: string): RecordContent {
  return { ...contentOf(record), confirmedOn: today, confirmedBy: author };
}

/**
 * Notes for all these records at once that what they say still holds; all or none. Whoever's version has been replaced
 * since must look again.
 * @problems actions.editing.*, those of Store.append
 */
export async function confirmRecords(
  context: DeskContext,
  { authority, seen }: { readonly authority: Key; readonly seen: readonly SeenRecord[] },
): Promise<Result<{ readonly count: number }>> {
  if (seen.length === 0) return fail(editingProblem("actions.editing.nothing-chosen", ""));
  const register = await readDeskRegister(context, { authority });
  if (!register) return fail(editingProblem("actions.editing.refused", ""));
  const results = seen.map((one) => confirmable(context, register, one));
  const problems = results.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return fail(...problems);
  const today = dayOf(context.now());
  const ready = results.flatMap((one) => (one.ok ? [one.value] : []));
  const author = ready[0]?.author ?? "";
  const changes = ready.map((one) => ({
    content: confirmed(one, today),
    reason: REASON,
    expectedVersion: one.record.version,
  }));
  const kept = await context.store.append({ authority, author, changes });
  if (kept.ok) return succeed({ count: changes.length });
  return kept.problems.every(isVersionConflict)
    ? fail(
        ...kept.problems.map((one) =>
          editingProblem("actions.editing.overtaken", "", { record: one.record ?? "" }),
        ),
      )
    : kept;
}
