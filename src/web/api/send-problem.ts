import { STATUS_CODES } from "node:http";
import type { FastifyReply } from "fastify";
import type { Problem } from "#values/problem.ts";
import { apiProblem } from "./problems.ts";
import type { Site } from "#web/site.ts";
import { OPEN_HEADERS } from "./open-headers.ts";

/** Where a problem is explained on the page of the interface. */
export function problemAnchor(code: string): string {
  return `problem-${code.replaceAll(".", "-")}`;
}

/** The problems of a question as RFC 9457 wants them told; the first one gives the head. */
function problemDetails(
  { baseUrl }: Pick<Site, "baseUrl">,
  status: number,
  problems: readonly Problem[],
): object {
  const first = problems[0] ?? apiProblem("web.api.fault", "");
  return {
    type: `${baseUrl}/api#${problemAnchor(first.code)}`,
    title: STATUS_CODES[status] ?? "Problem",
    status,
    detail: problems.map(({ message }) => message).join(" "),
    code: first.code,
    pointer: first.pointer,
    errors: problems.map(({ code, pointer, message }) => ({ code, pointer, detail: message })),
  };
}

/** Tells a program what was wrong with its question. */
export function sendProblem(
  site: Pick<Site, "baseUrl">,
  reply: FastifyReply,
  told: { readonly status: number; readonly problems: readonly Problem[] },
): FastifyReply {
  return reply
    .code(told.status)
    .headers(OPEN_HEADERS)
    .header("cache-control", "no-store")
    .header("x-robots-tag", "noindex")
    .type("application/problem+json; charset=utf-8")
    .send(JSON.stringify(problemDetails(site, told.status, told.problems)));
}
