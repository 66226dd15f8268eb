import type { FastifyInstance } from "fastify";
import type { Query } from "#web/input/query.ts";
import type { Site } from "#web/site.ts";
import { ABSENT, sendOpen } from "#web/api/send-open.ts";
import { answersFeed } from "./answers-feed.ts";
import { changesFeed } from "./changes-feed.ts";

const ENDING = ".atom";

/** Feeds of changes and of answers, as Atom. */
export function addFeeds(app: FastifyInstance, site: Site): void {
  app.get("/feeds/anfragen.atom", async (request, reply) =>
    sendOpen(site, { request, reply }, () => answersFeed(site)),
  );
  app.get<{ Params: { file: string }; Querystring: Query }>("/feeds/:file", async (request, reply) => {
    const { file } = request.params;
    if (!file.endsWith(ENDING)) return sendOpen(site, { request, reply }, () => Promise.resolve(ABSENT));
    const authority = file.slice(0, -ENDING.length);
    return sendOpen(site, { request, reply, authority }, () => changesFeed(site, authority, request.query));
  });
}
