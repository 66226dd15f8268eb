import type { Actor, Grant, Role } from "#actions/access/actor.ts";
import { ROLES } from "#actions/access/actor.ts";
import type { Context } from "#actions/context.ts";
import type { AccountGrantRow, SessionRow } from "#store/accounts/account-rows.ts";
import type { AccountEntry } from "#store/accounts/accounts.ts";
import { rulesOf } from "./login-rules.ts";
import { needsFactor } from "./second-factor.ts";
import { hashOf, minutesAfter, newToken } from "./sealing.ts";

/** How long notes on access and accounts are kept. */
const LOG_MONTHS = 12;
const LONGEST_AGENT = 60;
const DAY_MINUTES = 1440;

/** Somebody at the desk, and the session by which they were recognised. */
export type Present = {
  readonly actor: Actor;
  readonly session: SessionRow;
  /** Their roles rest until they have set up a second factor. */
  readonly lacksFactor: boolean;
};

/** A role as rights are decided on. */
export function grantOfRow({ authority, role, unit, function: name }: AccountGrantRow): Grant {
  return { authority, role: role as Role, unit: unit === "" ? null : unit, function: name };
}

/** Browser and system out of what a browser says of itself. */
function shortAgent(agent: string): string {
  const browser = /(?:Firefox|Edg|OPR|Chrome|Version)\/\d+/u.exec(agent)?.[0] ?? "Browser";
  const system = /Windows|Android|iPhone|iPad|Mac OS|Linux/u.exec(agent)?.[0] ?? "";
  const name = browser.replace("Edg/", "Edge ").replace("OPR/", "Opera ").replace("Version/", "Safari ");
  return [name.replace("/", " "), system].filter(Boolean).join(", ").slice(0, LONGEST_AGENT);
}

/**
 * Signs somebody in: returns what the cookie holds, which nobody else learns. Also removes what has run out.
 */
export async function startSession(context: Context, account: string, agent: string): Promise<string> {
  const now = context.now();
  const token = newToken();
  const { accounts } = context.store;
  const { longestHours } = rulesOf(context);
  await accounts.sessions.start({
    ...{ hash: hashOf(token), account, created: now, seen: now },
    ...{ expires: minutesAfter(now, longestHours * 60), agent: shortAgent(agent) },
  });
  await accounts.change(account, { last_sign_in: now, failures: 0, blocked_until: null });
  await accounts.tidy(now, minutesAfter(now, (-LOG_MONTHS * DAY_MINUTES * 365) / 12));
  return token;
}

function actorOf({ row, grants }: AccountEntry, rests: boolean): Actor {
  const known = grants.filter(({ role }) => Object.hasOwn(ROLES, role));
  return { account: row.id, name: row.name, grants: rests ? [] : known.map(grantOfRow) };
}

/** Who holds this token; null: nobody who is signed in. A session that is used lives on. */
export async function recognise(context: Context, token: string): Promise<Present | null> {
  const { sessions } = context.store.accounts;
  const { idleMinutes } = rulesOf(context);
  const found = await sessions.find(hashOf(token));
  if (found === null) return null;
  const { session, account } = found;
  const now = context.now();
  const isOver = session.expires <= now || minutesAfter(session.seen, idleMinutes) <= now;
  if (isOver || account.row.state !== "active") {
    await sessions.end(session.account, session.hash);
    return null;
  }
  if (minutesAfter(session.seen, 1) <= now) await sessions.touch(session.hash, now);
  const lacksFactor = await needsFactor(context, account);
  return { actor: actorOf(account, lacksFactor), session, lacksFactor };
}

/** Ends the session of this token, if there is one. */
export async function endSession(context: Context, token: string): Promise<void> {
  const { sessions } = context.store.accounts;
  const found = await sessions.find(hashOf(token));
  if (found) await sessions.end(found.session.account, found.session.hash);
}
