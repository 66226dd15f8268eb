import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { listPublicAuthorities, type PublicAuthority } from "#actions/list-public-authorities.ts";
import { listPublished } from "#actions/reports/read-adopted.ts";
import { yearOf } from "#values/local-date.ts";
import { busyPage, notFoundPage } from "#web/pages/error-pages.ts";
import type { Page } from "#web/parts/page.ts";
import { sendKept } from "#web/routes/send-kept.ts";
import { sendPage } from "#web/routes/send-page.ts";
import { todayOf, type Site } from "#web/site.ts";
import { contentOf, mediaTypeOf, reportFile, type ReportFile } from "./report-files.ts";
import { reportPage, type ReportPlace } from "./report-page.ts";
import { reportAt, placeOf } from "./report-words.ts";
import { reportsPage, type ListedReports } from "./reports-page.ts";
import { shownReport } from "./shown-report.ts";

type Asked = FastifyRequest<{ Params: { authority: string; place: string } }>;

/** The report of a demonstration on the last whole year, as an example. */
function examples(authority: PublicAuthority, today: string): ListedReports {
  const year = yearOf(today) - 1;
  const kinds = ["annual", "committee"] as const;
  return { authority, reports: kinds.map((kind) => ({ kind, year, publishedOn: null })) };
}

async function listPage(site: Site): Promise<Page> {
  const authorities = await listPublicAuthorities(site.context);
  const published = await listPublished(
    site.context,
    authorities.map(({ key }) => key),
  );
  const all = authorities.map((authority): ListedReports => {
    if (authority.marking !== null) return examples(authority, todayOf(site));
    return { authority, reports: published.filter((one) => one.authority === authority.key) };
  });
  return reportsPage(all.filter(({ reports }) => reports.length > 0));
}

/** What an address names; null if no such authority is public or it is no address of a report. */
async function placeFor(
  site: Site,
  { params }: Asked,
): Promise<(ReportPlace & { readonly ending: string | undefined }) | null> {
  const wanted = reportAt(params.place);
  const authorities = wanted ? await listPublicAuthorities(site.context) : [];
  const authority = authorities.find(({ key }) => key === params.authority);
  return wanted && authority ? { authority, wanted, ending: wanted.ending } : null;
}

async function onePage(site: Site, asked: Asked): Promise<Page> {
  const place = await placeFor(site, asked);
  const shown = place && (await shownReport(site, place.authority, place.wanted));
  return place && shown ? reportPage(shown, place) : notFoundPage();
}

/** Seconds after which a reader may ask again. */
const PATIENCE = 30;

async function sendFile(
  site: Site,
  asked: Asked,
  { reply, format }: { readonly reply: FastifyReply; readonly format: ReportFile },
): Promise<FastifyReply> {
  const place = await placeFor(site, asked);
  if (!place) return sendPage(site, reply, notFoundPage());
  const { authority, wanted } = place;
  const prefix = authority.marking === null ? "" : "beispiel-";
  const name = `${prefix}ki-bericht-${authority.key}-${placeOf(wanted)}.${format}`;
  const download = await site.files({
    name,
    state: `${await site.context.store.published.revision(authority.key)} ${todayOf(site)}`,
    make: async () => {
      const shown = await shownReport(site, authority, wanted);
      if (!shown) return null;
      const content = await contentOf(shown, format);
      const isDemonstration = authority.marking !== null;
      return { type: mediaTypeOf(format), name, content, isDemonstration };
    },
  });
  if (download === "busy") return sendPage(site, reply.header("retry-after", PATIENCE), busyPage());
  if (!download) return sendPage(site, reply, notFoundPage());
  if (download.isDemonstration) reply.header("x-robots-tag", "noindex");
  const { content, type } = download;
  return reply
    .type(type)
    .header("cache-control", "no-cache")
    .header("content-disposition", `attachment; filename="${name}"`)
    .send(typeof content === "string" ? content : Buffer.from(content));
}

/** Published reports at addresses that stay: a list, a page each, and its files. */
export function addReports(app: FastifyInstance, site: Site): void {
  app.get("/berichte", (request, reply) => sendKept(site, { request, reply }, () => listPage(site)));
  app.get("/berichte/:authority/:place", async (request: Asked, reply) => {
    const { authority, place } = request.params;
    const ending = reportAt(place)?.ending;
    const format = reportFile(ending);
    if (format !== null) return sendFile(site, request, { reply, format });
    if (ending !== undefined) return sendPage(site, reply, notFoundPage());
    return sendKept(site, { request, reply, authority }, () => onePage(site, request));
  });
}
