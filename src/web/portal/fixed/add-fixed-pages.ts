import type { FastifyInstance, FastifyRequest } from "fastify";
import { listPublicAuthorities } from "#actions/list-public-authorities.ts";
import type { Page } from "#web/parts/page.ts";
import { sendKept } from "#web/routes/send-kept.ts";
import type { Site } from "#web/site.ts";
import { tongueOf, type Language } from "#web/tongue/tongue.ts";
import { accessibilityPage } from "./accessibility-page.ts";
import { easyLanguagePage } from "./easy-language-page.ts";
import { imprintPage, privacyPage } from "./legal-pages.ts";

/** Adds a page in both languages. */
type Add = (path: string, make: (request: FastifyRequest, language: Language) => Promise<Page>) => void;

/** Pages whose text belongs to the program or its operator. */
export function addFixedPages(app: FastifyInstance, site: Site, add: Add): void {
  const { context, notices } = site;
  const authorities = () => listPublicAuthorities(context);
  add("/barrierefreiheit", async (_request, language) =>
    accessibilityPage(await authorities(), tongueOf({ language })),
  );
  add("/impressum", async (_request, language) =>
    imprintPage({ authorities: await authorities(), tongue: tongueOf({ language }), text: notices.imprint }),
  );
  add("/datenschutz", async (_request, language) =>
    privacyPage({ authorities: await authorities(), tongue: tongueOf({ language }), text: notices.privacy }),
  );
  app.get("/leichte-sprache", (request, reply) =>
    sendKept(site, { request, reply }, async () => easyLanguagePage()),
  );
}
