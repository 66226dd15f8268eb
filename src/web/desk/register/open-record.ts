import { logConfidentialRead } from "#actions/access/read-log.ts";
import { readDeskRecord } from "#actions/editing/read-desk-record.ts";
import { endOfDay } from "#values/instant.ts";
import type { Asked } from "#web/desk/asked.ts";
import { shownOf, standOf } from "./desk-view.ts";
import type { RecordPageView } from "./record-page.ts";
import { todayOf } from "#web/site.ts";

/** The record that an address names (`type`, `key`). */
export function referenceIn({ parameters }: Pick<Asked, "parameters">): string {
  return `${parameters["type"] ?? ""}/${parameters["key"] ?? ""}`;
}

/** The record that somebody asks for, in the version and as of the day they name; null if there is none for them. */
export async function openRecord(
  asked: Asked,
  refusals: readonly string[] = [],
): Promise<RecordPageView | null> {
  const { context, authority, query } = asked;
  const stand = standOf(asked);
  const asOf = stand === null ? undefined : endOfDay(stand);
  const found = await readDeskRecord(context, { authority, reference: referenceIn(asked), asOf });
  if (!found) return null;
  const version = Number(query["fassung"] ?? found.record.version);
  const wanted = found.versions.find((one) => one.version === version)?.record;
  const record = wanted ?? found.record;
  const isOpen = found.record.visibility !== "confidential";
  await logConfidentialRead(context, authority, [isOpen ? record : found.record]);
  const { register } = found;
  return {
    ...{ asked, found, register, record, refusals, stand },
    shown: shownOf(register, stand),
    today: todayOf(asked.site),
    isOld: record.version !== found.record.version,
    isOther: record.version !== version,
  };
}
