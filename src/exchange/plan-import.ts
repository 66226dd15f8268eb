import { sameContent } from "#records/content.ts";
import { referenceTo, type RecordContent } from "#records/record.ts";
import type { RegisterFile } from "./register-file.ts";

/** How a file meets what is there: `merge` leaves absent records alone, `replace` closes them. */
export type ImportMode = "merge" | "replace";

/** What an import would do, record by record. */
export type ImportPlan<Existing extends RecordContent = RecordContent> = {
  /** New records. */
  readonly added: readonly RecordContent[];
  /** Records that get a new version: what the register says and what it will say. */
  readonly changed: readonly { readonly before: Existing; readonly after: RecordContent }[];
  /** Records that say the same already and get no version. */
  readonly unchanged: readonly Existing[];
  /** Records that get a recorded end, as they are now. Authorities are never closed by an import. */
  readonly closed: readonly Existing[];
};

/** What would importing a file into a register do? `existing` are the register's records that have not ended. */
export function planImport<Existing extends RecordContent>(
  existing: readonly Existing[],
  file: RegisterFile,
  mode: ImportMode,
): ImportPlan<Existing> {
  const before = new Map(existing.map((record) => [referenceTo(record), record]));
  const named = new Set(file.records.map(referenceTo));
  const met = file.records.flatMap((after) => {
    const old = before.get(referenceTo(after));
    return old ? [{ before: old, after }] : [];
  });
  const isClosed = (record: Existing): boolean =>
    mode === "replace" && record.type !== "authority" && !named.has(referenceTo(record));
  return {
    added: file.records.filter((record) => !before.has(referenceTo(record))),
    changed: met.filter((pair) => !sameContent(pair.before, pair.after)),
    unchanged: met.filter((pair) => sameContent(pair.before, pair.after)).map((pair) => pair.before),
    closed: existing.filter(isClosed),
  };
}
