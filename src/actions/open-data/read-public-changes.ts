import type { Context } from "#actions/context.ts";
import { readPublicRegister, type PublicRegister } from "#actions/read-public-register.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { redact } from "#records/disclosure/redact.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { RecentChange } from "#store/store.ts";
import type { Key } from "#values/key.ts";

/** A version of a public record and the public version before it; null where the record was new to the public. */
export type PublicChange = {
  readonly record: VersionedRecord;
  readonly before: VersionedRecord | null;
  /** The function that answers for the change. */
  readonly author: string;
};

/** The public register and the latest changes of it, newest first. */
export type PublicChanges = { readonly register: PublicRegister; readonly changes: readonly PublicChange[] };

function publicly(change: RecentChange): readonly PublicChange[] {
  const { content, before, newest, version, recordedAt, author } = change;
  if (content?.visibility !== "public" || newest.visibility !== "public") return [];
  // what is held back today is held back in older versions too
  const older = before?.visibility === "public" ? { ...before, version: version - 1, recordedAt } : null;
  return [
    {
      record: redact({ ...content, version, recordedAt }, newest.withhold),
      before: older && redact(older, newest.withhold),
      author,
    },
  ];
}

/**
 * What changed last in an authority's public register; null if nothing of it is public. A record taken out of the
 * public register takes its changes along.
 */
export async function readPublicChanges(
  context: Context,
  wanted: {
    readonly authority: Key;
    readonly types?: readonly RecordTypeId[] | undefined;
    readonly limit: number;
  },
): Promise<PublicChanges | null> {
  const { authority, types, limit } = wanted;
  const register = await readPublicRegister(context, { authority });
  if (!register || register.snapshot.records.length === 0) return null;
  const recent = await context.store.published.recentChanges(authority, { types, limit });
  return { register, changes: recent.flatMap(publicly) };
}
