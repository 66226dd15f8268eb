import { randomBytes } from "node:crypto";
import { constants } from "node:zlib";
import compress from "@fastify/compress";
import etag from "@fastify/etag";
import helmet from "@fastify/helmet";
import { fastify, type FastifyInstance } from "fastify";
import type { Context } from "#actions/context.ts";
import type { OpenDataTerms } from "#exchange/open-data/dcat-dataset.ts";
import { USUAL_TERMS } from "#exchange/open-data/usual-terms.ts";
import type { Watch } from "#operation/watch.ts";
import { dayOf } from "#values/instant.ts";
import { keepFiles } from "./answer/keep-files.ts";
import { isForPrograms } from "./api/open-headers.ts";
import { apiProblem } from "./api/problems.ts";
import { sendProblem } from "./api/send-problem.ts";
import { readAssets } from "./assets.ts";
import { addDesk, type DeskAccess } from "./desk/add-desk.ts";
import { inputProblem } from "./input/problems.ts";
import { keepPages } from "./kept/keep-pages.ts";
import { addKeptReplies } from "./kept/kept-replies.ts";
import { layout } from "./parts/layout.ts";
import { addFeedback } from "./portal/feedback/add-feedback.ts";
import { NO_NOTICES, type Notices } from "./portal/fixed/notices.ts";
import { LEAST_PROTECTION, protectionFor } from "./protection.ts";
import { badRequestPage } from "./pages/error-pages.ts";
import { addErrorPages } from "./routes/error-handling.ts";
import { addRoutes } from "./routes/routes.ts";
import { sendPage } from "./routes/send-page.ts";
import type { Site } from "./site.ts";
import { serverOptions, USUAL_LIMITS, type ServerLimits } from "./watching/server-limits.ts";
import { requestNumber, watchRequests, watchUnreadable } from "./watching/watch-requests.ts";

/** What the site is told besides the context. */
export type SiteOptions = {
  /** Its public address without a slash at its end; https switches on that browsers keep to it. */
  readonly baseUrl: string;
  /** What the operator decided about the open data; without it what usually holds. */
  readonly terms?: OpenDataTerms;
  /** Sites that may show the box of a register in a frame; none unless told. */
  readonly embedIn?: readonly string[];
  /** How it is watched; without this nobody does. */
  readonly watch?: Watch;
  /** Are the figures offered here too? */
  readonly showsMetrics?: boolean;
  readonly limits?: ServerLimits;
  /** Imprint and privacy in the operator's words. */
  readonly notices?: Notices;
  /** How people at work are recognised; absent: the site is for visitors only. */
  readonly desk?: DeskAccess;
};

/** A file has at most a few megabytes and takes at most a few seconds. */
const FILE_LIMITS = { most: 16, waiting: 16 };

/** Bytes of the pages that are kept: some hundred lists and records. */
const PAGE_BYTES = 24_000_000;

async function addPlugins(app: FastifyInstance, baseUrl: string): Promise<void> {
  await app.register(helmet, protectionFor(baseUrl));
  await app.register(etag, { weak: true });
  await app.register(compress, {
    encodings: ["br", "gzip"],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } },
    zlibOptions: { level: 9 },
  });
}

async function siteOf(context: Context, options: SiteOptions): Promise<Site> {
  const assets = await readAssets();
  const { terms = USUAL_TERMS, embedIn = [], notices = NO_NOTICES } = options;
  return {
    ...{ context, terms, embedIn, assets, notices },
    baseUrl: options.baseUrl.replace(/\/+$/u, ""),
    files: keepFiles(FILE_LIMITS),
    pages: keepPages({
      state: async (key) => `${await context.store.published.revision(key)} ${dayOf(context.now())}`,
      render: (page) => layout(page, assets),
      mostBytes: PAGE_BYTES,
    }),
  };
}

/** The server before anything is added; what it cannot even read it refuses as the pages do. */
function serverFor(site: Site, { watch, limits = USUAL_LIMITS }: SiteOptions): FastifyInstance {
  return fastify({
    ...serverOptions(limits),
    genReqId: requestNumber,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    frameworkErrors: (_error, request, reply) => {
      if (watch) watchUnreadable(watch, request, reply);
      reply.headers(LEAST_PROTECTION);
      if (isForPrograms(request.url))
        sendProblem(site, reply, { status: 400, problems: [apiProblem("web.api.invalid", "")] });
      else sendPage(site, reply, badRequestPage([inputProblem("web.address.invalid", "")]));
    },
  });
}

/**
 * The site over a context, with all pages, not yet listening: for visitors, and for people at work if the options say how
 * they are recognised. The caller closes the store.
 */
export async function makeSite(context: Context, options: SiteOptions): Promise<FastifyInstance> {
  const { watch } = options;
  const isStopping = (): boolean => watch?.isStopping() === true;
  const site = await siteOf(context, options);
  const app = serverFor(site, options);
  if (watch) watchRequests(app, watch);
  addKeptReplies(app, site.pages, isStopping);
  await addPlugins(app, site.baseUrl);
  addErrorPages(app, site, watch?.log ?? null);
  const metrics = options.showsMetrics === true ? (watch?.metrics ?? null) : null;
  addRoutes(app, site, { isStopping, metrics });
  addFeedback(app, site, context.login?.secret ?? randomBytes(32));
  if (options.desk) await addDesk(app, site, options.desk);
  await app.ready();
  return app;
}
