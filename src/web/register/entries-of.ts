import { fieldOf, recordType } from "#catalogue/catalogue.ts";
import { foldGerman } from "#language/folding.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordAt, recordOf, type Snapshot } from "#records/snapshot.ts";
import { usesOf } from "#records/uses-of.ts";
import { titleOf } from "#reports/record-title.ts";
import { scopeCode, type Scope } from "#web/input/read-register-query.ts";
import { dataOf, textIn, textsIn } from "#web/reading/data-of.ts";
import type { RegisterEntry, Use } from "./entry.ts";

/** Fields besides the title that are searched. */
const SEARCHED = ["summary", "objective", "task", "purpose", "provider"];

type Deployment = VersionedRecord<"deployment">;

/** Fields that sum up a record in lists and are searched, the first that is given. */
const SUMMARIES = [
  ...["summary", "objective", "task", "purpose", "statement", "goal"],
  ...["explanation", "description", "result"],
];

function deploymentsOf(snapshot: Snapshot, record: VersionedRecord): readonly Deployment[] {
  if (record.type === "deployment") return [record as Deployment];
  if (record.type !== "system") return [];
  return usesOf(snapshot, referenceTo(record));
}

function useOf(snapshot: Snapshot, record: Deployment): Use {
  const unit = record.data.unit === undefined ? undefined : recordAt(snapshot, record.data.unit);
  return { record, place: unit ? titleOf(snapshot, unit) : null };
}

function systemOf(snapshot: Snapshot, record: VersionedRecord): VersionedRecord<"system"> | undefined {
  if (record.type === "system") return record as VersionedRecord<"system">;
  return recordOf(snapshot, "system", textIn(record, "system") ?? undefined);
}

function startOf(deployments: readonly Deployment[], record: VersionedRecord): string | null {
  const starts = deployments.flatMap(({ data }) => data.startedOn ?? []).toSorted();
  return starts[0] ?? textIn(record, "startOn") ?? textIn(record, "validFrom") ?? textIn(record, "on");
}

/** A field's text if it is written in words, not chosen from a list. */
function wordsIn(record: VersionedRecord, id: string): string | null {
  const kind = fieldOf(record.type, id)?.kind;
  return kind === "text" || kind === "markdown" ? textIn(record, id) : null;
}

/** What the search looks through: names and the texts that sum up the record, its uses and its application. */
function haystackOf(records: readonly VersionedRecord[], names: readonly string[]): string {
  const texts = records.flatMap((one) => SEARCHED.map((id) => wordsIn(one, id) ?? ""));
  return foldGerman([...names, ...texts].join("\n"));
}

/** What an entry says by its application; nothing where it has none. */
function ofSystem(system: VersionedRecord<"system"> | undefined) {
  const { kinds = [], personalData = null, aiActClass: risk = null } = system?.data ?? {};
  return { kinds, personalData, risk };
}

function entryOf(snapshot: Snapshot, record: VersionedRecord): RegisterEntry {
  const deployments = deploymentsOf(snapshot, record);
  const marked = deployments.length > 0 ? deployments : [record];
  const system = systemOf(snapshot, record);
  const title = titleOf(snapshot, record);
  const summary = SUMMARIES.map((id) => wordsIn(record, id)).find((text) => text !== null) ?? null;
  return {
    record,
    title,
    summary,
    uses: record.type === "system" ? deployments.map((one) => useOf(snapshot, one)) : [],
    statuses: marked.flatMap((one) => textsIn(one, "status")),
    units: marked.flatMap((one) => textsIn(one, "unit")),
    fields: marked.flatMap((one) => textsIn(one, "fields")),
    ...ofSystem(system),
    forCitizens: marked.some((one) => dataOf(one)["citizenFacing"] === true),
    start: startOf(deployments, record),
    haystack: haystackOf([record, ...deployments, ...(system ? [system] : [])], [title, summary ?? ""]),
  };
}

function inScope(scope: Scope, { type }: VersionedRecord): boolean {
  if (scope.kind === "type") return type === scope.type;
  return scope.kind === "all" || recordType(type).chapter === scope.chapter;
}

/** Lines by the records they were made from: a register that has not changed is gone through once a scope. */
const known = new WeakMap<Snapshot["records"], Map<string, readonly RegisterEntry[]>>();

/** The lines of the list for a scope, in the order of the register; equal registers give the same list. */
export function entriesOf(snapshot: Snapshot, scope: Scope): readonly RegisterEntry[] {
  const scopes = known.get(snapshot.records) ?? new Map<string, readonly RegisterEntry[]>();
  const code = scopeCode(scope);
  const entries =
    scopes.get(code) ??
    snapshot.records.filter((record) => inScope(scope, record)).map((record) => entryOf(snapshot, record));
  known.set(snapshot.records, scopes.set(code, entries));
  return entries;
}
