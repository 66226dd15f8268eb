import type { FastifyReply, FastifyRequest } from "fastify";
import type { Asset, Encoding } from "#web/assets.ts";
import { notFoundPage } from "#web/pages/error-pages.ts";
import { LEAST_PROTECTION } from "#web/protection.ts";
import type { Site } from "#web/site.ts";
import { sendPage } from "./send-page.ts";

const YEAR = 31_536_000;

const REFUSED = /;\s*q=0(?:\.0+)?$/u;

/** The smallest encoding that the file has and the browser takes. */
function encodingFor({ bytes }: Asset, accepted: string): Encoding {
  const offers = accepted.split(",").map((one) => one.trim());
  const taken = offers.filter((one) => !REFUSED.test(one)).map((one) => one.split(";", 1)[0]);
  const fitting = (["br", "gzip"] as const).find((one) => bytes[one] !== null && taken.includes(one));
  return fitting ?? "identity";
}

/** Hands out a style or font; its address changes with its content, so browsers keep it for good. */
export function assetRoute(
  site: Site,
  request: FastifyRequest<{ Params: { file: string } }>,
  reply: FastifyReply,
): FastifyReply {
  const asset = site.assets.at(request.params.file);
  if (!asset) return sendPage(site, reply.headers(LEAST_PROTECTION), notFoundPage());
  const encoding = encodingFor(asset, request.headers["accept-encoding"] ?? "");
  if (encoding !== "identity") reply.header("content-encoding", encoding);
  const bytes = asset.bytes[encoding] ?? new Uint8Array();
  return reply
    .type(asset.type)
    .header("vary", "accept-encoding")
    .header("x-content-type-options", "nosniff")
    .header("cross-origin-resource-policy", "same-origin")
    .header("cache-control", `public, max-age=${YEAR}, immutable`)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
