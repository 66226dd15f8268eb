import { planImport, type ImportMode, type ImportPlan } from "#exchange/plan-import.ts";
import { openRegister, parseOpenedRegister, type OpenedRegister } from "#exchange/register-file.ts";
import { demonstrationMarking } from "#records/demonstration.ts";
import { referenceTo, type RecordContent, type VersionedRecord } from "#records/record.ts";
import type { Snapshot } from "#records/snapshot.ts";
import { isVersionConflict, type Append, type Change } from "#store/store.ts";
import type { Instant } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";
import { problemMaker } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { ADMINISTRATION } from "./add-authority.ts";
import { missingFiles } from "./attachments/missing-files.ts";
import type { Context } from "./context.ts";

const importProblem = problemMaker({
  "actions.import.backdate":
    "Nur in eine Beispielbehörde darf rückdatiert eingelesen werden; lassen Sie --recorded-at weg.",
  "actions.import.closed": "Die Behörde „{authority}“ ist geschlossen und nimmt keine Änderungen mehr an.",
});

/** How to import. */
export type ImportOptions = {
  readonly mode: ImportMode;
  /** Report what would happen and write nothing. */
  readonly dryRun?: boolean;
  /** Only for demonstrations: the moment at which the change counts as recorded. */
  readonly recordedAt?: Instant | undefined;
  readonly reason?: string;
  /** The function that answers for it; without one the administration. */
  readonly author?: string;
};

/** What an import did (or would do), by record. */
export type ImportReport = {
  readonly authority: Key;
  readonly added: readonly Reference[];
  readonly changed: readonly Reference[];
  readonly unchanged: readonly Reference[];
  readonly closed: readonly Reference[];
  /** Attachments of the file whose bytes this installation does not keep: they come with a backup or are attached anew. */
  readonly missingFiles: readonly string[];
};

/** An import with the versions that it wrote; none after a dry run. */
export type WrittenImport = {
  readonly report: ImportReport;
  readonly versions: readonly VersionedRecord[];
};

async function reportOf(context: Context, authority: Key, plan: ImportPlan): Promise<ImportReport> {
  const written = [...plan.added, ...plan.changed.map(({ after }) => after)];
  return {
    authority,
    missingFiles: await missingFiles(context, authority, written),
    added: plan.added.map(referenceTo),
    changed: plan.changed.map(({ after }) => referenceTo(after)),
    unchanged: plan.unchanged.map(referenceTo),
    closed: plan.closed.map(referenceTo),
  };
}

/** The content of a version without its place in the history. */
function contentOf({
  version: _version,
  recordedAt: _recordedAt,
  ...content
}: VersionedRecord): RecordContent {
  return content;
}

function changesOf(plan: ImportPlan<VersionedRecord>, reason: string): readonly Change[] {
  return [
    ...plan.added.map((content) => ({ content, reason, expectedVersion: 0 })),
    ...plan.changed.map(({ before, after }) => ({ content: after, reason, expectedVersion: before.version })),
    ...plan.closed.map((record) => ({
      content: { ...contentOf(record), ended: true as const },
      reason: "in der eingelesenen Datei nicht mehr enthalten",
      expectedVersion: record.version,
    })),
  ];
}

/** Appends; a record that had been ended earlier is taken up again after its last version. */
async function appendAll(
  context: Context,
  append: Append,
): Promise<Result<{ readonly versions: readonly VersionedRecord[] }>> {
  const first = await context.store.append(append);
  if (first.ok) return first;
  const ended = new Map(
    first.problems.flatMap((problem) =>
      isVersionConflict(problem) && problem.current?.content?.ended
        ? [[referenceTo(problem.current.content), problem.current.version] as const]
        : [],
    ),
  );
  if (ended.size < first.problems.length) return first;
  const changes = append.changes.map((change) => ({
    ...change,
    expectedVersion: ended.get(referenceTo(change.content)) ?? change.expectedVersion,
  }));
  return context.store.append({ ...append, changes });
}

async function mayImportInto(
  context: Context,
  authority: Key,
  how: {
    readonly options: ImportOptions;
    readonly existing: Snapshot;
    readonly records: readonly RecordContent[];
  },
): Promise<Result<null>> {
  const { options, existing, records } = how;
  if ((await context.store.authorityOf(authority))?.record?.ended) {
    return fail(importProblem("actions.import.closed", "/authority", { authority }));
  }
  const own = records.find((record) => referenceTo(record) === `authority/${authority}`);
  const kind = own && "demonstration" in own.data ? own.data.demonstration : "none";
  const isDemonstration = demonstrationMarking(existing) !== null || (kind ?? "none") !== "none";
  if (options.recordedAt !== undefined && !isDemonstration)
    return fail(importProblem("actions.import.backdate", ""));
  return succeed(null);
}

async function existingFor(context: Context, opened: OpenedRegister): Promise<Snapshot> {
  return context.store.snapshot(opened.authority ?? "");
}

/** How often an import is planned anew because another one came in between. */
const MOST_ATTEMPTS = 5;

async function importOnce(
  context: Context,
  opened: OpenedRegister,
  options: ImportOptions,
): Promise<Result<WrittenImport>> {
  const existing = await existingFor(context, opened);
  const authorities = new Set((await context.store.authorities()).map(({ key }) => key));
  const isReplaced = options.mode === "replace";
  const kept = existing.records.filter(({ type }) => !isReplaced || type === "authority");
  const file = parseOpenedRegister(opened, { authorities, records: kept });
  if (!file.ok) return file;
  const { authority, records } = file.value;
  const allowed = await mayImportInto(context, authority, { options, existing, records });
  if (!allowed.ok) return allowed;
  const plan = planImport(existing.records, file.value, options.mode);
  const changes = changesOf(plan, options.reason ?? "Einlesen einer Registerdatei");
  const report = await reportOf(context, authority, plan);
  if (options.dryRun || changes.length === 0) return succeed({ report, versions: [] });
  const { recordedAt, author = ADMINISTRATION } = options;
  const appended = await appendAll(context, {
    ...{ authority, author, changes },
    ...(recordedAt === undefined ? {} : { recordedAt }),
  });
  return appended.ok ? succeed({ report, versions: appended.value.versions }) : appended;
}

/**
 * Imports what a register file or a list says: all of it or, on any fault, nothing. It says how records shall be, not
 * what its writer has seen, so one that meets another import is compared anew with what that one has left.
 * @problems as `importRegister`
 */
export async function importOpened(
  context: Context,
  opened: OpenedRegister,
  options: ImportOptions,
): Promise<Result<WrittenImport>> {
  for (let attempt = 1; ; attempt += 1) {
    const imported = await importOnce(context, opened, options);
    const isOvertaken = !imported.ok && imported.problems.every(isVersionConflict);
    if (!isOvertaken || attempt === MOST_ATTEMPTS) return imported;
  }
}

/**
 * Imports a register file: all of it or, on any fault, nothing.
 * @problems exchange.*, records.*, actions.import.backdate, actions.import.closed, those of Store.append
 */
export async function importRegister(
  context: Context,
  text: string,
  options: ImportOptions,
): Promise<Result<ImportReport>> {
  const opened = openRegister(text);
  if (!opened.ok) return opened;
  const imported = await importOpened(context, opened.value, options);
  return imported.ok ? succeed(imported.value.report) : imported;
}
