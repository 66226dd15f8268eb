import type { FastifyInstance } from "fastify";
import { formatOf } from "#web/answer/download.ts";
import type { Query } from "#web/input/query.ts";
import type { Site } from "#web/site.ts";
import { assetRoute } from "./asset-route.ts";
import { isReadable } from "./error-handling.ts";
import { downloadRoute } from "./download-route.ts";
import { answerRoute, inquiriesRoute, type PaperPlace } from "./inquiry-routes.ts";
import { recordRoute, type RecordPlace } from "./record-route.ts";
import { registerRoute } from "./register-route.ts";
import { sendPage } from "./send-page.ts";
import { startRoute } from "./start-route.ts";

type Asked<Params = unknown> = { Params: Params; Querystring: Query };

function addPages(app: FastifyInstance, site: Site): void {
  app.get("/ki", (_request, reply) => reply.redirect("/"));
  app.get<Asked>("/", async ({ query }, reply) => sendPage(site, reply, await startRoute(site, query)));
  app.get<Asked<{ authority: string }>>("/ki/:authority", async ({ params, query }, reply) =>
    sendPage(site, reply, await registerRoute(site, params.authority, query)),
  );
  app.get<Asked<RecordPlace>>("/ki/:authority/:type/:key", async ({ params, query }, reply) =>
    sendPage(site, reply, await recordRoute(site, params, query)),
  );
  app.get("/anfragen", async (_request, reply) => sendPage(site, reply, await inquiriesRoute(site)));
}

function addAnswers(app: FastifyInstance, site: Site): void {
  app.get<Asked<PaperPlace>>("/anfragen/:authority/:slug", async ({ params, query }, reply) => {
    const file = formatOf(params.slug);
    if (!file) return sendPage(site, reply, await answerRoute(site, params, query));
    return downloadRoute(site, reply, { ...params, ...file });
  });
}

function addSigns(app: FastifyInstance, site: Site): void {
  app.get("/healthz", (_request, reply) => reply.header("cache-control", "no-store").send({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const isReady = await isReadable(site);
    return reply
      .code(isReady ? 200 : 503)
      .header("cache-control", "no-store")
      .send({ status: isReady ? "ok" : "database unreadable" });
  });
}

/** Everything the public site answers. */
export function addRoutes(app: FastifyInstance, site: Site): void {
  addPages(app, site);
  addAnswers(app, site);
  addSigns(app, site);
  // styles and fonts need few of the headers that protect pages, and every first view has four of them
  app.get<Asked<{ file: string }>>("/assets/:file", { helmet: false }, (request, reply) =>
    assetRoute(site, request, reply),
  );
}
