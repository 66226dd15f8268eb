import { openRecord } from "#exchange/open-data/open-record.ts";
import { recordJson } from "#exchange/record-json.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { Snapshot } from "#records/snapshot.ts";
import { titleOf } from "#reports/record-title.ts";
import type { Key } from "#values/key.ts";

/** Whose record it is, and the register that its references lead into. */
export type Around = { readonly baseUrl: string; readonly authority: Key; readonly snapshot: Snapshot };

/** The address of an authority in the interface. */
export function authorityLink(baseUrl: string, authority: Key): string {
  return `${baseUrl}/api/v1/authorities/${encodeURIComponent(authority)}`;
}

/** Where one version of a record is found, for programs and for people. */
export function recordLinks({ baseUrl, authority }: Around, record: VersionedRecord): object {
  const path = `${encodeURIComponent(record.type)}/${encodeURIComponent(record.key)}`;
  const self = `${authorityLink(baseUrl, authority)}/records/${path}`;
  return {
    self: `${self}?version=${record.version}`,
    current: self,
    versions: `${self}/versions`,
    page: `${baseUrl}/ki/${encodeURIComponent(authority)}/${path}?fassung=${record.version}`,
  };
}

/** A public record, redacted before, as the interface tells it. */
export function recordView(around: Around, record: VersionedRecord): object {
  return {
    ...recordJson(openRecord(record, around.snapshot)),
    title: titleOf(around.snapshot, record),
    links: recordLinks(around, record),
  };
}
