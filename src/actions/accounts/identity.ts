import type { Grant } from "#actions/access/actor.ts";
import type { Context } from "#actions/context.ts";
import type { Attempt, Identity, IdentityProvider } from "#outside/identity/identity-provider.ts";
import type { AccountGrantRow } from "#store/accounts/account-rows.ts";
import type { AccountEntry } from "#store/accounts/accounts.ts";
import { canonicalJson } from "#values/json.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { rulesOf } from "./login-rules.ts";
import { newAccount, rowOfGrant } from "./new-account.ts";
import { noteEvent } from "./note-event.ts";
import { accountProblem } from "./problems.ts";
import { hashOf, openSealed, sealFor, type Lasting } from "./sealing.ts";
import { nameKey } from "./sign-in.ts";

const MINUTES = 15;

/** Which roles the members of a group have. */
export type GroupRoles = Readonly<Record<string, readonly Grant[]>>;

/** The office's own sign-in, what its button says, and what its groups may. */
export type IdentityAccess = {
  readonly provider: IdentityProvider;
  readonly label: string;
  readonly roles: GroupRoles;
};

const lasting = (context: Context): Lasting => ({
  ...{ secret: rulesOf(context).secret, purpose: "identity", now: context.now() },
});

/**
 * Where somebody goes to sign in at their office, and what their browser keeps until they are back.
 * @problems outside.identity.unreachable
 */
export async function beginAtProvider(
  context: Context,
  { provider }: IdentityAccess,
  next: string,
): Promise<Result<{ readonly address: string; readonly step: string }>> {
  const begun = await provider.begin();
  if (!begun.ok) return begun;
  const { address, attempt } = begun.value;
  return succeed({ address, step: sealFor(MINUTES, lasting(context), { attempt, next }) });
}

/** The roles of somebody's groups, each once. */
function grantsFrom(roles: GroupRoles, groups: readonly string[]): readonly Grant[] {
  const grants = groups.flatMap((group) => (Object.hasOwn(roles, group) ? (roles[group] ?? []) : []));
  const keyed = grants.map(
    (grant) => [`${grant.authority} ${grant.role} ${grant.unit ?? ""}`, grant] as const,
  );
  return [...new Map(keyed).values()];
}

/** The first of these names that nobody has. */
async function freeName(context: Context, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${name} (${number})`;
    if ((await context.store.accounts.named(nameKey(tried))) === null) return tried;
  }
}

async function addIdentity(context: Context, identity: Identity, subject: string): Promise<AccountEntry> {
  const { accounts } = context.store;
  const name = await freeName(context, identity.name);
  // an address that a local account has stays there: nobody gets into it by an address alone
  const isFree = identity.email !== null && (await accounts.named(identity.email)) === null;
  const row = newAccount(context.now(), {
    ...{ name, name_key: nameKey(name), state: "active", subject },
    email: isFree ? identity.email : null,
  });
  await accounts.add(row, []);
  return { row, grants: [] };
}

/** Are these the same roles, in whatever order? */
function isSame(some: readonly AccountGrantRow[], others: readonly AccountGrantRow[]): boolean {
  const told = others.map((one) => canonicalJson(one));
  return some.length === others.length && some.every((one) => told.includes(canonicalJson(one)));
}

/** Gives an account the roles of its groups, and no others. */
async function renewGrants(context: Context, account: AccountEntry, grants: readonly Grant[]): Promise<void> {
  const { id } = account.row;
  const rows = grants.map((grant) => rowOfGrant(id, grant));
  if (isSame(rows, account.grants)) return;
  const authorities = [...account.grants, ...rows].map(({ authority }) => authority);
  await context.store.accounts.setGrants(id, [...new Set(authorities)], rows);
  const left = new Set(rows.map(({ authority }) => authority));
  for (const authority of authorities)
    if (!left.has(authority)) await context.store.desk.forget(authority, id);
  await noteEvent(context, { account: id, actor: id, deed: "roles", detail: "nach Gruppen", authorities });
}

async function admit(
  context: Context,
  roles: GroupRoles,
  identity: Identity,
): Promise<Result<{ readonly account: string }>> {
  const { accounts } = context.store;
  const subject = `${identity.issuer} ${identity.subject}`;
  const grants = grantsFrom(roles, identity.groups);
  const found = await accounts.ofSubject(subject);
  if (found === null && grants.length === 0) return fail(accountProblem("actions.accounts.no-role", ""));
  const account = found ?? (await addIdentity(context, identity, subject));
  await renewGrants(context, account, grants);
  if (grants.length === 0) return fail(accountProblem("actions.accounts.no-role", ""));
  if (account.row.state !== "active") return fail(accountProblem("actions.accounts.sign-in-refused", ""));
  return succeed({ account: account.row.id });
}

/**
 * Signs in who came back from their office's sign-in. The account is made at the first time; its roles are renewed at
 * every time from the groups that the office tells.
 * @problems actions.accounts.attempt-over, actions.accounts.no-role, actions.accounts.sign-in-refused,
 * outside.identity.refused, outside.identity.unreachable
 */
export async function signInAtProvider(
  context: Context,
  { provider, roles }: IdentityAccess,
  given: { readonly step: string; readonly query: string },
): Promise<Result<{ readonly account: string; readonly next: string }>> {
  const step = openSealed(lasting(context), given.step) as {
    attempt: Attempt;
    next: string;
    until: string;
  } | null;
  const isFirst =
    step !== null && (await context.store.accounts.tokens.spend(hashOf(step.attempt.state), step.until));
  if (!isFirst) return fail(accountProblem("actions.accounts.attempt-over", ""));
  const identity = await provider.finish(step.attempt, given.query);
  if (!identity.ok) return identity;
  const admitted = await admit(context, roles, identity.value);
  return admitted.ok ? succeed({ ...admitted.value, next: step.next }) : admitted;
}
