import type { Instant } from "#values/instant.ts";
import { xmlText } from "./workbook-xml.ts";

/** One entry of a feed; its address never changes and is its id. */
export type FeedEntry = {
  readonly title: string;
  readonly address: string;
  readonly published: Instant;
  readonly updated: Instant;
  readonly author: string;
  /** Plain text. */
  readonly content: string;
  /** Stable code and German word. */
  readonly category: readonly [string, string] | null;
};

/** A feed; `updated` stands in for the newest entry where there is none. */
export type Feed = {
  readonly title: string;
  readonly subtitle: string | null;
  /** The feed's own address; its id as well. */
  readonly address: string;
  /** The page for people. */
  readonly page: string;
  readonly updated: Instant;
  readonly author: string;
  readonly licence: string;
  readonly entries: readonly FeedEntry[];
};

const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>\n`;
const link = (rel: string, type: string, href: string): string =>
  `<link rel="${rel}" type="${type}" href="${xmlText(href)}"/>\n`;
const authorElement = (name: string): string => `<author><name>${xmlText(name)}</name></author>\n`;

function entryXml(entry: FeedEntry): string {
  const [term, label] = entry.category ?? ["", ""];
  return [
    "<entry>\n",
    element("id", entry.address),
    element("title", entry.title),
    link("alternate", "text/html", entry.address),
    element("published", entry.published),
    element("updated", entry.updated),
    authorElement(entry.author),
    term === "" ? "" : `<category term="${xmlText(term)}" label="${xmlText(label)}"/>\n`,
    `<content type="text">${xmlText(entry.content)}</content>\n`,
    "</entry>\n",
  ].join("");
}

/** A feed as Atom (RFC 4287), its entries in the order given. */
export function atomFeed(feed: Feed): string {
  const updated = feed.entries.reduce(
    (latest, entry) => (entry.updated > latest ? entry.updated : latest),
    feed.entries.length === 0 ? feed.updated : "",
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">\n',
    element("id", feed.address),
    element("title", feed.title),
    feed.subtitle === null ? "" : element("subtitle", feed.subtitle),
    link("self", "application/atom+xml", feed.address),
    link("alternate", "text/html", feed.page),
    `<link rel="license" href="${xmlText(feed.licence)}"/>\n`,
    element("updated", updated),
    authorElement(feed.author),
    ...feed.entries.map(entryXml),
    "</feed>\n",
  ].join("");
}
