import type { FastifyInstance } from "fastify";
import { formatOf } from "#web/answer/download.ts";
import { addApi } from "#web/api/add-api.ts";
import { addDataFiles } from "#web/api/data/data-route.ts";
import { addFeeds } from "#web/feeds/add-feeds.ts";
import type { Query } from "#web/input/query.ts";
import type { Site } from "#web/site.ts";
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

function addPages(app: FastifyInstance, site: Site): void {
  app.get("/ki", (_request, reply) => reply.redirect("/"));
  app.get<Asked>("/", (request, reply) =>
    sendKept(site, { request, reply }, () => startRoute(site, request.query)),
  );
  app.get<Asked<{ authority: string }>>("/ki/:authority", (request, reply) =>
    sendKept(site, { request, reply, authority: request.params.authority }, () =>
      registerRoute(site, request.params.authority, request.query),
    ),
  );
  app.get<Asked<RecordPlace>>("/ki/:authority/:type/:key", (request, reply) =>
    sendKept(site, { request, reply, authority: request.params.authority }, () =>
      recordRoute(site, request.params, request.query),
    ),
  );
  app.get<Asked<{ authority: string }>>("/ki/:authority/kette.json", async ({ params }, reply) =>
    chainRoute(site, reply, params.authority),
  );
  app.get("/anfragen", (request, reply) => sendKept(site, { request, reply }, () => inquiriesRoute(site)));
}

function addAnswers(app: FastifyInstance, site: Site): void {
  app.get<Asked<PaperPlace>>("/anfragen/:authority/:slug", async (request, reply) => {
    const { params, query } = request;
    const file = formatOf(params.slug);
    if (!file)
      return sendKept(site, { request, reply, authority: params.authority }, () =>
        answerRoute(site, params, query),
      );
    return downloadRoute(site, reply, { ...params, ...file });
  });
}

/** Everything the public site answers. */
export function addRoutes(app: FastifyInstance, site: Site, signs: Signs): void {
  addPages(app, site);
  addAnswers(app, site);
  addSigns(app, site, signs);
  addApi(app, site);
  addDataFiles(app, site);
  addFeeds(app, site);
  // styles and fonts need few of the headers that protect pages, and every first view has four of them
  app.get<Asked<{ file: string }>>("/assets/:file", { helmet: false }, (request, reply) =>
    assetRoute(site, request, reply),
  );
}
