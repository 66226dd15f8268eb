import type { FastifyReply, FastifyRequest } from "fastify";
import type { Key } from "#values/key.ts";
import type { Encoding } from "#web/kept/keep-pages.ts";
import type { Page } from "#web/parts/page.ts";
import type { Site } from "#web/site.ts";

const REFUSED = /;\s*q=0(?:\.0*)?$/u;

/** The best packing that the reader's browser understands; null if it understands none. */
function encodingFor(accepted: string | undefined): Encoding | null {
  const names = (accepted ?? "").split(",").filter((one) => !REFUSED.test(one.trim()));
  const known = new Set(names.map((one) => one.split(";", 1)[0]?.trim()));
  return (["br", "gzip"] as const).find((one) => known.has(one)) ?? null;
}

const holds = (asked: string | undefined, etag: string): boolean =>
  asked !== undefined && asked.split(",").some((one) => one.trim() === etag);

/** A request, its reply and whose register the page shows (without an authority: several). */
type Exchange = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly authority?: Key;
};

/** Sends the page of a request, kept or made; browsers keep it too, but ask each time whether it still holds. */
export async function sendKept(
  site: Site,
  { request, reply, authority }: Exchange,
  make: () => Promise<Page>,
): Promise<FastifyReply> {
  const page = await site.pages(
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
  if (page.status === 200 && holds(request.headers["if-none-match"], page.etag))
    return reply.code(304).send();
  const encoding = encodingFor(request.headers["accept-encoding"]);
  if (encoding === null) return reply.send(page.plain);
  return reply.header("content-encoding", encoding).send(await page.packed(encoding));
}
