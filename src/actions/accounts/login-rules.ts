import type { Context } from "#actions/context.ts";

/** What somebody is told by mail; a problem's sentence comes back, or null once it is on its way. */
export type SendInvitation = (mail: {
  readonly to: string;
  readonly address: string;
  readonly until: string;
}) => Promise<string | null>;

/** How people sign in to this installation. */
export type LoginRules = {
  /** 32 bytes that nobody else knows: what is kept in cookies, forms and at rest is sealed with keys made from it. */
  readonly secret: Uint8Array;
  /** The site's public address without a slash at its end; passkeys are bound to its host. */
  readonly address: string;
  /** Must roles that may do more than read have a second factor? */
  readonly needsSecondFactor: boolean;
  /** Minutes without a request after which a session ends. */
  readonly idleMinutes: number;
  /** Hours after which a session ends in any case. */
  readonly longestHours: number;
  /** Absent where no mail is set up. */
  readonly sendInvitation?: SendInvitation;
};

/**
 * The rules of an installation at which people sign in.
 * @throws where nobody can sign in (a bug: only pages of signing in ask)
 */
export function rulesOf({ login }: Context): LoginRules {
  if (login === undefined) throw new Error("nobody can sign in here");
  return login;
}
