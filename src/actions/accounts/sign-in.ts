import type { Context } from "#actions/context.ts";
import type { AccountEntry } from "#store/accounts/accounts.ts";
import type { Instant } from "#values/instant.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { rulesOf } from "./login-rules.ts";
import { recoveryHash, stepOfCode } from "./one-time-code.ts";
import { isPassword } from "./password.ts";
import { accountProblem } from "./problems.ts";
import { minutesAfter, openSealed, sealFor, unseal } from "./sealing.ts";
import { mustUsePasskey } from "./second-factor.ts";

/** So many mistakes in a row are forgiven; then pauses grow from a minute to an hour, never for ever. */
const FORGIVEN = 5;
const LONGEST_PAUSE_MINUTES = 60;
const STEP_MINUTES = 10;

/** What a right password leads to: the account is signed in to, or a code is asked for, with what proves the first step. */
export type FirstStep = { readonly account: string } | { readonly proof: string };

/** Until when an account waits after so many failures in a row. */
function pauseFrom(now: Instant): (failures: number) => Instant | null {
  return (failures) =>
    failures < FORGIVEN
      ? null
      : minutesAfter(now, Math.min(2 ** Math.min(failures - FORGIVEN, 20), LONGEST_PAUSE_MINUTES));
}

const mayTry = (context: Context, id: string): Promise<boolean> =>
  context.store.accounts.countAttempt(id, context.now(), pauseFrom(context.now()));

const refused = fail(accountProblem("actions.accounts.sign-in-refused", ""));

/**
 * Signs in by name or e-mail address and password. The answer is the same whether the account does not exist, is locked,
 * has to wait, or the password is wrong.
 * @problems actions.accounts.sign-in-refused, actions.accounts.passkey-needed
 */
export async function signInByPassword(
  context: Context,
  given: { readonly name: string; readonly password: string },
): Promise<Result<FirstStep>> {
  const { accounts } = context.store;
  const found = await accounts.named(nameKey(given.name));
  const isTried = found !== null && (await mayTry(context, found.row.id));
  const isRight = await isPassword(given.password.slice(0, 1024), found?.row.password ?? null);
  if (!isTried || !isRight || found.row.state !== "active") return refused;
  const { id, totp } = found.row;
  if (await mustUsePasskey(context, found)) {
    await accounts.takeBackAttempt(id);
    return fail(accountProblem("actions.accounts.passkey-needed", ""));
  }
  if (totp === null) return succeed({ account: id });
  // the code may be guessed at as well, so earlier failures are only forgotten once it is right
  await accounts.takeBackAttempt(id);
  const lasting = { ...rulesOf(context), purpose: "second-step", now: context.now() } as const;
  return succeed({ proof: sealFor(STEP_MINUTES, lasting, { account: id }) });
}

/** Takes a code of the app, or a recovery code, out of use; false if it is neither. */
async function useCode(context: Context, { row }: AccountEntry, code: string): Promise<boolean> {
  const secret = row.totp === null ? null : unseal(rulesOf(context).secret, "totp", row.totp);
  const step = secret === null ? null : stepOfCode(secret, code, context.now());
  const { accounts } = context.store;
  const until = minutesAfter(context.now(), 60 * 24);
  if (step !== null) {
    if (step <= row.totp_step || !(await accounts.tokens.spend(`code ${row.id} ${step}`, until)))
      return false;
    return accounts.change(row.id, { totp_step: step });
  }
  const hashes = JSON.parse(row.recovery) as readonly string[];
  const hash = recoveryHash(row.id, code);
  if (!hashes.includes(hash) || !(await accounts.tokens.spend(`recovery ${row.id} ${hash}`, until)))
    return false;
  return accounts.change(row.id, { recovery: JSON.stringify(hashes.filter((one) => one !== hash)) });
}

/**
 * The second step: the code of an app or a recovery code, each good for once.
 * @problems actions.accounts.attempt-over, actions.accounts.code-refused
 */
export async function signInByCode(
  context: Context,
  given: { readonly proof: string; readonly code: string },
): Promise<Result<{ readonly account: string }>> {
  const lasting = { ...rulesOf(context), purpose: "second-step", now: context.now() } as const;
  const first = openSealed(lasting, given.proof) as { readonly account: string; until: string } | null;
  const found = first && (await context.store.accounts.find(first.account));
  if (!found || found.row.state !== "active")
    return fail(accountProblem("actions.accounts.attempt-over", ""));
  const { id } = found.row;
  const isRight = (await mayTry(context, id)) && (await useCode(context, found, given.code));
  return isRight ? succeed({ account: id }) : fail(accountProblem("actions.accounts.code-refused", "/code"));
}

/** A name or address as it is looked for. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").trim().replaceAll(/\s+/gu, " ").toLowerCase();
}
