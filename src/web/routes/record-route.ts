import { isRecordTypeId } from "#catalogue/catalogue.ts";
import { isKey } from "#values/key.ts";
import { readCount, type Query } from "#web/input/query.ts";
import { readStand } from "#web/input/read-stand.ts";
import { badRequestPage, notFoundPage } from "#web/pages/error-pages.ts";
import { recordPage } from "#web/pages/record-page.ts";
import type { Page } from "#web/parts/page.ts";
import { readRecord } from "#web/reading/read-record.ts";
import { todayOf, type Site } from "#web/site.ts";
import type { Language } from "#web/tongue/tongue.ts";

/** Where a record's page stands. */
export type RecordPlace = {
  readonly authority: string;
  readonly type: string;
  readonly key: string;
  readonly language: Language;
};

/** Answers a request for the page of a record. */
export async function recordRoute(site: Site, place: RecordPlace, query: Query): Promise<Page> {
  const today = todayOf(site);
  const [version, stand] = [readCount(query, "fassung", "web.version.invalid"), readStand(query, today)];
  if (!version.ok) return badRequestPage(version.problems);
  if (!stand.ok) return badRequestPage(stand.problems);
  if (!isKey(place.authority) || !isKey(place.key) || !isRecordTypeId(place.type)) return notFoundPage();
  const page = await readRecord(site.context, { ...place, version: version.value, stand: stand.value });
  return page === null ? notFoundPage() : recordPage({ page, today });
}
