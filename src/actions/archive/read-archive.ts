import type { Context } from "#actions/context.ts";
import type { ArchivedInquiry } from "#answers/earlier/archived.ts";
import type { Key } from "#values/key.ts";
import { archivedInquiry } from "./inquiry-content.ts";

/** The answered inquiries of an authority's archive, the latest answered first. */
export async function readArchive({ store }: Context, authority: Key): Promise<readonly ArchivedInquiry[]> {
  const records = await store.workRecords(authority, "inquiry");
  return records
    .filter(({ ended, data }) => !ended && data.state === "answered")
    .map((record) => archivedInquiry(record))
    .toSorted((one, other) => other.on.localeCompare(one.on) || one.key.localeCompare(other.key));
}
