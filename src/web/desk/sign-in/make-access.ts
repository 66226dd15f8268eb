import type { IdentityAccess } from "#actions/accounts/identity.ts";
import { recognise } from "#actions/accounts/sessions.ts";
import type { Context } from "#actions/context.ts";
import type { DeskAccess } from "#web/desk/add-desk.ts";
import { notePresent } from "#web/desk/present.ts";
import { makeFailedAttempts } from "./failed-attempts.ts";
import { addOpenRoutes, type Door } from "./open-route.ts";
import { readCookie } from "./session-cookie.ts";
import { signInRoutes } from "./sign-in-routes.ts";
import { startRoutes } from "./start-routes.ts";

/** Lets people in who have an account: by password, passkey, invitation, or at their office. */
export function makeDeskAccess(
  context: Context,
  options: {
    readonly isSecure: boolean;
    readonly identity: IdentityAccess | null;
    /** Failures that an address may have in a quarter of an hour; usually 100. */
    readonly mostFailures?: number;
    /** Told of every failure, without anything about the person. */
    readonly tellFailure?: Parameters<typeof makeFailedAttempts>[1];
  },
): DeskAccess {
  const { isSecure, identity, mostFailures, tellFailure } = options;
  const door: Door = { isSecure, identity, failed: makeFailedAttempts(mostFailures, tellFailure) };
  return {
    isSecure,
    actorOf: async (request) => {
      const token = readCookie(request, "kontor-session", isSecure);
      const present = token === "" ? null : await recognise(context, token);
      if (present === null) return null;
      notePresent(request, present);
      return present.actor;
    },
    addSignIn: (desk, site) => addOpenRoutes(desk, site, { door, routes: [...signInRoutes, ...startRoutes] }),
  };
}
