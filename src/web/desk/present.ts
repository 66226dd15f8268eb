import type { FastifyRequest } from "fastify";
import type { Present } from "#actions/accounts/sessions.ts";

const recognised = new WeakMap<FastifyRequest, Present>();

/** Remembers by which session somebody was recognised in a request. */
export function notePresent(request: FastifyRequest, present: Present): void {
  recognised.set(request, present);
}

/** The session by which somebody was recognised; null if they were recognised otherwise. */
export function presentOf(request: FastifyRequest): Present | null {
  return recognised.get(request) ?? null;
}
