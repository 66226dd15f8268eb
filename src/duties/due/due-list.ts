import { missingFor, type DutyStatus } from "#duties/register/missing-for.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordAt, recordsOf, type Snapshot } from "#records/snapshot.ts";
import { isInUse, stageOn } from "#records/time.ts";
import { usesOf } from "#records/uses-of.ts";
import { dayOf } from "#values/instant.ts";
import { shiftDate, type LocalDate } from "#values/local-date.ts";
import type { Due } from "./due.ts";
import { dueRecords } from "./due-records.ts";

/** How far ahead is looked, in days. */
const AHEAD = 28;

function taskDue(snapshot: Snapshot, task: VersionedRecord<"task">): readonly Due[] {
  const { title = "", because = "", dueOn, role, subject, status, kind } = task.data;
  if (status !== "open" || task.ended === true || dueOn === undefined || role === undefined) return [];
  // whoever may not open what a task is about is not told of the task
  if (subject !== undefined && !recordAt(snapshot, subject)) return [];
  const isUrgent = kind === "suspicion";
  return [{ kind: "task", title, because, dueOn, role, isUrgent, record: task }];
}

function isUsed(snapshot: Snapshot, system: VersionedRecord<"system">, on: LocalDate): boolean {
  const today = dayOf(snapshot.asOf);
  return usesOf(snapshot, referenceTo(system)).some((use) => isInUse(stageOn(use, on, today)));
}

const MOST_NAMED = 3;

function dutiesDue(
  system: VersionedRecord<"system">,
  missing: readonly DutyStatus[],
  on: LocalDate,
): readonly Due[] {
  const days = missing.flatMap(({ dueFrom }) => dueFrom ?? []).toSorted();
  const names = missing.slice(0, MOST_NAMED).map(({ title, article }) => `${title} (${article})`);
  const rest = missing.length - names.length;
  const more = rest > 0 ? ` und ${rest} weitere` : "";
  return [
    {
      ...{ kind: "duties", record: system, role: "coordination", isUrgent: false },
      title:
        missing.length === 1
          ? "Nachweis einer Pflicht fehlt"
          : `Nachweise zu ${missing.length} Pflichten fehlen`,
      because: `Im Register belegt nichts: ${names.join("; ")}${more}.`,
      dueOn: days[0] ?? on,
    },
  ];
}

type Missing = { readonly system: VersionedRecord<"system">; readonly missing: readonly DutyStatus[] };

/** Made once a snapshot and day: with thousands of systems the list would else keep its readers waiting. */
const KNOWN = new WeakMap<Snapshot, { readonly on: LocalDate; readonly found: readonly Missing[] }>();

function lookForMissing(snapshot: Snapshot, on: LocalDate): readonly Missing[] {
  return recordsOf(snapshot, "system").flatMap((system) => {
    if (!isUsed(snapshot, system, on)) return [];
    const missing = missingFor(snapshot, system, { on }).filter(
      ({ holds, isOwn, state, standing }) =>
        isOwn && holds === "certain" && state === "missing" && standing === "applies",
    );
    return missing.length === 0 ? [] : [{ system, missing }];
  });
}

function missingIn(snapshot: Snapshot, on: LocalDate): readonly Missing[] {
  const known = KNOWN.get(snapshot);
  if (known?.on === on) return known.found;
  const found = lookForMissing(snapshot, on);
  KNOWN.set(snapshot, { on, found });
  return found;
}

/** Duties that apply already and that nothing shows, for applications in use; without those that a task names. */
function missingDuties(
  snapshot: Snapshot,
  tasks: readonly VersionedRecord<"task">[],
  on: LocalDate,
): readonly Due[] {
  const named = new Set(tasks.map(({ data }) => `${data.subject} ${data.law}`));
  return missingIn(snapshot, on).flatMap(({ system, missing }) => {
    const own = referenceTo(system);
    const unnamed = missing.filter(({ law }) => !named.has(`${own} law/${law}`));
    return unnamed.length === 0 ? [] : dutiesDue(system, unnamed, on);
  });
}

/** Provisions that ask for an assessment of a kind: an open task about one says the same with a day of its own. */
const ASKED_BY: Readonly<Record<string, readonly string[]>> = {
  dpia: ["law/dsgvo-35", "law/ki-vo-26-9"],
  dpiaThreshold: ["law/dsgvo-35"],
  fria: ["law/ki-vo-27"],
};

/** What open tasks are about, each as subject and provision. */
function askedOf(tasks: readonly VersionedRecord<"task">[]): ReadonlySet<string> {
  const open = tasks.filter(({ data }) => data.status === "open");
  return new Set(open.map(({ data }) => `${data.subject} ${data.law}`));
}

function isTaskToo({ kind, record }: Due, asked: ReadonlySet<string>): boolean {
  if (kind !== "assessmentOpen") return false;
  const { data } = record as VersionedRecord<"assessment">;
  return (ASKED_BY[data.kind ?? ""] ?? []).some((law) => asked.has(`${data.subject} ${law}`));
}

const byDay = (one: Due, other: Due): number =>
  Number(other.isUrgent) - Number(one.isUrgent) ||
  (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn));

/**
 * What is to be done in a register: what is overdue, what is due in the next four weeks, and every open task whenever
 * it is due. Suspicions first, then by day.
 * @asOf valid time: the day on which it is looked at
 */
export function dueList(
  snapshot: Snapshot,
  tasks: readonly VersionedRecord<"task">[],
  on: LocalDate,
): readonly Due[] {
  const until = shiftDate(on, { days: AHEAD });
  const open = tasks.flatMap((task) => taskDue(snapshot, task));
  const asked = askedOf(tasks);
  const records = [...dueRecords(snapshot), ...missingDuties(snapshot, tasks, on)];
  return [...open, ...records.filter((one) => one.dueOn <= until && !isTaskToo(one, asked))].toSorted(byDay);
}
