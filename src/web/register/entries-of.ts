import { fieldOf, recordType } from "#catalogue/catalogue.ts";
import { foldGerman } from "#language/folding.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordAt, recordOf, recordsOf, type Snapshot } from "#records/snapshot.ts";
import { titleOf } from "#reports/record-title.ts";
import type { Scope } from "#web/input/read-register-query.ts";
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
  const reference = referenceTo(record);
  return recordsOf(snapshot, "deployment").filter(({ data }) => data.system === reference);
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
    kinds: system?.data.kinds ?? [],
    units: marked.flatMap((one) => textsIn(one, "unit")),
    fields: marked.flatMap((one) => textsIn(one, "fields")),
    personalData: system?.data.personalData ?? null,
    forCitizens: marked.some((one) => dataOf(one)["citizenFacing"] === true),
    start: startOf(deployments, record),
    haystack: haystackOf([record, ...deployments, ...(system ? [system] : [])], [title, summary ?? ""]),
  };
}

function inScope(scope: Scope, { type }: VersionedRecord): boolean {
  if (scope.kind === "type") return type === scope.type;
  return scope.kind === "all" || recordType(type).chapter === scope.chapter;
}

/** The lines of the list for a scope, in the order of the register. */
export function entriesOf(snapshot: Snapshot, scope: Scope): readonly RegisterEntry[] {
  return snapshot.records
    .filter((record) => inScope(scope, record))
    .map((record) => entryOf(snapshot, record));
}
