import type { Actor, Grant } from "#actions/access/actor.ts";
import { may } from "#actions/access/may.ts";
import type { Context } from "#actions/context.ts";
import type { AccountRow } from "#store/accounts/account-rows.ts";
import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { DEEDS, type AccountDeed } from "./note-event.ts";
import { accountProblem } from "./problems.ts";
import { grantOfRow } from "./sessions.ts";

/** An account as the administration of an authority sees it. */
export type AccountLine = {
  readonly id: string;
  /** "" while invited. */
  readonly name: string;
  readonly email: string | null;
  readonly state: AccountRow["state"];
  readonly lastSignIn: Instant | null;
  /** Roles in this authority. */
  readonly grants: readonly Grant[];
  /** Has roles in other authorities too. */
  readonly isElsewhere: boolean;
  readonly isFromOffice: boolean;
  readonly hasSecondFactor: boolean;
};

/** What was changed in an account, and by whom ("" for the command line). */
export type AccountChange = {
  readonly moment: Instant;
  readonly account: string;
  readonly actor: string;
  readonly deed: string;
  readonly detail: string;
};

const CHANGES = 50;

/** What an account is called where its id stands in a log. */
export function namesOf(lines: readonly { readonly id: string; readonly name: string }[]) {
  const names = new Map(lines.map(({ id, name }) => [id, name === "" ? "(eingeladen)" : name]));
  return (id: string): string => (id === "" ? "Kommandozeile" : (names.get(id) ?? "(entferntes Konto)"));
}

/** Accounts with a role in an authority; all of them without one. For the command line. */
export async function accountLines(context: Context, authority?: Key): Promise<readonly AccountLine[]> {
  const { accounts } = context.store;
  const entries = await accounts.list(authority);
  return Promise.all(
    entries.map(async ({ row, grants }) => {
      const here = grants.filter((one) => authority === undefined || one.authority === authority);
      const isKeyed = row.totp !== null || (await accounts.passkeys.list(row.id)).length > 0;
      return {
        ...{ id: row.id, name: row.name, email: row.email, state: row.state, lastSignIn: row.last_sign_in },
        ...{ grants: here.map(grantOfRow), isElsewhere: here.length < grants.length },
        ...{ isFromOffice: row.subject !== null, hasSecondFactor: isKeyed },
      };
    }),
  );
}

/**
 * The accounts of an authority and the latest changes to them.
 * @problems actions.accounts.refused
 */
export async function listAccounts(
  context: Context & { readonly actor: Actor },
  authority: Key,
): Promise<Result<{ readonly lines: readonly AccountLine[]; readonly changes: readonly AccountChange[] }>> {
  if (!may(context.actor, "account.manage", { authority }))
    return fail(accountProblem("actions.accounts.refused", ""));
  const lines = await accountLines(context, authority);
  const name = namesOf(lines);
  const events = await context.store.accounts.log.events(authority, CHANGES);
  const changes = events.map(({ moment, account, actor, deed, detail }) => ({
    ...{ moment, detail, account: name(account), actor: name(actor) },
    deed: Object.hasOwn(DEEDS, deed) ? DEEDS[deed as AccountDeed] : deed,
  }));
  return succeed({ lines, changes });
}
