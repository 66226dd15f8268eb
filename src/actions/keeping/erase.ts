import { openRegister, parseOpenedRegister } from "#exchange/register-file.ts";
import { referenceTo, type RecordContent } from "#records/record.ts";
import type { ErasedRecord, ErasureReport, RecordToErase } from "#store/erasure/erasure.ts";
import { splitReference, type Key, type Reference } from "#values/key.ts";
import { problemMaker } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { ADMINISTRATION } from "#actions/add-authority.ts";
import type { Context } from "#actions/context.ts";

const eraseProblem = problemMaker({
  "actions.erase.evidence": "„{evidence}“ nennt keine Fassung; schreiben Sie sie wie „system/llmoin@2“.",
  "actions.erase.own":
    "Der Eintrag der Behörde selbst kann nicht leer enden; geben Sie mit --replacement den bereinigten Eintrag an.",
  "actions.erase.unneeded":
    "Der Ersatz beschreibt {record}, davon wird aber nichts gelöscht; geben Sie nur die bereinigten Einträge an.",
});

/** An erasure that took place, with the record and its versions. */
export type Erased = ErasedRecord;

/** What an erasure did, and whether the contents are gone from the database's own files as well. */
export type ErasureOutcome = ErasureReport;

/** What shall be erased, and by which law. */
export type EraseWish = {
  readonly authority: Key;
  /** Versions as `type/key@version`. */
  readonly evidence: readonly string[];
  readonly norm: string;
  readonly reason: string;
  /** The function that answers for it; without one, the administration. */
  readonly by?: string | undefined;
  /** A register file with the records as they shall be from now on. */
  readonly replacement?: string | undefined;
  /** Ends records whose newest version goes and for which there is no replacement. */
  readonly ends?: boolean;
};

const EVIDENCE = /^([^@]+)@(\d{1,9})$/u;

/** Versions by record. */
function parseEvidence(evidence: readonly string[]): Result<ReadonlyMap<Reference, readonly number[]>> {
  const versions = new Map<Reference, number[]>();
  for (const one of evidence) {
    const [, record, version] = EVIDENCE.exec(one) ?? [];
    if (record === undefined || splitReference(record) === null)
      return fail(eraseProblem("actions.erase.evidence", "", { evidence: one }));
    versions.set(record, [...(versions.get(record) ?? []), Number(version)]);
  }
  return succeed(versions);
}

/** The records of a register file, checked as an import checks them. */
async function readReplacements(
  context: Context,
  { authority, replacement }: EraseWish,
): Promise<Result<readonly RecordContent[]>> {
  if (replacement === undefined) return succeed([]);
  const opened = openRegister(replacement);
  if (!opened.ok) return opened;
  const { records } = await context.store.snapshot(authority);
  const authorities = new Set((await context.store.authorities()).map(({ key }) => key));
  const read = parseOpenedRegister(opened.value, { authorities, records });
  return read.ok ? succeed(read.value.records) : read;
}

/** A record that ends and says nothing more; who may know of it stays as it was. */
function emptied(newest: RecordContent): RecordContent {
  const none = {
    withhold: [],
    sources: [],
    attachments: [],
    unknown: {},
    notCollected: {},
    notApplicable: {},
  };
  const { type, key, visibility, confidentiality } = newest;
  const closed =
    confidentiality?.hideExistence === undefined ? {} : { hideExistence: confidentiality.hideExistence };
  return {
    ...{ type, key, visibility, ...none, data: {}, ended: true },
    ...(visibility === "confidential" ? { confidentiality: closed } : {}),
  };
}

async function endOf(context: Context, authority: Key, one: RecordToErase): Promise<Result<RecordToErase>> {
  const newest = (await context.store.history(authority, one.record)).at(-1);
  if (!newest?.content || !one.versions.includes(newest.version)) return succeed(one);
  if (one.record === `authority/${authority}`) return fail(eraseProblem("actions.erase.own", ""));
  return succeed({ ...one, replacement: emptied(newest.content) });
}

async function recordsToErase(context: Context, wish: EraseWish): Promise<Result<readonly RecordToErase[]>> {
  const versions = parseEvidence(wish.evidence);
  if (!versions.ok) return versions;
  const replacements = await readReplacements(context, wish);
  if (!replacements.ok) return replacements;
  const stranger = replacements.value.find((record) => !versions.value.has(referenceTo(record)));
  if (stranger) return fail(eraseProblem("actions.erase.unneeded", "", { record: referenceTo(stranger) }));
  const records: RecordToErase[] = [];
  for (const [record, numbers] of versions.value) {
    const replacement = replacements.value.find((one) => referenceTo(one) === record) ?? null;
    const wanted: RecordToErase = { record, versions: numbers, replacement };
    const ended = wish.ends && !replacement ? await endOf(context, wish.authority, wanted) : succeed(wanted);
    if (!ended.ok) return ended;
    records.push(ended.value);
  }
  return succeed(records);
}

/**
 * Erases contents of versions because law requires it; a new version of each record says so. All or nothing.
 * @problems actions.erase.*, exchange.*, records.*, store.erasure.*, those of Store.append
 */
export async function erase(context: Context, wish: EraseWish): Promise<Result<ErasureOutcome>> {
  const records = await recordsToErase(context, wish);
  if (!records.ok) return records;
  const { authority, norm, reason, by = ADMINISTRATION } = wish;
  return context.store.erase({ authority, author: by, norm, reason, records: records.value });
}

/** Everything that was erased because law required it: what must be erased again if an older backup is restored. */
export function listErased(context: Context): Promise<readonly Erased[]> {
  return context.store.erasures();
}
