import { may } from "#actions/access/may.ts";
import { closerOf } from "./closer-of.ts";
import { unitsOf } from "#actions/access/units-of.ts";
import type { Actor, Grant } from "#actions/access/actor.ts";
import type { DeskContext } from "#actions/editing/desk-context.ts";
import { readDeskRegister, type DeskRegister } from "#actions/editing/read-desk-register.ts";
import { recordType } from "#catalogue/catalogue.ts";
import { dueList } from "#duties/due/due-list.ts";
import type { Due } from "#duties/due/due.ts";
import { evidenceOf, referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordAt, recordOf, type Snapshot } from "#records/snapshot.ts";
import { mayShow } from "#records/visibility.ts";
import { titleOf } from "#reports/record-title.ts";
import { dayOf } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";

/** What can be done in one step: note that all still holds, close or put off a task, or only open the record. */
export type WorkDeed = "confirm" | "task" | "open";

/** Something to do, as its list shows it. */
export type WorkItem = Omit<Due, "record"> & {
  /** `type/key@version` of the record whose version the deed is about. */
  readonly evidence: string;
  /** What to open: of a task the record that it is about; null if it is about none. */
  readonly subject: { readonly reference: Reference; readonly title: string } | null;
  /** The unit or, without one, nothing. */
  readonly unit: string | null;
  readonly isOverdue: boolean;
  /** It waits for this person's unit or function. */
  readonly isMine: boolean;
  readonly deed: WorkDeed;
};

/** What is to be done in an authority, as far as somebody may see it. */
export type WorkList = {
  readonly register: DeskRegister;
  readonly on: LocalDate;
  /** Suspicions first, then by day. */
  readonly items: readonly WorkItem[];
};

function subjectOf({ snapshot }: DeskRegister, { kind, record }: Due): VersionedRecord | undefined {
  if (kind !== "task") return record;
  const { subject } = (record as VersionedRecord<"task">).data;
  return subject === undefined ? undefined : recordAt(snapshot, subject);
}

/** Units of records, found once a snapshot: a list of thousands would else be slow each time. */
const UNITS = new WeakMap<Snapshot, WeakMap<VersionedRecord, readonly Key[]>>();

function unitsKept(record: VersionedRecord, snapshot: Snapshot): readonly Key[] {
  const kept = UNITS.get(snapshot) ?? new WeakMap<VersionedRecord, readonly Key[]>();
  UNITS.set(snapshot, kept);
  const units = kept.get(record) ?? unitsOf(record, snapshot);
  kept.set(record, units);
  return units;
}

function unitsOfDue(register: DeskRegister, due: Due): readonly Key[] {
  const own = due.kind === "task" ? (due.record as VersionedRecord<"task">).data.unit : undefined;
  const unit = recordOf(register.current, "unit", own);
  if (unit) return unitsKept(unit, register.current);
  const subject = subjectOf(register, due);
  return subject ? unitsKept(subject, register.current) : [];
}

/** Whose list it stands in: that of the function, in the unit if the person works for one; nobody's unit is the coordination's. */
function isFor(grant: Grant, due: Pick<Due, "role">, units: readonly Key[]): boolean {
  const isOwnUnit = grant.unit === null || units.includes(grant.unit);
  if (grant.role === due.role) return isOwnUnit;
  return grant.role === "coordination" && due.role === "contributor" && units.length === 0;
}

function deedFor(actor: Actor, due: Due, aim: { authority: Key; units: readonly Key[] }): WorkDeed {
  if (due.kind === "task") return closerOf(actor, due.role, aim) !== null ? "task" : "open";
  const isConfirm = due.kind === "review";
  return isConfirm && may(actor, "record.confirm", { ...aim, type: due.record.type }) ? "confirm" : "open";
}

/** Titles of records that are things speak for themselves; others need to be told what they are. */
const THINGS: ReadonlySet<string> = new Set(["system", "project", "unit", "policy"]);

function nameOf({ snapshot }: DeskRegister, record: VersionedRecord): string {
  const title = titleOf(snapshot, record);
  return THINGS.has(record.type) ? title : `${recordType(record.type).label.one}: ${title}`;
}

function itemOf(actor: Actor, { register, on }: Omit<WorkList, "items">, due: Due): WorkItem {
  const { record, ...rest } = due;
  const units = unitsOfDue(register, due);
  const subject = subjectOf(register, due);
  const unit = recordOf(register.snapshot, "unit", units[0] === undefined ? undefined : `unit/${units[0]}`);
  const grants = actor.grants.filter(({ authority }) => authority === register.authority);
  return {
    ...rest,
    evidence: evidenceOf(record),
    subject: subject ? { reference: referenceTo(subject), title: nameOf(register, subject) } : null,
    unit: unit ? titleOf(register.snapshot, unit) : null,
    isOverdue: due.dueOn < on,
    isMine: grants.some((grant) => isFor(grant, due, units)),
    deed: deedFor(actor, due, { authority: register.authority, units }),
  };
}

/** What is to be done in an authority; null if the person has no role there. */
export async function readWorkList(context: DeskContext, authority: Key): Promise<WorkList | null> {
  const register = await readDeskRegister(context, { authority });
  if (!register) return null;
  const tasks = (await context.store.workRecords(authority, "task")).filter(({ visibility }) =>
    mayShow(visibility, register.rank),
  );
  const on = dayOf(context.now());
  const due = dueList(register.snapshot, tasks, on);
  return { register, on, items: due.map((one) => itemOf(context.actor, { register, on }, one)) };
}
