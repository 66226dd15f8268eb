import { redact } from "#records/disclosure/redact.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { VersionEntry } from "#store/store.ts";
import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import type { Context } from "./context.ts";
import { readPublicRegister, type PublicRegister } from "./read-public-register.ts";

/** One version of a record's public history; of what is held back only the ground is left. */
export type PublicVersion = {
  readonly record: VersionedRecord;
  /** The function that answers for the change, and why it was made; null where the reason could name what is held back. */
  readonly author: string;
  readonly reason: string | null;
};

/** A version whose content was erased because law required it. */
export type ErasedVersion = {
  readonly version: number;
  readonly recordedAt: Instant;
  readonly norm: string;
  readonly erasedAt: Instant;
};

/** A record as anybody may read it. */
export type PublicRecord = {
  readonly register: PublicRegister;
  /** The version asked for. */
  readonly shown: PublicVersion;
  /** All its public versions, newest first. */
  readonly history: readonly PublicVersion[];
  /** Its versions that were erased, newest first. */
  readonly erased: readonly ErasedVersion[];
  /** The version asked for, if it was erased: the current one is shown in its place. */
  readonly gone: ErasedVersion | null;
  /** The version shown is the one that holds at the moment asked about (now, if none was asked). */
  readonly isCurrent: boolean;
};

/** The public versions, newest first; none if the record has been taken out of the public register since. */
function publicVersions(entries: readonly VersionEntry[]): readonly PublicVersion[] {
  const newest = entries.at(-1)?.content;
  if (newest?.visibility !== "public") return [];
  const isWhollyOpen = entries.every(
    ({ content }) => content?.visibility === "public" && redact(content).withhold.length === 0,
  );
  return entries.toReversed().flatMap(({ content, version, recordedAt, author, reason }) => {
    if (content?.visibility !== "public") return [];
    const record = redact({ ...content, version, recordedAt }, newest.withhold);
    return [{ record, author, reason: isWhollyOpen && reason !== "" ? reason : null }];
  });
}

/** The erased versions, newest first, with the law that required it. */
function erasedVersions(entries: readonly VersionEntry[]): readonly ErasedVersion[] {
  return entries.toReversed().flatMap(({ content, version, recordedAt }) => {
    if (content !== null) return [];
    const by = entries.find(({ erases }) => erases.some(({ versions }) => versions.includes(version)));
    const norm = by?.erases.find(({ versions }) => versions.includes(version))?.norm;
    return by && norm ? [{ version, recordedAt, norm, erasedAt: by.recordedAt }] : [];
  });
}

/**
 * A record in one version: the one named, else the one that held at `asOf`, else the current one. What is held
 * back today is held back in older versions too, and reasons of changes are told only where nothing of the record
 * ever was held back: they are written for the authority itself. Of an erased version only that it was erased is
 * told. Null if there is no such version or the record is not public.
 */
export async function readPublicRecord(
  context: Context,
  wanted: {
    readonly authority: Key;
    readonly type: string;
    readonly key: Key;
    readonly version?: number | undefined;
    readonly asOf?: Instant | undefined;
  },
): Promise<PublicRecord | null> {
  const register = await readPublicRegister(context, wanted);
  if (!register) return null;
  const entries = await context.store.published.history(wanted.authority, `${wanted.type}/${wanted.key}`);
  const history = publicVersions(entries);
  const erased = erasedVersions(entries);
  const gone = erased.find(({ version }) => version === wanted.version) ?? null;
  const until = wanted.asOf ?? context.now();
  const held = entries.findLast(({ recordedAt }) => recordedAt <= until)?.version;
  const named = gone === null ? (wanted.version ?? held) : held;
  const shown = history.find(({ record }) => record.version === named);
  return shown ? { register, shown, history, erased, gone, isCurrent: shown.record.version === held } : null;
}
