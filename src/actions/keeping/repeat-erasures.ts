import { isObject } from "#values/json.ts";
import { isKey, type Key } from "#values/key.ts";
import { problemMaker } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Context } from "#actions/context.ts";
import { erase, type ErasureOutcome, type EraseWish } from "./erase.ts";

const listProblem = problemMaker({
  "actions.erase.list":
    "Das ist keine Liste von Löschungen; geben Sie die Ausgabe von „kontor erase --list --json“ an.",
});

type Listed = Pick<EraseWish, "authority" | "norm" | "reason"> & {
  readonly by: string;
  readonly record: string;
  readonly versions: readonly number[];
};

function listed(value: unknown): Listed | null {
  if (!isObject(value)) return null;
  const { authority, record, versions, norm, reason, author } = value as Readonly<Record<string, unknown>>;
  const texts = [authority, record, norm, reason, author];
  const isText = texts.every((one) => typeof one === "string") && isKey(String(authority));
  const isCounted = Array.isArray(versions) && versions.every(Number.isSafeInteger);
  return isText && isCounted ? ({ ...value, by: author } as unknown as Listed) : null;
}

function parseList(text: string): readonly Listed[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const entries = Array.isArray(value) ? value.map(listed) : [null];
  return entries.includes(null) ? null : entries.filter((one) => one !== null);
}

/** Versions of the list that have their content again. */
async function backAgain(context: Context, one: Listed): Promise<readonly string[]> {
  const history = await context.store.history(one.authority, one.record);
  const full = new Set(history.flatMap(({ version, content }) => (content === null ? [] : [version])));
  return one.versions.filter((version) => full.has(version)).map((version) => `${one.record}@${version}`);
}

/**
 * Erases again what a list of erasures names and an older backup brought back; what is gone already is passed over.
 * @problems actions.erase.list, those of erase
 */
export async function repeatErasures(
  context: Context,
  { list, ends }: { readonly list: string; readonly ends: boolean },
): Promise<Result<readonly (ErasureOutcome & { readonly authority: Key })[]>> {
  const entries = parseList(list);
  if (entries === null) return fail(listProblem("actions.erase.list", ""));
  const reports: (ErasureOutcome & { readonly authority: Key })[] = [];
  for (const one of entries) {
    const evidence = await backAgain(context, one);
    if (evidence.length === 0) continue;
    const { authority, norm, reason, by } = one;
    const erased = await erase(context, { authority, norm, reason, by, evidence, ends });
    if (!erased.ok) return erased;
    reports.push({ ...erased.value, authority });
  }
  return succeed(reports);
}
