import { may } from "#actions/access/may.ts";
import type { Deed } from "#actions/access/policy.ts";
import { canonicalContent, sameContent } from "#records/content.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordAt } from "#records/snapshot.ts";
import type { Key, Reference } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { checkRecord } from "./check-record.ts";
import type { DeskContext } from "./desk-context.ts";
import { knownFor } from "./known-for.ts";
import { editingProblem } from "./problems.ts";
import { aimOf, functionFor, readDeskRecord, type DeskRecord } from "./read-desk-record.ts";

/** Which version shall hold again. */
export type UndoWish = {
  readonly authority: Key;
  readonly reference: Reference;
  /** The version whose content shall hold again. */
  readonly back: number;
  readonly expectedVersion: number;
  readonly reason: string;
};

/** What taking a version up again would do. */
export type UndoPlan = {
  readonly now: VersionedRecord;
  /** What would hold; never ended. */
  readonly later: VersionedRecord;
  readonly author: string;
};

/** An ended record as it was: the end is taken away, nothing else. */
function revived(record: VersionedRecord): VersionedRecord {
  const { ended: _ended, ...living } = record;
  return living;
}

function isDisclosing(now: VersionedRecord, later: VersionedRecord): boolean {
  const [one, other] = [now, later].map((record) => {
    const { visibility, confidentiality, withhold } = canonicalContent(record);
    return JSON.stringify([visibility ?? null, confidentiality ?? null, withhold ?? null]);
  });
  return one !== other;
}

function allowed({ actor }: DeskContext, found: DeskRecord, later: VersionedRecord): Result<string> {
  const aims = [found.record, later].map((one) => aimOf(found.register, one));
  const needed: readonly Deed[] = isDisclosing(found.record, later)
    ? ["record.undo", "record.disclose"]
    : ["record.undo"];
  const isAllowed = needed.every((deed) => aims.every((aim) => may(actor, deed, aim)));
  const [aim] = aims;
  const author = aim && functionFor(actor, "record.undo", aim);
  return isAllowed && author ? succeed(author) : fail(editingProblem("actions.editing.refused", ""));
}

/**
 * What would it mean to take an earlier version of a record up again? References in it that lead nowhere by now, and
 * values that are no longer allowed, are faults.
 * @problems actions.editing.*, records.*
 */
export async function planUndo(
  context: DeskContext,
  wish: Pick<UndoWish, "authority" | "reference" | "back">,
): Promise<Result<UndoPlan>> {
  const { authority, reference, back } = wish;
  const found = await readDeskRecord(context, { authority, reference });
  if (!found) return fail(editingProblem("actions.editing.absent", ""));
  if (!found.mayDo("record.undo")) return fail(editingProblem("actions.editing.refused", ""));
  const wanted = found.versions.find(({ version }) => version === back)?.record;
  if (!wanted) return fail(editingProblem("actions.editing.version", "", { version: back }));
  const later = revived(wanted);
  const author = allowed(context, found, later);
  if (!author.ok) return author;
  const isLiving = recordAt(found.register.snapshot, reference) !== undefined;
  if (isLiving && sameContent(found.record, later))
    return fail(editingProblem("actions.editing.unchanged", ""));
  const checked = await checkRecord(context, canonicalContent(later), {
    authority,
    known: knownFor(found.register, later),
  });
  return checked.ok ? succeed({ now: found.record, later, author: author.value }) : checked;
}

/**
 * Takes an earlier version of a record up again, as a new version; an ended record lives again.
 * @problems actions.editing.*, records.*, those of Store.append
 */
export async function undoRecord(context: DeskContext, wish: UndoWish): Promise<Result<null>> {
  const plan = await planUndo(context, wish);
  if (!plan.ok) return plan;
  if (wish.reason.trim() === "") return fail(editingProblem("actions.editing.reason", "/reason"));
  const { version: _version, recordedAt: _recordedAt, ...content } = plan.value.later;
  const { authority, expectedVersion, reason } = wish;
  const kept = await context.store.append({
    ...{ authority, author: plan.value.author },
    changes: [{ content, reason: reason.trim(), expectedVersion }],
  });
  return kept.ok ? succeed(null) : kept;
}
