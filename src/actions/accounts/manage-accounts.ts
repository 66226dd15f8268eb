import type { Actor, Grant } from "#actions/access/actor.ts";
import { may } from "#actions/access/may.ts";
import type { Context } from "#actions/context.ts";
import type { AccountEntry } from "#store/accounts/accounts.ts";
import type { Key } from "#values/key.ts";
import type { Problem } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { inviteTo, mailProblems, type Invitation } from "./invitations.ts";
import { rulesOf } from "./login-rules.ts";
import { newAccount, rowOfGrant } from "./new-account.ts";
import { noteEvent, type AccountDeed } from "./note-event.ts";
import { accountProblem } from "./problems.ts";
import { grantProblems } from "./grant-problems.ts";
import { nameKey } from "./sign-in.ts";

/** Who manages accounts; null: the command line, which may manage all. */
export type Manager = Context & { readonly actor: Actor | null };

/** Whose account, and in which authority it is managed. */
export type AccountAim = { readonly authority: Key; readonly account: string };

/** What became of an invitation: nobody is invited who has signed in here before. */
export type Invited = {
  readonly account: string;
  readonly invitation: Invitation | null;
  /** Was it sent by mail? A sentence says why not where that was tried. */
  readonly mailed: boolean;
  readonly mailFault: string | null;
};

const isManager = ({ actor }: Manager, authority: Key): boolean =>
  actor === null || may(actor, "account.manage", { authority });

const refused = fail(accountProblem("actions.accounts.refused", ""));

const administers = ({ row, grants }: AccountEntry, authority: Key): boolean =>
  row.state === "active" &&
  grants.some((one) => one.authority === authority && one.role === "administrator" && one.unit === "");

/** The authorities that would have no administration without this account. */
async function leftAlone(
  { store }: Context,
  account: AccountEntry,
  among: readonly Key[],
): Promise<readonly Key[]> {
  const alone: Key[] = [];
  for (const authority of new Set(among)) {
    if (!administers(account, authority)) continue;
    const others = await store.accounts.list(authority);
    if (!others.some((one) => one.row.id !== account.row.id && administers(one, authority)))
      alone.push(authority);
  }
  return alone;
}

/** The account, if it is one of this authority; the problem tells what stands against managing it. */
async function managed(
  context: Manager,
  { authority, account }: AccountAim,
  isWhole: boolean,
): Promise<Result<AccountEntry>> {
  if (!isManager(context, authority)) return refused;
  const found = await context.store.accounts.find(account);
  if (!found?.grants.some((grant) => grant.authority === authority))
    return fail(accountProblem("actions.accounts.absent", ""));
  const isForeign = isWhole && found.grants.some((grant) => !isManager(context, grant.authority));
  return isForeign ? fail(accountProblem("actions.accounts.foreign", "")) : succeed(found);
}

function note(context: Manager, account: AccountEntry, event: { deed: AccountDeed; detail?: string }) {
  const authorities = account.grants.map(({ authority }) => authority);
  const actor = context.actor?.account ?? "";
  return noteEvent(context, { account: account.row.id, actor, authorities, ...event });
}

async function sent(context: Manager, email: string, invitation: Invitation): Promise<Partial<Invited>> {
  const { sendInvitation } = rulesOf(context);
  if (sendInvitation === undefined || email === "") return {};
  const { address, until } = invitation;
  const mailFault = await sendInvitation({ to: email, address, until });
  return { mailed: mailFault === null, mailFault };
}

const addressOf = (email: string): string | null => (email === "" ? null : nameKey(email));

const administersBy = (grants: readonly Grant[]): boolean =>
  grants.some(({ role, unit }) => role === "administrator" && unit === null);

const rolesText = (grants: readonly Grant[]): string =>
  grants.map(({ role, unit }) => (unit === null ? role : `${role} (${unit})`)).join(", ");

/** What stands against giving an account roles because of its address; null: nothing. */
async function againstJoining(
  context: Manager,
  known: AccountEntry,
  { authority, grants }: { readonly authority: Key; readonly grants: readonly Grant[] },
): Promise<Problem | null> {
  if (context.actor !== null || known.row.email === null)
    return accountProblem("actions.accounts.mail-known", "/email");
  const isLast = !administersBy(grants) && (await leftAlone(context, known, [authority])).length > 0;
  return isLast ? accountProblem("actions.accounts.last-administrator", "") : null;
}

/**
 * Invites somebody with roles in an authority. The command line gives them to the account that has the address already;
 * at the desk that is refused, for everybody may claim an address in their own account.
 * @problems actions.accounts.refused, actions.accounts.mail-known, actions.accounts.last-administrator, actions.accounts.mail-odd, actions.accounts.role-missing, actions.accounts.role-odd, actions.accounts.unit-missing,
 * actions.accounts.unit-odd,
 * actions.accounts.function-missing
 */
