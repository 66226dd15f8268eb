import type { FastifyInstance, FastifyRequest } from "fastify";
import { formatOf } from "#web/answer/download.ts";
import { addDashboards } from "#web/dashboard/add-dashboards.ts";
import { addEmbedding } from "#web/embed/add-embedding.ts";
import { addReports } from "#web/reports/add-reports.ts";
import { addApi } from "#web/api/add-api.ts";
import { addDataFiles } from "#web/api/data/data-route.ts";
import { addFeeds } from "#web/feeds/add-feeds.ts";
import type { Query } from "#web/input/query.ts";
import type { Page } from "#web/parts/page.ts";
import { concernRoute } from "#web/portal/concern/concern-route.ts";
import { addFixedPages } from "#web/portal/fixed/add-fixed-pages.ts";
import { projectsRoute } from "#web/portal/projects/projects-route.ts";
import type { Site } from "#web/site.ts";
import { LANGUAGES, type Language } from "#web/tongue/tongue.ts";
import { ENGLISH_PATH, framed } from "#web/tongue/twin-address.ts";
import { assetRoute } from "./asset-route.ts";
import { chainRoute } from "./chain-route.ts";
import { downloadRoute } from "./download-route.ts";
import { answerRoute, inquiriesRoute, type PaperPlace } from "./inquiry-routes.ts";
import { recordRoute, type RecordPlace } from "./record-route.ts";
import { registerRoute } from "./register-route.ts";
import { sendKept } from "./send-kept.ts";
import { addSigns, type Signs } from "./sign-routes.ts";
import { startRoute } from "./start-route.ts";

type Asked<Params = unknown> = { Params: Params; Querystring: Query };

type Made = (request: FastifyRequest, language: Language) => Promise<Page>;

type PagePlace = { readonly path: string; readonly make: Made };

/** A page in German and, under `/en`, with the portal's words in English. */
function addPage(app: FastifyInstance, site: Site, { path, make }: PagePlace): void {
  for (const language of LANGUAGES) {
    const url = language === "en" ? ENGLISH_PATH + (path === "/" ? "" : path) : path;
    app.get(url, (request, reply) => {
      const { authority } = request.params as { readonly authority?: string };
      return sendKept(site, { request, reply, ...(authority !== undefined && { authority }) }, async () =>
        framed(await make(request, language), language, request.url),
      );
    });
  }
}

const queryOf = ({ query }: FastifyRequest): Query => query as Query;
const authorityOf = ({ params }: FastifyRequest): string =>
  (params as { readonly authority: string }).authority;

function addPages(app: FastifyInstance, site: Site): void {
  const add = (path: string, make: Made): void => addPage(app, site, { path, make });
  app.get("/ki", (_request, reply) => reply.redirect("/"));
  add("/", (request, language) => startRoute(site, queryOf(request), language));
  add("/ki/:authority", (request, language) =>
    registerRoute(site, { authority: authorityOf(request), language }, queryOf(request)),
  );
  add("/ki/:authority/:type/:key", (request, language) =>
    recordRoute(site, { ...(request.params as Omit<RecordPlace, "language">), language }, queryOf(request)),
  );
  add("/ki/:authority/betrifft-mich", (request, language) =>
    concernRoute(site, { authority: authorityOf(request), language }, queryOf(request)),
  );
  add("/ki/:authority/vorhaben", (request, language) =>
    projectsRoute(site, { authority: authorityOf(request), language }),
  );
  add("/anfragen", (_request, language) => inquiriesRoute(site, language));
  app.get<Asked<{ authority: string }>>("/ki/:authority/kette.json", async ({ params }, reply) =>
    chainRoute(site, reply, params.authority),
  );
  addFixedPages(app, site, add);
}

function addAnswers(app: FastifyInstance, site: Site): void {
  app.get<Asked<PaperPlace>>("/anfragen/:authority/:slug", async (request, reply) => {
    const { params, query } = request;
    const file = formatOf(params.slug);
    if (file) return downloadRoute(site, reply, { ...params, ...file });
    return sendKept(site, { request, reply, authority: params.authority }, async () =>
      framed(await answerRoute(site, params, query), "de", request.url),
    );
  });
  app.get<Asked<PaperPlace>>(`${ENGLISH_PATH}/anfragen/:authority/:slug`, (request, reply) =>
    sendKept(site, { request, reply, authority: request.params.authority }, async () =>
      framed(await answerRoute(site, request.params, request.query), "en", request.url),
    ),
  );
}

/** Everything the public site answers. */
export function addRoutes(app: FastifyInstance, site: Site, signs: Signs): void {
  addPages(app, site);
  addAnswers(app, site);
  addSigns(app, site, signs);
  addApi(app, site);
  addDataFiles(app, site);
  addFeeds(app, site);
  addDashboards(app, site);
  addReports(app, site);
  addEmbedding(app, site);
  // styles and fonts need few of the headers that protect pages, and every first view has four of them
  app.get<Asked<{ file: string }>>("/assets/:file", { helmet: false }, (request, reply) =>
    assetRoute(site, request, reply),
  );
}
