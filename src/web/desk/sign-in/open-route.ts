import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { IdentityAccess } from "#actions/accounts/identity.ts";
import { endSession, startSession } from "#actions/accounts/sessions.ts";
import type { Context } from "#actions/context.ts";
import { provenForm } from "#web/desk/proven-form.ts";
import type { Asked, DeskPage, Form } from "#web/desk/asked.ts";
import { NOBODYS_FRAME } from "#web/desk/desk-frame.ts";
import { formOf } from "#web/desk/form-of.ts";
import { sendPage } from "#web/routes/send-page.ts";
import type { Site } from "#web/site.ts";
import type { FailedAttempts } from "./failed-attempts.ts";
import { readCookie, setCookie, type CookieName } from "./session-cookie.ts";
import { tooManyPage } from "./sign-in-page.ts";

/** What lets people in. */
export type Door = {
  readonly isSecure: boolean;
  readonly failed: FailedAttempts;
  /** The office's own sign-in; null if there is none. */
  readonly identity: IdentityAccess | null;
};

/** Somebody who has not signed in yet. */
export type Caller = {
  readonly site: Site;
  readonly context: Context;
  readonly door: Door;
  readonly form: Form;
  readonly query: Asked["query"];
  readonly token: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/** A page or another address to go to. */
export type OpenAnswer = { readonly page: DeskPage } | { readonly goTo: string };

/** An address that needs nobody signed in. */
export type OpenRoute = {
  readonly method: "get" | "post";
  readonly path: string;
  readonly handle: (caller: Caller) => Promise<OpenAnswer>;
  /** Works even while too many failures came from the caller's address. */
  readonly isAlwaysOpen?: true;
};

/** What a cookie holds; "" if it was not sent. */
export function cookieOf({ request, door }: Caller, name: CookieName): string {
  return readCookie(request, name, door.isSecure);
}

/** Sets a cookie, or takes it away (""). */
export function giveCookie({ reply, door }: Caller, name: CookieName, value: string): void {
  setCookie(reply, name, { value, isSecure: door.isSecure });
}

/** Lets somebody in under a new number; the session that their browser held before is over. */
export async function letIn(caller: Caller, account: string): Promise<void> {
  const agent = caller.request.headers["user-agent"] ?? "";
  await endSession(caller.context, cookieOf(caller, "kontor-session"));
  giveCookie(caller, "kontor-session", await startSession(caller.context, account, agent));
  giveCookie(caller, "kontor-step", "");
}

async function answer(route: OpenRoute, caller: Caller): Promise<FastifyReply> {
  const { site, reply, request, door } = caller;
  reply.header("cache-control", "no-store");
  const isGuarded = route.method === "post" && route.isAlwaysOpen !== true;
  const isRefused = isGuarded && door.failed.isTooMany(request.ip);
  const given = isRefused ? { page: tooManyPage() } : await route.handle(caller);
  if ("goTo" in given) return reply.redirect(given.goTo, 303);
  if (isRefused) reply.header("retry-after", "900");
  return sendPage(site, reply, { ...given.page, isHidden: true, desk: NOBODYS_FRAME });
}

/** A form of names, passwords and codes. */
const PLAIN_FORM = "application/x-www-form-urlencoded";
const MOST_BYTES = 65_536;

/** Adds addresses that need nobody signed in; their forms are as proven as all others. */
export function addOpenRoutes(
  desk: FastifyInstance,
  site: Site,
  { door, routes }: { readonly door: Door; readonly routes: readonly OpenRoute[] },
): void {
  for (const route of routes) {
    const isPost = route.method === "post";
    desk.route({
      method: isPost ? "POST" : "GET",
      url: route.path,
      bodyLimit: MOST_BYTES,
      onRequest: (request, reply, done) => {
        // nobody who has not signed in needs to send files
        if (!isPost || request.headers["content-type"]?.startsWith(PLAIN_FORM)) return done();
        reply.code(415).headers({ "cache-control": "no-store" }).send();
      },
      ...(isPost && { preHandler: provenForm(desk) }),
      handler: (request, reply) => {
        const { form } = formOf(request);
        const query = request.query as Asked["query"];
        const token = reply.generateCsrf();
        const { context } = site;
        return answer(route, { site, context, door, form, query, token, request, reply });
      },
    });
  }
}
