import type { Actor } from "#actions/access/actor.ts";
import type { Context } from "#actions/context.ts";
import type { PasskeyRow, SessionRow } from "#store/accounts/account-rows.ts";
import type { AccountEntry } from "#store/accounts/accounts.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { mailProblems, renameAccount } from "./invitations.ts";
import { noteEvent, type AccountDeed } from "./note-event.ts";
import { hashPassword, isPassword, passwordProblems } from "./password.ts";
import { readNewPasskey, type PasskeyAnswer } from "./passkeys.ts";
import { accountProblem } from "./problems.ts";
import { minutesAfter } from "./sealing.ts";
import { mustHaveFactor } from "./second-factor.ts";
import { nameKey } from "./sign-in.ts";

/** A person at the desk, and the session by which they are there. */
export type Own = Context & { readonly actor: Actor; readonly session: SessionRow };

/** What somebody sees of their own account. */
export type OwnAccount = {
  readonly name: string;
  readonly email: string | null;
  readonly hasPassword: boolean;
  readonly hasCodes: boolean;
  readonly recoveryLeft: number;
  /** Signed in at the office; name and roles come from there. */
  readonly isFromOffice: boolean;
  readonly passkeys: readonly PasskeyRow[];
  readonly sessions: readonly SessionRow[];
};

/** How to sign in may be changed so long after signing in. */
const FRESH_MINUTES = 30;

async function ownEntry({ store, actor }: Own): Promise<AccountEntry> {
  const entry = await store.accounts.find(actor.account);
  if (entry === null) throw new Error("somebody is signed in whose account is gone");
  return entry;
}

const stale = fail(accountProblem("actions.accounts.stale", ""));

const fromOffice = fail(accountProblem("actions.accounts.from-office", ""));

/** Has somebody signed in a moment ago, so that it is still them? */
export function isFresh({ session, now }: Own): boolean {
  return minutesAfter(session.created, FRESH_MINUTES) > now();
}

const note = (context: Own, deed: AccountDeed, detail = ""): Promise<void> =>
  noteEvent(context, {
    ...{ account: context.actor.account, actor: context.actor.account, deed, detail },
    authorities: context.actor.grants.map(({ authority }) => authority),
  });

/** What somebody sees of their own account. */
export async function readOwnAccount(context: Own): Promise<OwnAccount> {
  const { row } = await ownEntry(context);
  const { passkeys, sessions } = context.store.accounts;
  return {
    ...{ name: row.name, email: row.email, hasPassword: row.password !== null, hasCodes: row.totp !== null },
    recoveryLeft: (JSON.parse(row.recovery) as readonly string[]).length,
    isFromOffice: row.subject !== null,
    passkeys: await passkeys.list(row.id),
    sessions: await sessions.list(row.id),
  };
}

/**
 * Changes one's name and address.
 * @problems actions.accounts.from-office, actions.accounts.name-missing, actions.accounts.name-taken, actions.accounts.mail-odd,
 * actions.accounts.mail-taken
 */
export async function renameOwn(
  context: Own,
  given: { readonly name: string; readonly email: string },
): Promise<Result<null>> {
  if ((await ownEntry(context)).row.subject !== null) return fromOffice;
  const isNamed = nameKey(given.name) !== "" && given.name.length <= 120;
  const problems = [
    ...(isNamed ? [] : [accountProblem("actions.accounts.name-missing", "/name")]),
    ...mailProblems(given.email),
  ];
  if (problems.length > 0) return fail(...problems);
  const taken = await renameAccount(context, context.actor.account, given);
  if (taken) return fail(taken);
  await note(context, "renamed");
  return succeed(null);
}

/**
 * Changes one's password, or sets the first; all other sessions end.
 * @problems actions.accounts.from-office, actions.accounts.stale, actions.accounts.password-short, actions.accounts.password-long, actions.accounts.password-plain,
 * actions.accounts.password-name, actions.accounts.password-different, actions.accounts.password-wrong
 */
export async function changePassword(
  context: Own,
  given: { readonly current: string; readonly password: string; readonly repeated: string },
): Promise<Result<null>> {
  const { row } = await ownEntry(context);
  if (row.subject !== null) return fromOffice;
  if (row.password === null && !isFresh(context)) return stale;
  const isRight = row.password === null || (await isPassword(given.current.slice(0, 1024), row.password));
  const problems = [
    ...(isRight ? [] : [accountProblem("actions.accounts.password-wrong", "/current")]),
    ...passwordProblems(given.password, row),
    ...(given.password === given.repeated
      ? []
      : [accountProblem("actions.accounts.password-different", "/repeated")]),
  ];
  if (problems.length > 0) return fail(...problems);
  const { accounts } = context.store;
  await accounts.change(row.id, { password: await hashPassword(given.password) });
  await accounts.sessions.endAll(row.id, context.session.hash);
  await note(context, "password");
  return succeed(null);
}

/**
 * Keeps a new passkey.
 * @problems actions.accounts.from-office, actions.accounts.stale, actions.accounts.passkey-refused
 */
export async function addPasskey(
  context: Own,
  given: PasskeyAnswer & { readonly name: string },
): Promise<Result<null>> {
  if ((await ownEntry(context)).row.subject !== null) return fromOffice;
  if (!isFresh(context)) return stale;
  const read = await readNewPasskey(context, context.actor.account, given);
  if (!read.ok) return read;
  await context.store.accounts.passkeys.add(read.value);
  await note(context, "passkeyOn", read.value.name);
  return succeed(null);
}

/**
 * Removes a passkey, unless nothing would be left to sign in by, or not what the roles ask for.
 * @problems actions.accounts.stale, actions.accounts.absent, actions.accounts.last-way,
 * actions.accounts.factor-needed
 */
export async function removePasskey(context: Own, id: string): Promise<Result<null>> {
  if (!isFresh(context)) return stale;
  const { passkeys } = context.store.accounts;
  const account = await ownEntry(context);
  const known = await passkeys.list(account.row.id);
  const passkey = known.find((one) => one.id === id);
  if (!passkey) return fail(accountProblem("actions.accounts.absent", ""));
  const { password, totp, subject } = account.row;
  if (known.length === 1 && password === null && subject === null)
    return fail(accountProblem("actions.accounts.last-way", ""));
  if (known.length === 1 && totp === null && (await mustHaveFactor(context, account)))
    return fail(accountProblem("actions.accounts.factor-needed", ""));
  await passkeys.remove(account.row.id, id);
  await note(context, "passkeyOff", passkey.name);
  return succeed(null);
}

/** Ends one of one's own sessions. */
export async function endOwnSession(context: Own, hash: string): Promise<void> {
  await context.store.accounts.sessions.end(context.actor.account, hash);
}

/** Ends all of one's own sessions, this one too. */
export async function signOutEverywhere(context: Own): Promise<void> {
  await context.store.accounts.sessions.endAll(context.actor.account);
  await note(context, "signedOut");
}
