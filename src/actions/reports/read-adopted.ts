import type { Context } from "#actions/context.ts";
import { isKey, type Key } from "#values/key.ts";
import { adoptedReport, frozenReport, type AdoptedReport, type FrozenReport } from "./adopted-report.ts";

const newestFirst = (one: AdoptedReport, other: AdoptedReport): number =>
  other.year - one.year || one.key.localeCompare(other.key);

/** The adopted reports of an authority, the latest year first. */
export async function listAdopted({ store }: Context, authority: Key): Promise<readonly AdoptedReport[]> {
  const records = await store.workRecords(authority, "report");
  return records
    .filter(({ ended }) => !ended)
    .map(adoptedReport)
    .toSorted(newestFirst);
}

/** An adopted report with what was frozen; null if there is none. */
export async function readAdopted(
  { store }: Context,
  authority: Key,
  key: Key,
): Promise<(AdoptedReport & FrozenReport) | null> {
  if (!isKey(key)) return null;
  const [record] = await store.workRecords(authority, "report", [key]);
  return record && !record.ended ? { ...adoptedReport(record), ...frozenReport(record) } : null;
}

/** A report that an authority has published. */
export type PublishedReport = AdoptedReport & { readonly authority: Key };

/** The published reports of these authorities, the latest year first; one SQL statement. */
export async function listPublished(
  { store }: Context,
  authorities: readonly Key[],
): Promise<readonly PublishedReport[]> {
  const found = await store.published.publicWork(authorities, "report");
  return found
    .map(({ authority, record }) => ({ authority, ...adoptedReport(record) }))
    .filter(({ publishedOn }) => publishedOn !== null)
    .toSorted(newestFirst);
}

/** A published report with what was frozen; null if none is published under this key. */
export async function readPublished(
  { store }: Context,
  authority: Key,
  key: Key,
): Promise<(AdoptedReport & FrozenReport) | null> {
  const [record] = await store.published.workRecords(authority, "report", [key]);
  if (!record || record.ended) return null;
  const adopted = adoptedReport(record);
  return adopted.publishedOn === null ? null : { ...adopted, ...frozenReport(record) };
}
