import cookie from "@fastify/cookie";
import csrf from "@fastify/csrf-protection";
import formbody from "@fastify/formbody";
import multipart from "@fastify/multipart";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { NOBODY, type Actor } from "#actions/access/actor.ts";
import { mayAnywhere } from "#actions/access/may.ts";
import { isKey } from "#values/key.ts";
import { DESK_PROTECTION } from "#web/protection.ts";
import { sendPage } from "#web/routes/send-page.ts";
import type { Site } from "#web/site.ts";
import { TOKEN_FIELD } from "#web/parts/token-field.ts";
import type { Asked, DeskAnswer, DeskPage, DeskRoute } from "./asked.ts";
import { deskAuthority } from "./desk-authority.ts";
import { DESK_ROUTES } from "./desk-routes.ts";
import { deskFrame, NOBODYS_FRAME } from "./desk-frame.ts";
import { formOf, MOST_FORM_BYTES, receiveForms } from "./form-of.ts";
import { addMailEnd } from "./mails/add-mail-end.ts";
import { provenForm } from "./proven-form.ts";
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

/** What was kept for somebody is handed out as it is, and whoever opens it in a browser sees nothing of it run. */
const INERT = "default-src 'none';sandbox";

async function addPlugins(desk: FastifyInstance, { isSecure }: DeskAccess): Promise<void> {
  await desk.register(cookie);
  await desk.register(csrf, {
    cookieKey: isSecure ? "__Host-kontor-form" : "kontor-form",
    // lax, not strict: otherwise coming back from the office's own sign-in would make forms of other tabs stale
    cookieOpts: { path: "/", httpOnly: true, sameSite: "lax", secure: isSecure },
    getToken: ({ body }) => (body as { [TOKEN_FIELD]?: string } | null)?.[TOKEN_FIELD],
  });
  await desk.register(formbody, { bodyLimit: MOST_FORM_BYTES });
  await desk.register(multipart, {
    limits: { fileSize: MOST_FORM_BYTES, files: 20, fields: 2000, parts: 2020, fieldSize: 1_000_000 },
  });
}

/** Whose desk it is stands on every page, with what must be said of an example. */
async function withOwner({ context, actor, authority }: Asked, page: DeskPage): Promise<DeskPage> {
  if (page.authority !== null || !isKey(authority) || !mayAnywhere(actor, "desk.open", authority))
    return page;
  return { ...page, authority: await deskAuthority(context, authority) };
}

async function send(asked: Asked, answer: DeskAnswer, reply: FastifyReply): Promise<FastifyReply> {
  const { site } = asked;
  reply.header("cache-control", "no-store");
  if ("goTo" in answer) return reply.redirect(answer.goTo, 303);
  if ("file" in answer) {
    const { name, mediaType, content } = answer.file;
    return reply
      .type(mediaType)
      .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header("content-security-policy", INERT)
      .send(typeof content === "string" ? content : Buffer.from(content));
  }
  const page = await withOwner(asked, answer.page);
  return sendPage(site, reply, { ...page, isHidden: true, desk: deskFrame(asked, page) });
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

/** Tells who sent a form without the proof what happened to it; all other trouble is told as elsewhere. */
function explainStaleForms(desk: FastifyInstance, site: Site): void {
  desk.setErrorHandler(async (error: FastifyError, _request, reply) => {
    if (!error.code?.startsWith("FST_CSRF_")) throw error;
    return sendPage(site, reply, { ...staleFormPage(), isHidden: true, desk: NOBODYS_FRAME });
  });
}

const present = new WeakMap<FastifyRequest, Actor>();

type DeskPlace = { readonly desk: FastifyInstance; readonly site: Site; readonly access: DeskAccess };

function addRoute({ desk, site, access }: DeskPlace, route: DeskRoute): void {
  const { method, path, handle } = route;
  desk.route({
    method: method === "get" ? "GET" : "POST",
    url: path,
    // before a form is read: whoever is nobody shall not make the program hold files
    onRequest: async (request, reply) => {
      const actor = await access.actorOf(request);
      if (actor !== null) present.set(request, actor);
      else await reply.header("cache-control", "no-store").redirect(signInAddress(request), 303);
    },
    ...(method === "post" && { preHandler: provenForm(desk) }),
    handler: async (request, reply) => {
      const asked = await askedOf(site, present.get(request) ?? NOBODY, { request, reply });
      if (!isAllowed(asked.actor, route, asked.authority)) return send(asked, { page: refusedPage() }, reply);
      return send(asked, await handle(asked), reply);
    },
  });
}

/** Everything for people at work: nothing here is kept by browsers or shown to visitors. */
export async function addDesk(app: FastifyInstance, site: Site, access: DeskAccess): Promise<void> {
  await app.register(async (desk) => {
    await addPlugins(desk, access);
    desk.addHook("onRequest", async (_request, reply) => void reply.headers(DESK_PROTECTION));
    explainStaleForms(desk, site);
    receiveForms(desk);
    access.addSignIn(desk, site);
    addMailEnd(desk, site);
    for (const route of DESK_ROUTES) addRoute({ desk, site, access }, route);
  });
}
