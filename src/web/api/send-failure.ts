import type { FastifyReply, FastifyRequest } from "fastify";
import type { Site } from "#web/site.ts";
import { apiProblem } from "./problems.ts";
import { sendProblem } from "./send-problem.ts";

const READING = new Set(["GET", "HEAD"]);

/** Tells a program that there is nothing at this address, or that it may only read. */
export function sendMissing(site: Site, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (READING.has(request.method))
    return sendProblem(site, reply, { status: 404, problems: [apiProblem("web.api.absent", "")] });
  reply.header("allow", "GET, HEAD, OPTIONS");
  return sendProblem(site, reply, { status: 405, problems: [apiProblem("web.api.method", "")] });
}

/** Tells a program that its question failed, and nothing about the inside. */
export function sendFailure(site: Site, reply: FastifyReply, status: number): FastifyReply {
  const codes = { 400: "web.api.invalid", 503: "web.api.unavailable" } as const;
  const code = status === 400 || status === 503 ? codes[status] : "web.api.fault";
  return sendProblem(site, reply, { status, problems: [apiProblem(code, "")] });
}
