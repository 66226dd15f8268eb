import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isReachable } from "#actions/is-reachable.ts";
import type { Log } from "#operation/log.ts";
import { isForPrograms } from "#web/api/open-headers.ts";
import { sendFailure, sendMissing } from "#web/api/send-failure.ts";
import { inputProblem } from "#web/input/problems.ts";
import { badRequestPage, faultPage, notFoundPage, unavailablePage } from "#web/pages/error-pages.ts";
import type { Page } from "#web/parts/page.ts";
import type { Site } from "#web/site.ts";
import { routeOf } from "#web/watching/watch-requests.ts";
import { sendPage } from "./send-page.ts";

async function pageFor(site: Site, error: FastifyError): Promise<Page> {
  if (error.statusCode !== undefined && error.statusCode < 500)
    return badRequestPage([inputProblem("web.address.invalid", "")]);
  // trouble of the database may be over by now, and some of its ends it does not name
  const isTrouble = site.context.store.problemOf(error) !== null || !(await isReachable(site.context));
  return isTrouble ? unavailablePage() : faultPage();
}

/** Makes every failure a page that tells readers what they can do and nothing about the inside; faults are logged. */
export function addErrorPages(app: FastifyInstance, site: Site, log: Log | null): void {
  app.setNotFoundHandler((request, reply) =>
    isForPrograms(request.url) ? sendMissing(site, request, reply) : sendPage(site, reply, notFoundPage()),
  );
  app.setErrorHandler(async (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const page = await pageFor(site, error);
    if ((page.status ?? 200) >= 500) log?.error("fault", error, { id: request.id, route: routeOf(request) });
    return isForPrograms(request.url)
      ? sendFailure(site, reply, page.status ?? 500)
      : sendPage(site, reply, page);
  });
}
