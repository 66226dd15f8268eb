import type { FastifyReply } from "fastify";
import { readChainHead } from "#actions/keeping/read-chain-head.ts";
import { isKey } from "#values/key.ts";
import { notFoundPage } from "#web/pages/error-pages.ts";
import type { Site } from "#web/site.ts";
import { sendPage } from "./send-page.ts";

/** Where an authority's chain ends now, for everybody to note down: who has it can prove a later change. */
export async function chainRoute(site: Site, reply: FastifyReply, authority: string): Promise<FastifyReply> {
  const head = isKey(authority) ? await readChainHead(site.context, authority) : null;
  if (head === null) return sendPage(site, reply, notFoundPage());
  return reply.header("cache-control", "no-store").send(head);
}
