import type { FastifyReply, FastifyRequest } from "fastify";

/** A cookie of the desk: only its own site gets it, no script reads it, and over https no other way. */
export type CookieName = "kontor-session" | "kontor-step";

/** Browsers take names with this beginning only from the site itself, over https, for all of it. */
const nameOf = (name: CookieName, isSecure: boolean): string => (isSecure ? `__Host-${name}` : name);

/** What a cookie of the desk holds; "" if it was not sent. */
export function readCookie(request: FastifyRequest, name: CookieName, isSecure: boolean): string {
  return request.cookies[nameOf(name, isSecure)] ?? "";
}

/** Sets a cookie until the browser is closed, or takes it away (""). */
export function setCookie(
  reply: FastifyReply,
  name: CookieName,
  { value, isSecure }: { readonly value: string; readonly isSecure: boolean },
): void {
  // lax, not strict: who comes back from the office's own sign-in comes from another site
  const kept = { path: "/", httpOnly: true, sameSite: "lax", secure: isSecure } as const;
  if (value === "") reply.clearCookie(nameOf(name, isSecure), kept);
  else reply.setCookie(nameOf(name, isSecure), value, kept);
}
