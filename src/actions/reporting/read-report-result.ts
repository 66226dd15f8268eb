import type { DeskContext } from "#actions/editing/desk-context.ts";
import { readDeskRegister, type DeskRegister } from "#actions/editing/read-desk-register.ts";
import { classify } from "#duties/classification/classify.ts";
import type { Answers } from "#duties/classification/answers.ts";
import { missingFor } from "#duties/register/missing-for.ts";
import { systemProfile } from "#reports/profile/system-profile.ts";
import type { SystemProfile } from "#reports/profile/profile.ts";
import { mayShow } from "#records/visibility.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordOf, recordsOf } from "#records/snapshot.ts";
import { usesOf } from "#records/uses-of.ts";
import { dayOf } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";
import { answersInNote } from "./tree-note.ts";

/** What a report has brought, or what the register says today of an application. */
export type ReportResult = {
  readonly register: DeskRegister;
  readonly profile: SystemProfile;
  /** The use that was reported; null where an application is looked at. */
  readonly deployment: VersionedRecord<"deployment"> | null;
};

/** The answers to the decision tree that the newest classification of an application was made from. */
function treeAnswersOf({ snapshot }: DeskRegister, system: Reference): Answers | null {
  const notes = recordsOf(snapshot, "assessment")
    .filter(({ data }) => data.subject === system && data.kind === "aiActClassification")
    .toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
  // a newer classification by hand overrules the answers of an older report
  return answersInNote(notes[0]?.internalNote);
}

async function tasksAbout(
  { store }: DeskContext,
  { authority, rank }: DeskRegister,
  subjects: ReadonlySet<Reference>,
): Promise<readonly VersionedRecord<"task">[]> {
  const tasks = await store.workRecords(authority, "task");
  return tasks.filter(
    ({ data, ended, visibility }) =>
      ended !== true &&
      mayShow(visibility, rank) &&
      data.status === "open" &&
      subjects.has(data.subject ?? ""),
  );
}

/**
 * The application (by key), or the use (by key) with its application, as it stands now: class, reasons, duties and
 * open tasks. Null if there is none that the reader may open.
 */
export async function readReportResult(
  context: DeskContext,
  wanted:
    | { readonly authority: Key; readonly deployment: Key }
    | { readonly authority: Key; readonly system: Key },
): Promise<ReportResult | null> {
  const register = await readDeskRegister(context, wanted);
  if (!register) return null;
  const { snapshot } = register;
  const deployment =
    "deployment" in wanted ? recordOf(snapshot, "deployment", `deployment/${wanted.deployment}`) : undefined;
  const reference = "system" in wanted ? `system/${wanted.system}` : deployment?.data.system;
  const system = recordOf(snapshot, "system", reference);
  if (!system) return null;
  const on = dayOf(context.now());
  const answers = treeAnswersOf(register, referenceTo(system));
  const uses = deployment ? [deployment] : usesOf(snapshot, reference);
  const subjects = new Set([referenceTo(system), ...uses.map(referenceTo)]);
  const profile = systemProfile({
    ...{ snapshot, system, on },
    classification: answers === null ? null : classify(answers, on),
    duties: missingFor(snapshot, system, { on, answers: answers ?? undefined }),
    tasks: await tasksAbout(context, register, subjects),
  });
  return { register, profile, deployment: deployment ?? null };
}
