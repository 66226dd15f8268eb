import type { Context } from "#actions/context.ts";
import type { AccountEntry } from "#store/accounts/accounts.ts";
import { rulesOf } from "./login-rules.ts";

/** Roles that only read: a password is enough for them. */
const READING_ROLES: ReadonlySet<string> = new Set(["reader", "assembly"]);

/** Is everything in this authority's register only an example? */
async function isDemonstration({ store }: Context, authority: string): Promise<boolean> {
  const entry = await store.authorityOf(authority);
  return (entry?.record?.data.demonstration ?? "none") !== "none";
}

/** Do an account's roles ask for more than a password? Those that only read do not, nor do examples. */
export async function mustHaveFactor(context: Context, { row, grants }: AccountEntry): Promise<boolean> {
  if (!rulesOf(context).needsSecondFactor || row.subject !== null) return false;
  const writing = grants.filter(({ role }) => !READING_ROLES.has(role));
  const places = [...new Set(writing.map(({ authority }) => authority))];
  const examples = await Promise.all(places.map((place) => isDemonstration(context, place)));
  return examples.includes(false);
}

/** Is the password alone too little here, since the second factor of this account is its passkey? */
export async function mustUsePasskey(context: Context, account: AccountEntry): Promise<boolean> {
  const { totp, id } = account.row;
  if (totp !== null || (await context.store.accounts.passkeys.list(id)).length === 0) return false;
  return mustHaveFactor(context, account);
}

/** Does an account lack the second factor that its roles ask for? Its roles rest until it has one. */
export async function needsFactor(context: Context, account: AccountEntry): Promise<boolean> {
  const { totp, password, id } = account.row;
  if (totp !== null && password !== null) return false;
  if (!(await mustHaveFactor(context, account))) return false;
  return (await context.store.accounts.passkeys.list(id)).length === 0;
}
