import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isReachable } from "#actions/is-reachable.ts";
import type { Metrics } from "#operation/metrics.ts";
import { notFoundPage } from "#web/pages/error-pages.ts";
import type { Site } from "#web/site.ts";
import { sendPage } from "./send-page.ts";

/** What the signs of life tell besides the database's. */
export type Signs = {
  readonly isStopping: () => boolean;
  /** Null: there are no figures at this door. */
  readonly metrics: Metrics | null;
};

const FORWARDED = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "via"];

const cameThroughProxy = ({ headers }: FastifyRequest): boolean =>
  FORWARDED.some((name) => headers[name] !== undefined);

async function readiness(site: Site, { isStopping }: Signs): Promise<string> {
  if (isStopping()) return "stopping";
  return (await isReachable(site.context)) ? "ok" : "database unreadable";
}

function addMetrics(app: FastifyInstance, site: Site, metrics: Metrics): void {
  app.get("/metrics", async (request, reply): Promise<FastifyReply> => {
    if (cameThroughProxy(request)) return sendPage(site, reply, notFoundPage());
    const text = await metrics.text();
    return reply.type(metrics.contentType).header("cache-control", "no-store").send(text);
  });
}

/** Tells machines whether the process lives, whether it can work, and on wish what it did. */
export function addSigns(app: FastifyInstance, site: Site, signs: Signs): void {
  app.get("/healthz", (_request, reply) => reply.header("cache-control", "no-store").send({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const status = await readiness(site, signs);
    return reply
      .code(status === "ok" ? 200 : 503)
      .header("cache-control", "no-store")
      .send({ status });
  });
  if (signs.metrics) addMetrics(app, site, signs.metrics);
}
