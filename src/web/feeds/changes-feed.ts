import { readPublicChanges, type PublicChange } from "#actions/open-data/read-public-changes.ts";
import type { PublicRegister } from "#actions/read-public-register.ts";
import { searchRegister } from "#actions/search-register.ts";
import { isRecordTypeId, recordType, recordTypeIds } from "#catalogue/catalogue.ts";
import { atomFeed, type FeedEntry } from "#exchange/open-data/atom-feed.ts";
import { changeLines } from "#exchange/open-data/change-lines.ts";
import { openRecord } from "#exchange/open-data/open-record.ts";
import { referenceTo } from "#records/record.ts";
import { recordAt } from "#records/snapshot.ts";
import { titleOf } from "#reports/record-title.ts";
import { isKey, type Key, type Reference } from "#values/key.ts";
import { recordAddress, registerAddress, withParameters } from "#web/addresses.ts";
import { ABSENT, type OpenAnswer } from "#web/api/send-open.ts";
import { readChoice, readText, type Query } from "#web/input/query.ts";
import type { Site } from "#web/site.ts";
import { FEED_BEGIN } from "./feed-begin.ts";

/** Entries of a feed; with words looked for, the changes among which they are looked for. */
const MOST = { entries: 50, searched: 500, hits: 2000 } as const;

/** What became of the record, in a word. */
function deed({ before, record }: PublicChange): string {
  if (record.ended === true) return "Beendet";
  return before === null ? "Neu" : "Geändert";
}

function contentOf({ snapshot, marking }: PublicRegister, { before, record }: PublicChange): string {
  const titleAt = (reference: Reference): string => {
    const target = recordAt(snapshot, reference);
    return target ? titleOf(snapshot, target) : reference;
  };
  const lines =
    before === null
      ? [`Neu im öffentlichen Register: ${recordType(record.type).label.one}.`]
      : changeLines(openRecord(before, snapshot), openRecord(record, snapshot), titleAt);
  const said = lines.length === 0 ? ["An den öffentlichen Angaben hat sich nichts geändert."] : lines;
  return [...(marking === null ? [] : [marking]), ...said].join("\n");
}

function entryOf(site: Site, register: PublicRegister, change: PublicChange): FeedEntry {
  const { record, author } = change;
  const path = recordAddress(register.authority, referenceTo(record), { version: record.version });
  const mark = register.marking === null ? "" : "Beispiel: ";
  return {
    title: `${mark}${deed(change)}: ${titleOf(register.snapshot, record)}`,
    address: site.baseUrl + path,
    ...{ published: record.recordedAt, updated: record.recordedAt, author },
    content: contentOf(register, change),
    category: [record.type, recordType(record.type).label.one],
  };
}

async function foundBy(site: Site, authority: Key, text: string): Promise<ReadonlySet<Reference>> {
  const wish = { authority, reader: "public", query: text, ended: true, passages: false } as const;
  const { hits } = await searchRegister(site.context, { ...wish, limit: MOST.hits, offset: 0 });
  return new Set(hits.map(({ reference }) => reference));
}

type Wish = { readonly art: string | null; readonly suche: string | null };

async function feedOf(site: Site, authority: Key, { art, suche }: Wish): Promise<OpenAnswer> {
  const types = art !== null && isRecordTypeId(art) ? [art] : undefined;
  const limit = suche === null ? MOST.entries : MOST.searched;
  const read = await readPublicChanges(site.context, { authority, types, limit });
  if (read === null) return ABSENT;
  const { register, changes } = read;
  const found = suche === null ? null : await foundBy(site, authority, suche);
  const shown = changes.filter(({ record }) => found === null || found.has(referenceTo(record)));
  const narrowed = [art, suche].filter((one) => one !== null).join(", ");
  const body = atomFeed({
    title: `${register.marking === null ? "" : "Beispiel: "}KI-Register: ${register.name}${narrowed && ` – ${narrowed}`}`,
    subtitle: register.marking,
    address: site.baseUrl + withParameters(`/feeds/${encodeURIComponent(authority)}.atom`, { art, suche }),
    page: site.baseUrl + registerAddress(authority, { art, suche }),
    ...{ updated: FEED_BEGIN, author: register.name, licence: site.terms.licence },
    entries: shown.slice(0, MOST.entries).map((change) => entryOf(site, register, change)),
  });
  const type = "application/atom+xml; charset=utf-8";
  return { type, body, isDemonstration: register.marking !== null };
}

/** What changed last in an authority's public register, of one type or with words looked for, as a feed. */
export async function changesFeed(site: Site, authority: string, query: Query): Promise<OpenAnswer> {
  const art = readChoice(query, "art", ["alle", ...recordTypeIds()]);
  const suche = readText(query, "suche");
  if (!art.ok) return { status: 400, problems: art.problems };
  if (!suche.ok) return { status: 400, problems: suche.problems };
  if (!isKey(authority)) return ABSENT;
  return feedOf(site, authority, { art: art.value === "alle" ? null : art.value, suche: suche.value });
}
