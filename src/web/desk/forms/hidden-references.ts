import type { RecordContent } from "#records/record.ts";
import { referencesOf } from "#records/references-of.ts";
import type { Snapshot } from "#records/snapshot.ts";
import type { Reference } from "#values/key.ts";

/** Records that a record refers to and that the reader may not open. Forms name them by number, for keys tell titles. */
export type HiddenReferences = readonly Reference[];

const NUMBERED = /^~(\d{1,4})$/u;

function isThere({ byReference, ended }: Snapshot, to: Reference): boolean {
  return byReference.has(to) || ended.has(to);
}

/** Which references of a record lead to records that its reader may not open? In the order of the record, each once. */
export function hiddenReferences(
  record: RecordContent,
  { open, whole }: { readonly open: Snapshot; readonly whole: Snapshot },
): HiddenReferences {
  const hidden = referencesOf(record).flatMap(({ to }) =>
    isThere(whole, to) && !isThere(open, to) ? [to] : [],
  );
  return [...new Set(hidden)];
}

/** How a form names a reference: as it is, or by its number if the reader may not open where it leads. */
export function formNameOf(reference: Reference, hidden: HiddenReferences): string {
  const at = hidden.indexOf(reference);
  return at < 0 ? reference : `~${at}`;
}

/** The reference that a form names; null if it names a hidden one that there is not. */
export function referenceNamed(name: string, hidden: HiddenReferences): Reference | null {
  const [, number] = NUMBERED.exec(name) ?? [];
  return number === undefined ? name : (hidden[Number(number)] ?? null);
}

/** Does a form name a record by this that its reader may not open? */
export function namesHidden(name: string): boolean {
  return NUMBERED.test(name);
}
