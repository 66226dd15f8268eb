import { listPublicAuthorities } from "#actions/list-public-authorities.ts";
import { atomFeed, type FeedEntry } from "#exchange/open-data/atom-feed.ts";
import { endOfDay } from "#values/instant.ts";
import { paperAddress } from "#web/addresses.ts";
import { listPapers } from "#web/answer/list-papers.ts";
import type { OpenAnswer } from "#web/api/send-open.ts";
import type { Site } from "#web/site.ts";
import { FEED_BEGIN } from "./feed-begin.ts";

/** Most entries of the feed. */
const MOST = 100;

/** The answers to inquiries that are on show, the latest first; empty if there are none. */
export async function answersFeed({ context, baseUrl, terms }: Site): Promise<OpenAnswer> {
  const authorities = await listPublicAuthorities(context);
  const now = context.now();
  const papers = await listPapers(
    context,
    authorities.map(({ key }) => key),
  );
  const entries = papers.flatMap(({ paper, title, kind, number, questions }): FeedEntry[] => {
    const authority = authorities.find(({ key }) => key === paper.authority);
    if (authority === undefined) return [];
    const { name, marking } = authority;
    const head = [kind ?? "Anfrage", number].filter((one) => one !== null).join(" ");
    const end = endOfDay(paper.on);
    const day = end < now ? end : now;
    const lines = [
      ...(marking === null ? [] : [marking]),
      `${head} mit ${questions.length} ${questions.length === 1 ? "Frage" : "Fragen"}, Sachstand ${paper.on}.`,
    ];
    return [
      {
        title: `${marking === null ? "" : "Beispiel: "}${title ?? head}`,
        address: baseUrl + paperAddress(paper),
        ...{ published: day, updated: day, author: name },
        content: lines.join("\n"),
        category: null,
      },
    ];
  });
  const body = atomFeed({
    title: "Beantwortete Anfragen zur Künstlichen Intelligenz",
    subtitle: "Was die politischen Gremien gefragt haben und was die Register darauf antworten",
    ...{ address: `${baseUrl}/feeds/anfragen.atom`, page: `${baseUrl}/anfragen` },
    ...{ updated: FEED_BEGIN, author: "KI-Kontor", licence: terms.licence },
    entries: entries.toSorted((a, b) => (a.updated < b.updated ? 1 : -1)).slice(0, MOST),
  });
  const isDemonstration = authorities.length > 0 && authorities.every(({ marking }) => marking !== null);
  return { type: "application/atom+xml; charset=utf-8", body, isDemonstration };
}
