import { randomUUID } from "node:crypto";
import type { Grant } from "#actions/access/actor.ts";
import type { AccountGrantRow, AccountRow } from "#store/accounts/account-rows.ts";
import type { Instant } from "#values/instant.ts";

/** An account that nobody can sign in to yet. */
export function newAccount(now: Instant, more: Partial<AccountRow> = {}): AccountRow {
  const id = randomUUID();
  return {
    ...{ id, name: "", name_key: `invited ${id}`, email: null, state: "invited" },
    ...{ created: now, last_sign_in: null, password: null, totp: null, totp_step: 0, recovery: "[]" },
    ...{ subject: null, failures: 0, blocked_until: null },
    ...more,
  };
}

/** A role as it is kept. */
export function rowOfGrant(account: string, grant: Grant): AccountGrantRow {
  const { authority, role, unit, function: name } = grant;
  return { account, authority, role, unit: unit ?? "", function: name };
}
