import { referencesOf } from "#records/references-of.ts";
import { evidenceOf, referenceTo, type RecordContent, type VersionedRecord } from "#records/record.ts";
import type { Snapshot } from "#records/snapshot.ts";
import type { Context } from "#actions/context.ts";
import type { Change } from "#store/store.ts";
import type { Key, Reference } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { batchOf, type BatchReport, type WrittenVersion } from "./batch.ts";
import { importAuthor, type AtDesk } from "./may-import.ts";
import { listProblem } from "./problems.ts";
import type { BatchPlace } from "./read-import.ts";

/** What taking a list back did. */
export type UndoReport = {
  /** Records that say again what they said before. */
  readonly restored: number;
  /** Records that the list had brought and that have ended. */
  readonly ended: number;
  /** Why the others were left as they are, each with its record. */
  readonly kept: readonly Problem[];
};

type Step = { readonly written: WrittenVersion; readonly record: VersionedRecord };

function contentOf({ version: _version, recordedAt: _at, ...content }: VersionedRecord): RecordContent {
  return content;
}

/** Those of the records to be ended that nothing refers to which stays. */
function endable(snapshot: Snapshot, steps: readonly Step[]): ReadonlySet<Reference> {
  const ending = new Set(
    steps.filter(({ written }) => written.version === 1).map(({ record }) => referenceTo(record)),
  );
  for (let count = -1; count !== ending.size;) {
    count = ending.size;
    for (const record of snapshot.records) {
      if (ending.has(referenceTo(record))) continue;
      for (const { to } of referencesOf(record)) ending.delete(to);
    }
  }
  return ending;
}

async function changesFor(
  context: Context,
  authority: Key,
  report: BatchReport,
): Promise<{ readonly changes: readonly Change[]; readonly kept: readonly Problem[] }> {
  const snapshot = await context.store.snapshot(authority);
  const kept: Problem[] = [];
  const keep = (code: Parameters<typeof listProblem>[0], record: Reference): void =>
    void kept.push({ ...listProblem(code, "", { record }), record });
  const steps = report.written.flatMap((written): Step[] => {
    const record = snapshot.byReference.get(written.record);
    if (record?.version === written.version) return [{ written, record }];
    keep("actions.list.changed-since", written.record);
    return [];
  });
  const ending = endable(snapshot, steps);
  const earlier = steps.map(({ record }) => evidenceOf({ ...record, version: record.version - 1 }));
  const former = await context.store.cited(authority, earlier);
  const reason = "Einlesen einer Liste zurückgenommen";
  const changes: Change[] = [];
  for (const { record, written } of steps) {
    const expectedVersion = written.version;
    if (written.version === 1) {
      if (!ending.has(written.record)) keep("actions.list.referred", written.record);
      else changes.push({ content: { ...contentOf(record), ended: true }, reason, expectedVersion });
      continue;
    }
    const before = former.get(`${written.record}@${written.version - 1}`);
    if (before) changes.push({ content: contentOf(before), reason, expectedVersion });
    else keep("actions.list.changed-since", written.record);
  }
  return { changes, kept };
}

/**
 * Takes a whole list back in one moment: what it changed says again what it said before, what it brought ends. What
 * others have changed since, or refer to, stays and is told.
 * @problems actions.list.absent, actions.list.not-done, actions.list.nothing-to-undo, those of Store.append
 */
export async function undoList(
  context: Context,
  place: BatchPlace,
  author: string,
): Promise<Result<UndoReport>> {
  const { authority, id } = place;
  const row = await context.store.imports.find(authority, id);
  if (row === null) return fail(listProblem("actions.list.absent", ""));
  const { state, report } = batchOf(row);
  if (state !== "done" || report === null) return fail(listProblem("actions.list.not-done", ""));
  const { changes, kept } = await changesFor(context, authority, report);
  if (changes.length === 0 && kept.length > 0)
    return { ok: false, problems: [listProblem("actions.list.nothing-to-undo", ""), ...kept] };
  const appended = await context.store.append({ authority, author, changes });
  if (!appended.ok) return appended;
  const after: BatchReport = { ...report, problems: kept };
  await context.store.imports.change(place, ["done"], {
    ...{ state: "undone", report: JSON.stringify(after), changed_at: context.now() },
  });
  const ended = changes.filter(({ content }) => content.ended).length;
  return succeed({ restored: changes.length - ended, ended, kept });
}

/**
 * As `undoList`, for somebody at the desk.
 * @problems actions.list.refused and those of undoList
 */
export async function undoImport(context: AtDesk, place: BatchPlace): Promise<Result<UndoReport>> {
  const author = importAuthor(context, place.authority);
  return author.ok ? undoList(context, place, author.value) : author;
}
