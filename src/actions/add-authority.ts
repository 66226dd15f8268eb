import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import { parseRecord } from "#records/parse-record.ts";
import { isKey, type Key } from "#values/key.ts";
import { problemMaker } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Context } from "./context.ts";

const authorityProblem = problemMaker({
  "actions.authority.key":
    "„{key}“ ist kein zulässiger Schlüssel; verwenden Sie kleine Buchstaben, Ziffern und Bindestriche, zum Beispiel „musterstadt“.",
  "actions.authority.exists": "Die Behörde „{key}“ ist bereits angelegt.",
  "actions.authority.absent":
    "Die Behörde „{key}“ ist nicht angelegt; „kontor authority list“ zeigt die vorhandenen.",
  "actions.authority.closed": "Die Behörde „{key}“ ist bereits geschlossen.",
});

/** The function that commands on the command line stand for. */
export const ADMINISTRATION = "Administration (Kommandozeile)";

/**
 * Opens a register for an authority.
 * @problems actions.authority.key, actions.authority.exists, records.*, those of Store.append
 */
export async function addAuthority(
  context: Context,
  authority: { readonly key: Key; readonly data: RecordDataMap["authority"] },
): Promise<Result<{ readonly key: Key }>> {
  const { key, data } = authority;
  if (!isKey(key)) return fail(authorityProblem("actions.authority.key", "", { key }));
  const content = parseRecord({ type: "authority", key, visibility: "public", data }, "");
  if (!content.ok) return content;
  if (await context.store.authorityOf(key))
    return fail(authorityProblem("actions.authority.exists", "", { key }));
  const appended = await context.store.append({
    authority: key,
    author: ADMINISTRATION,
    changes: [{ content: content.value, reason: "Behörde angelegt", expectedVersion: 0 }],
  });
  return appended.ok ? succeed({ key }) : appended;
}

/**
 * Closes an authority: its register ends with a recorded version and keeps its history.
 * @problems actions.authority.absent, actions.authority.closed, those of Store.append
 */
export async function closeAuthority(
  context: Context,
  wanted: { readonly key: Key; readonly reason: string },
): Promise<Result<{ readonly key: Key }>> {
  const { key, reason } = wanted;
  const record = (await context.store.authorityOf(key))?.record;
  if (!record) return fail(authorityProblem("actions.authority.absent", "", { key }));
  if (record.ended) return fail(authorityProblem("actions.authority.closed", "", { key }));
  const { version, recordedAt: _recordedAt, ...content } = record;
  const appended = await context.store.append({
    ...{ authority: key, author: ADMINISTRATION },
    changes: [{ content: { ...content, ended: true }, reason, expectedVersion: version }],
  });
  return appended.ok ? succeed({ key }) : appended;
}
