import type { StepId } from "#actions/reporting/report-step.ts";
import { splitReference, type Key, type Reference } from "#values/key.ts";

/** Address of the reports of an authority; the first page of a new one. */
export function reportsAddress(authority: Key): string {
  return `/desk/${encodeURIComponent(authority)}/meldung`;
}

/** Address of a report that was begun. */
export function reportAddress(authority: Key, id: string): string {
  return `${reportsAddress(authority)}/${encodeURIComponent(id)}`;
}

/** Address of a page of a report. */
export function stepAddress(authority: Key, id: string, step: StepId): string {
  return `${reportAddress(authority, id)}/${step}`;
}

/** Address of the result of a report, by the use that it brought. */
export function resultAddress(authority: Key, deployment: Reference): string {
  return `${reportsAddress(authority)}/fertig/${encodeURIComponent(splitReference(deployment)?.key ?? "")}`;
}

/** Address of an application's one-page profile as PDF. */
export function profileAddress(authority: Key, system: Reference): string {
  return `${reportsAddress(authority)}/steckbrief/${encodeURIComponent(splitReference(system)?.key ?? "")}`;
}
