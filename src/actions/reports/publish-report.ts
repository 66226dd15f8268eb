import { grantsFor } from "#actions/access/may.ts";
import type { Actor } from "#actions/access/actor.ts";
import type { Context } from "#actions/context.ts";
import { demonstrationMarking } from "#records/demonstration.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { Change } from "#store/store.ts";
import { dayOf } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { reportsProblem } from "./problems.ts";

type Place = { readonly authority: Key; readonly key: Key };
type Kept = VersionedRecord<"report">;

/** The report as it is kept, if it may be shown to everybody, or no longer. */
async function reportFor(
  { store }: Context,
  { authority, key }: Place,
  isPublic: boolean,
): Promise<Result<Kept>> {
  const [record] = await store.workRecords(authority, "report", [key]);
  if (!record || record.ended) return fail(reportsProblem("actions.reports.absent", ""));
  if (!isPublic) return succeed(record);
  if (record.data.copy !== "public") return fail(reportsProblem("actions.reports.not-public", ""));
  const owner = (await store.authorityOf(authority))?.record ?? null;
  return demonstrationMarking({ owner }) === null
    ? succeed(record)
    : fail(reportsProblem("actions.reports.demonstration", ""));
}

function changed({ version, recordedAt: _at, ...content }: Kept, publishedOn: LocalDate | null): Change {
  const { publishedOn: _before, ...data } = content.data;
  const isPublic = publishedOn !== null;
  return {
    content: {
      ...content,
      visibility: isPublic ? "public" : "internal",
      data: isPublic ? { ...data, publishedOn } : data,
    },
    reason: isPublic ? "Bericht veröffentlicht" : "Veröffentlichung des Berichts zurückgenommen",
    expectedVersion: version,
  };
}

/**
 * Publishes an adopted report, or takes it back; what was adopted stays as it is. Only public copies can be published.
 * @problems actions.reports.*, those of Store.append
 */
export async function publishReport(
  context: Context & { readonly actor: Actor },
  { isPublic, ...place }: Place & { readonly isPublic: boolean },
): Promise<Result<null>> {
  const { authority } = place;
  const [grant] = grantsFor(context.actor, "record.disclose", { authority });
  if (!grant) return fail(reportsProblem("actions.reports.refused", ""));
  const known = await reportFor(context, place, isPublic);
  if (!known.ok) return known;
  const changes = [changed(known.value, isPublic ? dayOf(context.now()) : null)];
  const appended = await context.store.append({ authority, author: grant.function, changes });
  return appended.ok ? succeed(null) : appended;
}
