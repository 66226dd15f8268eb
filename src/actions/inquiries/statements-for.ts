import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import { recordsOf, type Snapshot } from "#records/snapshot.ts";
import { referenceTo } from "#records/record.ts";
import type { Reference } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";

/** An approved text that an answer may quote. */
export type ApprovedStatement = {
  readonly reference: Reference;
  readonly data: RecordDataMap["statement"];
  readonly isPublic: boolean;
};

/** The statements that are approved on a day, those on the facets asked for first; empty if there are none. */
export function statementsFor(
  snapshot: Snapshot,
  { on, facets }: { readonly on: LocalDate; readonly facets: readonly string[] },
): readonly ApprovedStatement[] {
  const all = recordsOf(snapshot, "statement")
    .filter(({ visibility }) => visibility !== "confidential")
    .filter(({ data }) => (data.approvedOn ?? on) <= on && on <= (data.validTo ?? on))
    .map((record) => ({
      ...{ reference: referenceTo(record), data: record.data },
      isPublic: record.visibility === "public",
    }));
  const isAbout = ({ data }: ApprovedStatement): boolean => facets.includes(data.facet ?? "");
  return [...all.filter(isAbout), ...all.filter((one) => !isAbout(one))];
}
