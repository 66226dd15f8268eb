import cookie from "@fastify/cookie";
import csrf from "@fastify/csrf-protection";
import formbody from "@fastify/formbody";
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerHookHandler } from "fastify";
import type { Actor } from "#actions/access/actor.ts";
import { mayAnywhere } from "#actions/access/may.ts";
import { isKey } from "#values/key.ts";
import { DESK_PROTECTION } from "#web/protection.ts";
import { sendPage } from "#web/routes/send-page.ts";
import type { Site } from "#web/site.ts";
import { TOKEN_FIELD } from "#web/parts/token-field.ts";
import type { Asked, DeskAnswer, DeskRoute } from "./asked.ts";
import { DESK_ROUTES } from "./desk-routes.ts";
import { deskFrame, NOBODYS_FRAME } from "./desk-frame.ts";
import { formOf, receiveForms } from "./form-of.ts";
import { refusedPage, staleFormPage } from "./refusals.ts";

/** How people are recognised; the site without it has no desk. */
export type DeskAccess = {
  /** Who sent this request; null: nobody who is signed in. */
  readonly actorOf: (request: FastifyRequest) => Promise<Actor | null>;
  /** Pages and forms of signing in, which need no one signed in. */
  readonly addSignIn: (desk: FastifyInstance, site: Site) => void;
  /** Are cookies sent over https alone? */
  readonly isSecure: boolean;
};

/** Most bytes of all that a form may bring. */
const MOST_FORM_BYTES = 30_000_000;

async function addPlugins(desk: FastifyInstance, { isSecure }: DeskAccess): Promise<void> {
  await desk.register(cookie);
  await desk.register(csrf, {
    cookieOpts: { path: "/", httpOnly: true, sameSite: "strict", secure: isSecure },
    getToken: ({ body }) => (body as { [TOKEN_FIELD]?: string } | null)?.[TOKEN_FIELD],
  });
  await desk.register(formbody, { bodyLimit: MOST_FORM_BYTES });
  await desk.register(multipart, {
    limits: { fileSize: MOST_FORM_BYTES, files: 20, fields: 2000, parts: 2020, fieldSize: 1_000_000 },
  });
}

async function send(
  site: Site,
  asked: Asked,
  answer: DeskAnswer,
  reply: FastifyReply,
): Promise<FastifyReply> {
  reply.header("cache-control", "no-store");
  if ("goTo" in answer) return reply.redirect(answer.goTo, 303);
  if ("file" in answer) {
    const { name, mediaType, content } = answer.file;
    return reply
      .type(mediaType)
      .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(typeof content === "string" ? content : Buffer.from(content));
  }
  return sendPage(site, reply, { ...answer.page, isHidden: true, desk: deskFrame(asked, answer.page) });
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply };

async function askedOf(site: Site, actor: Actor, { request, reply }: Exchange): Promise<Asked> {
  const parameters = request.params as Readonly<Record<string, string>>;
  return {
    site,
    actor,
    context: { ...site.context, actor },
    authority: parameters["authority"] ?? "",
    parameters,
    query: request.query as Asked["query"],
    ...formOf(request),
    token: reply.generateCsrf(),
    request,
  };
}

/** Where somebody goes to sign in before they come back here; forms that were sent meanwhile come back as pages. */
function signInAddress(request: FastifyRequest): string {
  const back = request.method === "GET" ? request.url : "/desk";
  return `/desk/anmelden?weiter=${encodeURIComponent(back)}`;
}

function isAllowed(actor: Actor, { deed, path }: DeskRoute, authority: string): boolean {
  if (!path.startsWith("/desk/:authority")) return true;
  if (!isKey(authority)) return false;
  return mayAnywhere(actor, deed ?? "desk.open", authority);
}

/** Lets only forms through that were opened on this site. */
export function provenForm(desk: FastifyInstance, site: Site): preHandlerHookHandler {
  return (request, reply, done) => {
    desk.csrfProtection(request, reply, (error?: Error) => {
      if (error === undefined) return done();
      reply.header("cache-control", "no-store");
      sendPage(site, reply, { ...staleFormPage(), isHidden: true, desk: NOBODYS_FRAME });
    });
  };
}

function addRoute(desk: FastifyInstance, site: Site, access: DeskAccess, route: DeskRoute): void {
  const { method, path, handle } = route;
  desk.route({
    method: method === "get" ? "GET" : "POST",
    url: path,
    ...(method === "post" && { preHandler: provenForm(desk, site) }),
    handler: async (request, reply) => {
      const actor = await access.actorOf(request);
      if (actor === null)
        return reply.header("cache-control", "no-store").redirect(signInAddress(request), 303);
      const asked = await askedOf(site, actor, { request, reply });
      if (!isAllowed(actor, route, asked.authority)) return send(site, asked, { page: refusedPage() }, reply);
      return send(site, asked, await handle(asked), reply);
    },
  });
}

/** Everything for people at work: nothing here is kept by browsers or shown to visitors. */
export async function addDesk(app: FastifyInstance, site: Site, access: DeskAccess): Promise<void> {
  await app.register(async (desk) => {
    await addPlugins(desk, access);
    desk.addHook("onRequest", async (_request, reply) => void reply.headers(DESK_PROTECTION));
    receiveForms(desk);
    access.addSignIn(desk, site);
    for (const route of DESK_ROUTES) addRoute(desk, site, access, route);
  });
}