export async function inviteAccount(
  context: Manager,
  given: { readonly authority: Key; readonly email: string; readonly grants: readonly Grant[] },
): Promise<Result<Invited>> {
  const { authority, email, grants } = given;
  if (!isManager(context, authority)) return refused;
  const problems: readonly Problem[] = [
    ...mailProblems(email),
    ...(await grantProblems(context, authority, grants)),
  ];
  if (problems.length > 0) return fail(...problems);
  const { accounts } = context.store;
  const mail = addressOf(email);
  const known = mail === null ? null : await accounts.named(mail);
  const stands = known && (await againstJoining(context, known, { authority, grants }));
  if (stands) return fail(stands);
  const row = known?.row ?? newAccount(context.now(), { email: mail });
  const rows = grants.map((grant) => rowOfGrant(row.id, grant));
  if (known === null) await accounts.add(row, rows);
  else await accounts.setGrants(row.id, [authority], rows);
  await note(context, { row, grants: rows }, { deed: "invited", detail: rolesText(grants) });
  const unsent = { account: row.id, mailed: false, mailFault: null };
  if (row.state !== "invited") return succeed({ ...unsent, invitation: null });
  const invitation = await inviteTo(context, row.id);
  return succeed({ ...unsent, invitation, ...(await sent(context, email, invitation)) });
}

/**
 * Gives an account other roles in an authority; none at all removes it from there, and whoever has no role anywhere is
 * forgotten.
 * @problems actions.accounts.refused, actions.accounts.absent, actions.accounts.last-administrator,
 * actions.accounts.role-missing, actions.accounts.role-odd, actions.accounts.unit-missing,
 * actions.accounts.unit-odd, actions.accounts.function-missing
 */
export async function changeRoles(
  context: Manager,
  { grants, ...aim }: AccountAim & { readonly grants: readonly Grant[] },
): Promise<Result<null>> {
  const found = await managed(context, aim, false);
  if (!found.ok) return found;
  const problems = grants.length === 0 ? [] : await grantProblems(context, aim.authority, grants);
  if (problems.length > 0) return fail(...problems);
  if (!administersBy(grants) && (await leftAlone(context, found.value, [aim.authority])).length > 0)
    return fail(accountProblem("actions.accounts.last-administrator", ""));
  const { accounts } = context.store;
  const rows = grants.map((grant) => rowOfGrant(aim.account, grant));
  await accounts.setGrants(aim.account, [aim.authority], rows);
  await note(context, found.value, { deed: "roles", detail: rolesText(grants) || "keine" });
  // what somebody began or looked at again is nobody else's and of no use to them any more
  if (grants.length === 0) await context.store.desk.forget(aim.authority, aim.account);
  const isLeft = found.value.grants.every(({ authority }) => authority === aim.authority);
  if (grants.length === 0 && isLeft) await accounts.remove(aim.account);
  return succeed(null);
}

/**
 * Locks an account, which ends its sessions at once, or unlocks it.
 * @problems actions.accounts.refused, actions.accounts.absent, actions.accounts.foreign,
 * actions.accounts.last-administrator
 */
export async function lockAccount(
  context: Manager,
  { isLocked, ...aim }: AccountAim & { readonly isLocked: boolean },
): Promise<Result<null>> {
  const found = await managed(context, aim, true);
  if (!found.ok) return found;
  const { accounts } = context.store;
  const places = found.value.grants.map(({ authority }) => authority);
  if (isLocked && (await leftAlone(context, found.value, places)).length > 0)
    return fail(accountProblem("actions.accounts.last-administrator", ""));
  const { password, subject } = found.value.row;
  const hasWay =
    password !== null || subject !== null || (await accounts.passkeys.list(aim.account)).length > 0;
  const open = hasWay ? "active" : "invited";
  await accounts.change(aim.account, {
    ...{ state: isLocked ? "locked" : open, failures: 0, blocked_until: null },
  });
  if (isLocked) await accounts.sessions.endAll(aim.account);
  await note(context, found.value, { deed: isLocked ? "locked" : "unlocked" });
  return succeed(null);
}

/**
 * Takes password, codes and passkeys away and invites anew, for who has lost them. The last administrator is not spared:
 * the address in hand is a way in.
 * @problems actions.accounts.from-office, actions.accounts.refused, actions.accounts.absent, actions.accounts.foreign
 */
export async function resetAccount(context: Manager, aim: AccountAim): Promise<Result<Invited>> {
  const found = await managed(context, aim, true);
  if (!found.ok) return found;
  if (found.value.row.subject !== null) return fail(accountProblem("actions.accounts.from-office", ""));
  const { accounts } = context.store;
  const { account } = aim;
  await accounts.sessions.endAll(account);
  await accounts.passkeys.remove(account);
  await accounts.change(account, {
    ...{ state: "invited", password: null, totp: null, recovery: "[]", failures: 0, blocked_until: null },
  });
  const invitation = await inviteTo(context, account);
  await note(context, found.value, { deed: "reset" });
  const mail = await sent(context, found.value.row.email ?? "", invitation);
  return succeed({ account, invitation, mailed: false, mailFault: null, ...mail });
}
