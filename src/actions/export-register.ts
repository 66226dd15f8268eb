import { discloseTo } from "#exchange/disclose.ts";
import { writeRegister } from "#exchange/write-register.ts";
import type { Visibility } from "#records/record.ts";
import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import { problemMaker } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Context } from "./context.ts";

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
};

async function authorityFor(context: Context, wanted: Key | undefined): Promise<Result<Key>> {
  if (wanted !== undefined) return succeed(wanted);
  const keys = (await context.store.authorities()).map(({ key }) => key);
  const [only] = keys;
  if (only === undefined) return fail(exportProblem("actions.export.none", ""));
  if (keys.length === 1) return succeed(only);
  return fail(exportProblem("actions.export.which", "", { authorities: keys.join(", ") }));
}

/**
 * An authority's register as a register file. Below "confidential" it holds no withheld values, internal notes
 * or references to what its reader may not see.
 * @problems actions.export.unknown, actions.export.which, actions.export.none
 */
export async function exportRegister(context: Context, options: ExportOptions): Promise<Result<string>> {
  const key = await authorityFor(context, options.authority);
  if (!key.ok) return key;
  const { records } = await context.store.snapshot(key.value, options.asOf);
  if (records.length === 0)
    return fail(exportProblem("actions.export.unknown", "", { authority: key.value }));
  const { visibility = "confidential" } = options;
  return succeed(
    writeRegister(key.value, visibility === "confidential" ? records : discloseTo(visibility, records)),
  );
}
