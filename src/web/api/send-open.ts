import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Key } from "#values/key.ts";
import type { Site } from "#web/site.ts";
import { OPEN_HEADERS } from "./open-headers.ts";
import { apiProblem } from "./problems.ts";
import { sendProblem } from "./send-problem.ts";
import { isHeld, stateTag } from "./state-tag.ts";
import type { Problem } from "#values/problem.ts";

/** An answer for programs, or what was wrong with the question. */
export type OpenAnswer =
  | {
      readonly type: string;
      /** Text, or pieces of a file that need not fit into memory. */
      readonly body: string | Iterable<string | Uint8Array>;
      readonly headers?: Readonly<Record<string, string>>;
      /** Belongs to a demonstration: search engines shall leave it out. */
      readonly isDemonstration: boolean;
    }
  | { readonly status: number; readonly problems: readonly Problem[] };

/** A request, its reply and whose register the answer tells of (without an authority: several). */
export type Exchange = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly authority?: Key | undefined;
};

/** What is told where nothing is public: whether there is something else cannot be told from it. */
export const ABSENT: OpenAnswer = { status: 404, problems: [apiProblem("web.api.absent", "")] };

const bodyOf = (body: string | Iterable<string | Uint8Array>): string | Readable =>
  typeof body === "string" ? body : Readable.from(body, { objectMode: false });

/**
 * Sends open data; whoever holds them already is told so without their being made again. Caches may keep them but
 * ask each time.
 */
export async function sendOpen(
  site: Site,
  { request, reply, authority }: Exchange,
  make: () => Promise<OpenAnswer>,
): Promise<FastifyReply> {
  const tag = await stateTag(site, request.url, authority);
  reply.headers(OPEN_HEADERS).header("cache-control", "public, no-cache");
  if (isHeld(request, tag)) return reply.code(304).header("etag", tag).send();
  const answer = await make();
  if ("status" in answer) return sendProblem(site, reply, answer);
  if (answer.isDemonstration) reply.header("x-robots-tag", "noindex");
  return reply
    .headers(answer.headers ?? {})
    .header("etag", tag)
    .type(answer.type)
    .send(bodyOf(answer.body));
}
