import type { Context } from "#actions/context.ts";
import type { OfferedRegister } from "#exchange/open-data/dcat-dataset.ts";
import { demonstrationMarking } from "#records/demonstration.ts";
import { redact } from "#records/disclosure/redact.ts";
import { dayOf } from "#values/instant.ts";

/** Which registers the catalogue offers: those of real authorities, or the demonstrations, so that nobody mixes them. */
export type CatalogueWish = { readonly demonstrations: boolean };

/** The public registers that a data catalogue offers, by authority. Two SQL statements. */
export async function readDataCatalogue(
  { store }: Context,
  { demonstrations }: CatalogueWish,
): Promise<readonly OfferedRegister[]> {
  const entries = await store.published.authorities();
  const figures = await store.published.publicFigures(entries.map(({ key }) => key));
  const lastRecorded = new Map(figures.map((one) => [one.authority, one.lastRecorded]));
  return entries.flatMap(({ key, created, record }): OfferedRegister[] => {
    const last = lastRecorded.get(key);
    if (record?.visibility !== "public" || last === undefined) return [];
    const marking = demonstrationMarking({ owner: record });
    if ((marking !== null) !== demonstrations) return [];
    const { name = key, kind = null, website = null, contact = null } = redact(record).data;
    return [
      {
        authority: key,
        ...{ name, kind, website, contact, marking },
        issued: created,
        modified: dayOf(last),
      },
    ];
  });
}
