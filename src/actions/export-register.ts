import { discloseTo } from "#exchange/disclose.ts";
import { openRecord } from "#exchange/open-data/open-record.ts";
import { demonstrationMarking } from "#records/demonstration.ts";
import type { VersionedRecord, Visibility } from "#records/record.ts";
import { withRecords, type Snapshot } from "#records/snapshot.ts";
import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import { problemMaker } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Context } from "./context.ts";
import { openDataFile, type DataFormat } from "./open-data/open-data-file.ts";
import { readPublicRegister } from "./read-public-register.ts";

const exportProblem = problemMaker({
  "actions.export.unknown":
    "Die Behörde „{authority}“ ist nicht angelegt oder hatte zu diesem Zeitpunkt keine Einträge; „kontor authority list“ zeigt die vorhandenen.",
  "actions.export.which":
    "Es sind mehrere Behörden angelegt; nennen Sie mit --authority eine von {authorities}.",
  "actions.export.none": "Es ist keine Behörde angelegt.",
});

/** What to export. */
export type ExportOptions = {
  /** Default: the only one there is. */
  readonly authority?: Key | undefined;
  readonly asOf?: Instant | undefined;
  /** Highest visibility to include; default everything. */
  readonly visibility?: Visibility | undefined;
  /** Address of the site without a slash at its end, for links in tables. */
  readonly baseUrl?: string | undefined;
};

async function authorityFor(context: Context, wanted: Key | undefined): Promise<Result<Key>> {
  if (wanted !== undefined) return succeed(wanted);
  const keys = (await context.store.authorities()).map(({ key }) => key);
  const [only] = keys;
  if (only === undefined) return fail(exportProblem("actions.export.none", ""));
  if (keys.length === 1) return succeed(only);
  return fail(exportProblem("actions.export.which", "", { authorities: keys.join(", ") }));
}

/** What may be exported of a register: its records as their reader may have them. */
async function recordsFor(
  context: Context,
  key: Key,
  { asOf, visibility = "confidential" }: ExportOptions,
): Promise<{ readonly records: readonly VersionedRecord[]; readonly snapshot: Snapshot }> {
  const snapshot = await context.store.snapshot(key, asOf);
  if (visibility === "confidential") return { records: snapshot.records, snapshot };
  if (visibility !== "public") return { records: discloseTo(visibility, snapshot.records), snapshot };
  // what is held back today is held back from the public's past as well
  const register = await readPublicRegister(context, { authority: key, asOf });
  const open = register?.snapshot ?? withRecords(snapshot, []);
  return { records: open.records.map((record) => openRecord(record, open)), snapshot: open };
}

/**
 * An authority's register as a file, piece by piece. Below "confidential" it holds no withheld values, internal notes
 * or references to what its reader may not see.
 * @problems actions.export.unknown, actions.export.which, actions.export.none
 */
export async function exportFile(
  context: Context,
  options: ExportOptions & { readonly format?: DataFormat | undefined },
): Promise<Result<Iterable<string | Uint8Array>>> {
  const key = await authorityFor(context, options.authority);
  if (!key.ok) return key;
  const whole = await context.store.snapshot(key.value, options.asOf);
  if (whole.records.length === 0)
    return fail(exportProblem("actions.export.unknown", "", { authority: key.value }));
  const marking = demonstrationMarking(whole);
  const { format = "json", baseUrl = "" } = options;
  const wish = { authority: key.value, marking, baseUrl, ...(await recordsFor(context, key.value, options)) };
  return succeed(openDataFile(format, wish));
}

/**
 * An authority's register as a register file (see `exportFile`).
 * @problems actions.export.unknown, actions.export.which, actions.export.none
 */
export async function exportRegister(context: Context, options: ExportOptions): Promise<Result<string>> {
  const parts = await exportFile(context, { ...options, format: "json" });
  return parts.ok ? succeed([...parts.value].join("")) : parts;
}
