import type { Context } from "#actions/context.ts";
import type { Grant } from "#actions/access/actor.ts";
import type { AccountEntry } from "#store/accounts/accounts.ts";
import type { Instant } from "#values/instant.ts";
import type { Problem } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { listAuthorities } from "#actions/list-authorities.ts";
import { rulesOf } from "./login-rules.ts";
import { newAccount, rowOfGrant } from "./new-account.ts";
import { noteEvent } from "./note-event.ts";
import { hashPassword, passwordProblems } from "./password.ts";
import { accountProblem } from "./problems.ts";
import { hashOf, minutesAfter, newToken } from "./sealing.ts";
import { nameKey } from "./sign-in.ts";

const HOURS = 24;
const LONGEST_NAME = 120;

/** An address that lets one person set up how they sign in, once. */
export type Invitation = { readonly address: string; readonly until: Instant };

/** Makes a one-time address for an account; earlier ones lose their force. */
export async function inviteTo(context: Context, account: string): Promise<Invitation> {
  const token = newToken();
  const until = minutesAfter(context.now(), HOURS * 60);
  await context.store.accounts.tokens.invite({ hash: hashOf(token), account, expires: until });
  return { address: `${rulesOf(context).address}/desk/start?einladung=${token}`, until };
}

/** Roles of whoever sets up an installation: the administration, and in examples whatever there is to be seen. */
async function firstGrants(context: Context): Promise<readonly Grant[]> {
  const authorities = (await listAuthorities(context)).filter(({ isClosed }) => !isClosed);
  return authorities.flatMap(({ key: authority, isDemonstration }): readonly Grant[] => {
    const grant = { authority, unit: null };
    const first: Grant = { ...grant, role: "administrator", function: "Administration" };
    if (!isDemonstration) return [first];
    return [
      first,
      { ...grant, role: "coordination", function: "KI-Koordination" },
      { ...grant, role: "head", function: "Leitung" },
    ];
  });
}

/**
 * The address at which somebody sets up the first account; null if there is an active account, or no authority to
 * administer. The one who was invited before and did not come is invited anew.
 */
export async function inviteFirst(context: Context): Promise<Invitation | null> {
  const { accounts } = context.store;
  const known = await accounts.list();
  if (known.some(({ row }) => row.state !== "invited")) return null;
  const grants = await firstGrants(context);
  if (grants.length === 0) return null;
  const [earlier] = known;
  if (earlier) return known.length === 1 ? inviteTo(context, earlier.row.id) : null;
  const row = newAccount(context.now());
  await accounts.add(
    row,
    grants.map((grant) => rowOfGrant(row.id, grant)),
  );
  const authorities = grants.map(({ authority }) => authority);
  await noteEvent(context, {
    account: row.id,
    actor: "",
    deed: "invited",
    detail: "erster Start",
    authorities,
  });
  return inviteTo(context, row.id);
}

/** Whose account an invitation opens; null if it does not hold. */
export async function invitedAccount(context: Context, token: string): Promise<AccountEntry | null> {
  const { accounts } = context.store;
  const invitation = await accounts.tokens.invitation(hashOf(token), context.now());
  const found = invitation && (await accounts.find(invitation.account));
  return found && found.row.state !== "locked" ? found : null;
}

/** What the invited person wants: a password, or a passkey that has been looked at already. */
export type Acceptance = {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly repeated: string;
  readonly hasPasskey: boolean;
};

/** What is wrong with an e-mail address; none is needed. */
export function mailProblems(email: string): readonly Problem[] {
  const isMail = email === "" || /^[^\s@]{1,64}@[^\s@]{1,180}\.[^\s@.]{2,}$/u.test(email);
  return isMail ? [] : [accountProblem("actions.accounts.mail-odd", "/email")];
}

function acceptanceProblems(given: Acceptance): readonly Problem[] {
  const { name, email, password, repeated, hasPasskey } = given;
  const isNamed = nameKey(name) !== "" && name.length <= LONGEST_NAME;
  const wayProblems =
    password === ""
      ? hasPasskey
        ? []
        : [accountProblem("actions.accounts.way-missing", "/password")]
      : [
          ...passwordProblems(password, { name, email: email === "" ? null : email }),
          ...(password === repeated
            ? []
            : [accountProblem("actions.accounts.password-different", "/repeated")]),
        ];
  return [
    ...(isNamed ? [] : [accountProblem("actions.accounts.name-missing", "/name")]),
    ...mailProblems(email),
    ...wayProblems,
  ];
}

/** Takes name and address into an account; the problem names what somebody else has already. */
export async function renameAccount(
  context: Context,
  id: string,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<Problem | null> {
  const { accounts } = context.store;
  const isNamed = await accounts.change(id, {
    name: name.trim().replaceAll(/\s+/gu, " "),
    name_key: nameKey(name),
  });
  if (!isNamed) return accountProblem("actions.accounts.name-taken", "/name");
  const isMailed = await accounts.change(id, { email: email === "" ? null : nameKey(email) });
  return isMailed ? null : accountProblem("actions.accounts.mail-taken", "/email");
}

/**
 * Sets up an account by its invitation, which is used up by it. What was there to sign in by before is gone.
 * @problems actions.accounts.invitation-absent, actions.accounts.name-missing, actions.accounts.name-taken,
 * actions.accounts.mail-odd, actions.accounts.mail-taken, actions.accounts.way-missing, actions.accounts.password-short, actions.accounts.password-long, actions.accounts.password-plain,
 * actions.accounts.password-name, actions.accounts.password-different
 */
export async function acceptInvitation(
  context: Context,
  given: Acceptance,
): Promise<Result<{ readonly account: string }>> {
  const { accounts } = context.store;
  const found = await invitedAccount(context, given.token);
  if (found === null) return fail(accountProblem("actions.accounts.invitation-absent", ""));
  const problems = acceptanceProblems(given);
  if (problems.length > 0) return fail(...problems);
  const { id } = found.row;
  const taken = await renameAccount(context, id, given);
  if (taken) return fail(taken);
  if (!(await accounts.tokens.accept(hashOf(given.token), context.now())))
    return fail(accountProblem("actions.accounts.invitation-absent", ""));
  const password = given.password === "" ? null : await hashPassword(given.password);
  await accounts.sessions.endAll(id);
  await accounts.passkeys.remove(id);
  await accounts.change(id, { state: "active", password, totp: null, recovery: "[]", failures: 0 });
  const authorities = found.grants.map(({ authority }) => authority);
  await noteEvent(context, { account: id, actor: id, deed: "accepted", authorities });
  return succeed({ account: id });
}
