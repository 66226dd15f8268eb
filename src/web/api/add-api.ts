import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isKey } from "#values/key.ts";
import type { Query } from "#web/input/query.ts";
import type { Site } from "#web/site.ts";
import { addDescriptions } from "./add-descriptions.ts";
import { OPEN_HEADERS } from "./open-headers.ts";
import type { Answered, Operation, Refused } from "./operation.ts";
import { OPERATIONS } from "./operations.ts";
import { askedIn, checkParameters } from "./parameter.ts";
import { ABSENT, sendOpen, type OpenAnswer } from "./send-open.ts";
import { sendProblem } from "./send-problem.ts";

type Path = Readonly<Record<string, string>>;

/** `{name}` becomes `:name`. */
const routeOf = (path: string): string => path.replaceAll(/\{(\w+)\}/gu, ":$1");

function openAnswer(found: Answered | Refused | null): OpenAnswer {
  if (found === null) return ABSENT;
  if ("status" in found) return found;
  const { body, next, isDemonstration = false } = found;
  return {
    type: "application/json; charset=utf-8",
    body: `${JSON.stringify(body)}\n`,
    headers: next == null ? {} : { link: `<${next}>; rel="next"` },
    isDemonstration,
  };
}

async function answer(
  site: Site,
  operation: Operation,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<FastifyReply> {
  const [path, query] = [request.params as Path, request.query as Query];
  const problems = checkParameters(operation.parameters, query, site.context.now());
  if (problems.length > 0) return sendProblem(site, reply, { status: 400, problems });
  const { authority } = path;
  return sendOpen(site, { request, reply, authority }, async () => {
    if (authority !== undefined && !isKey(authority)) return ABSENT;
    const question = { site, path: (name: string) => path[name] ?? "", asked: askedIn(query) };
    return openAnswer(await operation.run(question));
  });
}

/** The interface for programs: every operation, its description, its page and what browsers ask beforehand. */
export function addApi(app: FastifyInstance, site: Site): void {
  for (const operation of OPERATIONS) {
    app.get(routeOf(operation.path), async (request, reply) => answer(site, operation, { request, reply }));
  }
  for (const path of ["/api/*", "/feeds/*"]) {
    app.options(path, (_request, reply) =>
      reply
        .code(204)
        .headers(OPEN_HEADERS)
        .header("access-control-allow-methods", "GET, HEAD, OPTIONS")
        .header("access-control-allow-headers", "accept, if-none-match")
        .header("access-control-max-age", "86400")
        .send(),
    );
  }
  addDescriptions(app, site);
}
