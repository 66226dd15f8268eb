import { mayAnywhere } from "#actions/access/may.ts";
import type { DeskContext } from "#actions/editing/desk-context.ts";
import { listDrafts, type Draft } from "#actions/editing/drafts.ts";
import { listReports, type OpenReport } from "#actions/reporting/open-report.ts";
import { isRecordTypeId } from "#catalogue/catalogue.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { titleOf } from "#reports/record-title.ts";
import { dayOf, type Instant } from "#values/instant.ts";
import type { Key, Reference } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import { readCompleteness } from "./read-completeness.ts";
import { readWorkList, type WorkList } from "./read-work-list.ts";

/** A record that was changed lately. */
export type ChangedLately = {
  readonly reference: Reference;
  readonly type: VersionedRecord["type"];
  readonly title: string;
  readonly at: Instant;
  /** Its first version. */
  readonly isNew: boolean;
};

/** What somebody finds when they come to work. */
export type Overview = {
  readonly list: WorkList;
  readonly reports: readonly OpenReport[];
  readonly drafts: readonly Draft[];
  readonly changes: readonly ChangedLately[];
  /** Null where the person may not see it or no unit is asked. */
  readonly completeness: { readonly answered: number; readonly asked: number } | null;
  /** The register has only what an authority begins with. */
  readonly isEmpty: boolean;
  readonly on: LocalDate;
};

const MOST_CHANGES = 6;

function changedLately({ register }: WorkList): readonly ChangedLately[] {
  const { snapshot } = register;
  return snapshot.records
    .filter(({ type }) => isRecordTypeId(type))
    .toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))
    .slice(0, MOST_CHANGES)
    .map((record) => ({
      ...{ reference: referenceTo(record), type: record.type, at: record.recordedAt },
      ...{ title: titleOf(snapshot, record), isNew: record.version === 1 },
    }));
}

/** The first page of somebody's desk; null if they have no role in the authority. */
export async function readOverview(context: DeskContext, authority: Key): Promise<Overview | null> {
  const list = await readWorkList(context, authority);
  if (!list) return null;
  const maySee = mayAnywhere(context.actor, "completeness.read", authority);
  const read = maySee ? await readCompleteness(context, authority) : null;
  const figures = read && read.completeness.asked > 0 ? read.completeness : null;
  return {
    list,
    reports: await listReports(context, authority),
    drafts: await listDrafts(context, authority),
    changes: changedLately(list),
    completeness: figures && { answered: figures.answered, asked: figures.asked },
    isEmpty: !list.register.snapshot.records.some(({ type }) => type === "system"),
    on: dayOf(context.now()),
  };
}
