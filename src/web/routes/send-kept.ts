import type { FastifyReply, FastifyRequest } from "fastify";
import type { Key } from "#values/key.ts";
import { encodingFor, holdsPage, keepHead } from "#web/kept/kept-replies.ts";
import type { Page } from "#web/parts/page.ts";
import type { Site } from "#web/site.ts";

/** A request, its reply and whose register the page shows (without an authority: several). */
type Exchange = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly authority?: Key;
};

/** Sends the page of a request, kept or made; browsers keep it too, but ask each time whether it still holds. */
export async function sendKept(
  { pages }: Pick<Site, "pages">,
  { request, reply, authority }: Exchange,
  make: () => Promise<Page>,
): Promise<FastifyReply> {
  const page = await pages.get(
    { address: request.url, ...(authority === undefined ? {} : { authority }) },
    make,
  );
  if (page.isNoindex) reply.header("x-robots-tag", "noindex");
  reply
    .code(page.status)
    .header("cache-control", "no-cache")
    .header("vary", "accept-encoding")
    .header("etag", page.etag)
    .type("text/html; charset=utf-8");
  keepHead(page, request, reply);
  if (page.status === 200 && holdsPage(request.headers["if-none-match"], page)) return reply.code(304).send();
  const encoding = encodingFor(request.headers["accept-encoding"]);
  if (encoding === null) return reply.send(page.plain);
  return reply.header("content-encoding", encoding).send(await page.packed(encoding));
}
