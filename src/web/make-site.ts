import { constants } from "node:zlib";
import compress from "@fastify/compress";
import etag from "@fastify/etag";
import helmet from "@fastify/helmet";
import { fastify, type FastifyInstance } from "fastify";
import type { Context } from "#actions/context.ts";
import { readAssets } from "./assets.ts";
import { inputProblem } from "./input/problems.ts";
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

/** Nothing but own styles, fonts and forms, and the pictures that the styles carry in themselves; no scripts. */
const CONTENT_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
};

async function addPlugins(app: FastifyInstance, baseUrl: string): Promise<void> {
  const isSecure = baseUrl.startsWith("https:");
  await app.register(helmet, {
    contentSecurityPolicy: CONTENT_POLICY,
    frameguard: { action: "deny" },
    hsts: isSecure && { maxAge: 31_536_000 },
  });
  await app.register(etag, { weak: true });
  await app.register(compress, {
    encodings: ["br", "gzip"],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } },
  });
}

/**
 * The public site over a context, with all pages, not yet listening. It reads and never writes; the caller
 * closes the store.
 */
export async function makeSite(context: Context, options: SiteOptions): Promise<FastifyInstance> {
  const baseUrl = options.baseUrl.replace(/\/+$/u, "");
  const site: Site = { context, baseUrl, assets: await readAssets() };
  const app = fastify({
    logger: options.log === true,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    frameworkErrors: (_error, _request, reply) => {
      sendPage(site, reply, badRequestPage([inputProblem("web.address.invalid", "")]));
    },
  });
  await addPlugins(app, baseUrl);
  addErrorPages(app, site);
  addRoutes(app, site);
  await app.ready();
  return app;
}
