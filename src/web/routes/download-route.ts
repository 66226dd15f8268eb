import type { FastifyReply } from "fastify";
import type { AnswerFormat } from "#actions/make-answer-file.ts";
import { fileName, makeDownload, type Download } from "#web/answer/download.ts";
import { paperAt } from "#web/answer/read-papers.ts";
import { busyPage, notFoundPage } from "#web/pages/error-pages.ts";
import { readRegister } from "#web/reading/read-register.ts";
import { todayOf, type Site } from "#web/site.ts";
import type { PaperPlace } from "./inquiry-routes.ts";
import { sendPage } from "./send-page.ts";

/** Seconds after which a reader may ask again. */
const PATIENCE = 30;

function sendFile(reply: FastifyReply, { type, name, content, isDemonstration }: Download): FastifyReply {
  if (isDemonstration) reply.header("x-robots-tag", "noindex");
  return reply
    .type(type)
    .header("cache-control", "no-cache")
    .header("content-disposition", `attachment; filename="${name}"`)
    .send(typeof content === "string" ? content : Buffer.from(content));
}

/** Hands out the file of an answer, made anew only if anything was recorded since, or the day has changed. */
export async function downloadRoute(
  site: Site,
  reply: FastifyReply,
  { authority, slug, format }: PaperPlace & { readonly format: AnswerFormat },
): Promise<FastifyReply> {
  const paper = await paperAt(site.context, authority, slug);
  const register = paper && (await readRegister(site.context, { authority, stand: null }));
  if (!paper || !register) return sendPage(site, reply, notFoundPage());
  const download = await site.files({
    name: fileName(paper, format),
    state: `${register.revision} ${todayOf(site)}`,
    make: () => makeDownload(site, { paper, register }, format),
  });
  if (download === "busy") return sendPage(site, reply.header("retry-after", PATIENCE), busyPage());
  return download ? sendFile(reply, download) : sendPage(site, reply, notFoundPage());
}
