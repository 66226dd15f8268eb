import type { FastifyInstance } from "fastify";
import { readDataCatalogue } from "#actions/open-data/read-data-catalogue.ts";
import { dcatCatalogue, jsonLd } from "#exchange/open-data/dcat-catalogue.ts";
import { turtle } from "#exchange/open-data/turtle.ts";
import type { Query } from "#web/input/query.ts";
import { sendKept } from "#web/routes/send-kept.ts";
import type { Site } from "#web/site.ts";
import { apiPage } from "./api-page.ts";
import { openApi } from "./openapi.ts";
import { checkParameters, DEMONSTRATIONS } from "./parameter.ts";
import { sendOpen, type OpenAnswer } from "./send-open.ts";

const CATALOGUES = {
  jsonld: { type: "application/ld+json; charset=utf-8", write: jsonLd },
  ttl: { type: "text/turtle; charset=utf-8", write: turtle },
} as const;

async function catalogue(site: Site, ending: keyof typeof CATALOGUES, query: Query): Promise<OpenAnswer> {
  const problems = checkParameters([DEMONSTRATIONS], query, site.context.now());
  if (problems.length > 0) return { status: 400, problems };
  const demonstrations = query[DEMONSTRATIONS.name] === "ja";
  const registers = await readDataCatalogue(site.context, { demonstrations });
  const { type, write } = CATALOGUES[ending];
  const graph = dcatCatalogue({ address: site.baseUrl, terms: site.terms, registers });
  return { type, body: write(graph), isDemonstration: demonstrations };
}

/** The description of the interface for programs and people, and the catalogue of the data. */
export function addDescriptions(app: FastifyInstance, site: Site): void {
  let description: string | null = null;
  app.get("/api/openapi.json", async (request, reply) =>
    sendOpen(site, { request, reply }, () => {
      description ??= `${JSON.stringify(openApi(site))}\n`;
      const type = "application/json; charset=utf-8";
      return Promise.resolve({ type, body: description, isDemonstration: false });
    }),
  );
  for (const ending of ["jsonld", "ttl"] as const) {
    app.get<{ Querystring: Query }>(`/api/dcat.${ending}`, async (request, reply) =>
      sendOpen(site, { request, reply }, () => catalogue(site, ending, request.query)),
    );
  }
  app.get("/api/v1", (_request, reply) => reply.redirect("/api"));
  app.get("/api", (request, reply) =>
    sendKept(site, { request, reply }, () => Promise.resolve(apiPage(site))),
  );
}
