import type { FastifyReply } from "fastify";
import { layout } from "#web/parts/layout.ts";
import { isNoindex, type Page } from "#web/parts/page.ts";
import type { Site } from "#web/site.ts";

/** Sends a page; browsers keep it but ask each time whether it still holds. Pages of the desk and private ones nobody keeps. */
export function sendPage(site: Site, reply: FastifyReply, page: Page): FastifyReply {
  if (isNoindex(page)) reply.header("x-robots-tag", "noindex");
  return reply
    .code(page.status ?? 200)
    .header("cache-control", page.desk || page.isPrivate === true ? "no-store" : "no-cache")
    .type("text/html; charset=utf-8")
    .send(layout(page, site.assets));
}
