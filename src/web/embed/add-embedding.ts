import type { FastifyInstance, FastifyRequest } from "fastify";
import { isKey } from "#values/key.ts";
import { OPEN_HEADERS } from "#web/api/open-headers.ts";
import { notFoundPage } from "#web/pages/error-pages.ts";
import { framedIn } from "#web/protection.ts";
import { readRegister, type ShownRegister } from "#web/reading/read-register.ts";
import { sendKept } from "#web/routes/send-kept.ts";
import { sendPage } from "#web/routes/send-page.ts";
import type { Site } from "#web/site.ts";
import { boxDocument } from "./box-document.ts";
import { boxOf } from "./box.ts";
import { embedPage } from "./embed-page.ts";

type Asked = FastifyRequest<{ Params: { authority: string } }>;

/** What a register shows of itself on other sites; frames only on those that the operator named. */
export function addEmbedding(app: FastifyInstance, site: Site): void {
  const { embedIn } = site;
  const read = ({ params: { authority } }: Asked): Promise<ShownRegister | null> =>
    isKey(authority) ? readRegister(site.context, { authority, stand: null }) : Promise.resolve(null);
  app.get("/ki/:authority/einbetten", async (request: Asked, reply) =>
    sendKept(site, { request, reply, authority: request.params.authority }, async () => {
      const register = await read(request);
      return register ? embedPage(register, { box: boxOf(site, register), embedIn }) : notFoundPage();
    }),
  );
  app.get("/ki/:authority/kasten", async (request: Asked, reply) => {
    const register = await read(request);
    if (!register) return sendPage(site, reply, notFoundPage());
    if (embedIn.length > 0) reply.removeHeader("x-frame-options");
    return reply
      .header("content-security-policy", framedIn(embedIn))
      .header("cache-control", "no-cache")
      .header("x-robots-tag", "noindex")
      .type("text/html; charset=utf-8")
      .send(boxDocument(boxOf(site, register), site.assets));
  });
  app.get("/ki/:authority/kasten.json", async (request: Asked, reply) => {
    const register = await read(request);
    if (!register) return sendPage(site, reply, notFoundPage());
    if (register.marking !== null) reply.header("x-robots-tag", "noindex");
    return reply.headers(OPEN_HEADERS).header("cache-control", "no-cache").send(boxOf(site, register));
  });
}
