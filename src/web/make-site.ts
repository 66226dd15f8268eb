import { constants } from "node:zlib";
import compress from "@fastify/compress";
import etag from "@fastify/etag";
import helmet from "@fastify/helmet";
import { fastify, type FastifyInstance } from "fastify";
import type { Context } from "#actions/context.ts";
import { keepFiles } from "./answer/keep-files.ts";
import { readAssets } from "./assets.ts";
import { inputProblem } from "./input/problems.ts";
import { LEAST_PROTECTION, protectionFor } from "./protection.ts";
import { badRequestPage } from "./pages/error-pages.ts";
import { addErrorPages } from "./routes/error-handling.ts";
import { addRoutes } from "./routes/routes.ts";
import { sendPage } from "./routes/send-page.ts";
import type { Site } from "./site.ts";

/** What the site is told besides the context: its public address and whether faults are logged. */
export type SiteOptions = {
  /** Without a slash at its end; https switches on that browsers keep to it. */
  readonly baseUrl: string;
  readonly log?: boolean;
};

/** A file has at most a few megabytes and takes at most a few seconds. */
const FILE_LIMITS = { most: 16, waiting: 16 };

async function addPlugins(app: FastifyInstance, baseUrl: string): Promise<void> {
  await app.register(helmet, protectionFor(baseUrl));
  await app.register(etag, { weak: true });
  await app.register(compress, {
    encodings: ["br", "gzip"],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } },
    zlibOptions: { level: 9 },
  });
}

/**
 * The public site over a context, with all pages, not yet listening. It reads and never writes; the caller
 * closes the store.
 */
export async function makeSite(context: Context, options: SiteOptions): Promise<FastifyInstance> {
  const baseUrl = options.baseUrl.replace(/\/+$/u, "");
  const site: Site = { context, baseUrl, assets: await readAssets(), files: keepFiles(FILE_LIMITS) };
  const app = fastify({
    logger: options.log === true,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    frameworkErrors: (_error, _request, reply) => {
      reply.headers(LEAST_PROTECTION);
      sendPage(site, reply, badRequestPage([inputProblem("web.address.invalid", "")]));
    },
  });
  await addPlugins(app, baseUrl);
  addErrorPages(app, site);
  addRoutes(app, site);
  await app.ready();
  return app;
}
