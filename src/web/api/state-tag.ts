import { createHmac, randomBytes } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { Key } from "#values/key.ts";
import { todayOf, type Site } from "#web/site.ts";

/** Keeps anybody from working out of a tag what the revision was; new with each start, so new programs have new tags. */
const SECRET = randomBytes(32);

/** A tag that stays the same as long as the answer to this address does: it follows from the register's revision. */
export async function stateTag(site: Site, url: string, authority?: Key): Promise<string> {
  const revision = await site.context.store.published.revision(authority);
  const state = `${revision} ${todayOf(site)} ${url}`;
  return `W/"${createHmac("sha256", SECRET).update(state).digest("base64url").slice(0, 22)}"`;
}

/** Does the asker hold the answer already? */
export function isHeld(request: FastifyRequest, tag: string): boolean {
  const asked = request.headers["if-none-match"] ?? "";
  return asked.split(",").some((one) => one.trim() === tag);
}
