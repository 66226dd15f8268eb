import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { listAuthorities } from "#actions/list-authorities.ts";
import { inputProblem } from "#web/input/problems.ts";
import { badRequestPage, faultPage, notFoundPage, unavailablePage } from "#web/pages/error-pages.ts";
import type { Page } from "#web/parts/page.ts";
import type { Site } from "#web/site.ts";
import { sendPage } from "./send-page.ts";

/** Can the database be read? */
export async function isReadable({ context }: Site): Promise<boolean> {
  try {
    await listAuthorities(context);
    return true;
  } catch {
    return false;
  }
}

async function pageFor(site: Site, error: FastifyError): Promise<Page> {
  if (error.statusCode !== undefined && error.statusCode < 500)
    return badRequestPage([inputProblem("web.address.invalid", "")]);
  return (await isReadable(site)) ? faultPage() : unavailablePage();
}

/** Makes every failure a page that tells readers what they can do and nothing about the inside. */
export function addErrorPages(app: FastifyInstance, site: Site): void {
  app.setNotFoundHandler((_request, reply) => sendPage(site, reply, notFoundPage()));
  app.setErrorHandler(async (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    request.log.error(error);
    return sendPage(site, reply, await pageFor(site, error));
  });
}
