import type { Context } from "#actions/context.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { rulesOf } from "./login-rules.ts";
import { noteEvent, type AccountDeed } from "./note-event.ts";
import { codeAddress, newCodeSecret, newRecoveryCodes, recoveryHash, stepOfCode } from "./one-time-code.ts";
import { isFresh, type Own } from "./own-account.ts";
import { accountProblem } from "./problems.ts";
import { openSealed, seal, sealFor, type Lasting } from "./sealing.ts";
import { mustHaveFactor } from "./second-factor.ts";

const MINUTES = 20;

/** What an app needs to make codes, and what proves that it was made here. */
export type CodeSetup = {
  /** In base 32, to be typed where no camera is at hand. */
  readonly secret: string;
  /** To be read from a picture. */
  readonly address: string;
  readonly proof: string;
};

const lasting = (context: Context): Lasting => ({
  ...{ secret: rulesOf(context).secret, purpose: "totp-setup", now: context.now() },
});

const note = ({ actor, ...context }: Own, deed: AccountDeed): Promise<void> =>
  noteEvent(context, {
    ...{ account: actor.account, actor: actor.account, deed },
    authorities: actor.grants.map(({ authority }) => authority),
  });

function setupOf(context: Own, secret: string): CodeSetup {
  const { account, name } = context.actor;
  return {
    secret,
    address: codeAddress(secret, name),
    proof: sealFor(MINUTES, lasting(context), { secret, account }),
  };
}

/** Begins to set up one-time codes; nothing is kept before one of them proved right. */
export function beginCodes(context: Own): CodeSetup {
  return setupOf(context, newCodeSecret());
}

/** The setup that was begun, to be shown again after a wrong code; a new one if it has run out. */
export function continueCodes(context: Own, proof: string): CodeSetup {
  const begun = openSealed(lasting(context), proof) as {
    secret: string;
    account: string;
    until: string;
  } | null;
  return begun?.account === context.actor.account ? setupOf(context, begun.secret) : beginCodes(context);
}

async function renewRecovery(context: Own): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  const { account } = context.actor;
  const recovery = JSON.stringify(codes.map((code) => recoveryHash(account, code)));
  await context.store.accounts.change(account, { recovery });
  return codes;
}

/**
 * Keeps the one-time codes once the app has shown a right one; returns the recovery codes, to be shown once.
 * @problems actions.accounts.stale, actions.accounts.attempt-over, actions.accounts.code-refused
 */
export async function confirmCodes(
  context: Own,
  given: { readonly proof: string; readonly code: string },
): Promise<Result<readonly string[]>> {
  if (!isFresh(context)) return fail(accountProblem("actions.accounts.stale", ""));
  const begun = openSealed(lasting(context), given.proof) as {
    secret: string;
    account: string;
    until: string;
  } | null;
  const { account } = context.actor;
  if (begun?.account !== account) return fail(accountProblem("actions.accounts.attempt-over", ""));
  const step = stepOfCode(begun.secret, given.code, context.now());
  if (step === null) return fail(accountProblem("actions.accounts.code-refused", "/code"));
  const totp = seal(rulesOf(context).secret, "totp", begun.secret);
  await context.store.accounts.change(account, { totp, totp_step: step });
  await note(context, "codesOn");
  return succeed(await renewRecovery(context));
}

/**
 * Makes new recovery codes; the old ones lose their force.
 * @problems actions.accounts.stale
 */
export async function newRecovery(context: Own): Promise<Result<readonly string[]>> {
  if (!isFresh(context)) return fail(accountProblem("actions.accounts.stale", ""));
  await note(context, "recovery");
  return succeed(await renewRecovery(context));
}

/**
 * Does without one-time codes, unless the roles ask for a second factor and there is no passkey.
 * @problems actions.accounts.stale, actions.accounts.factor-needed
 */
export async function removeCodes(context: Own): Promise<Result<null>> {
  if (!isFresh(context)) return fail(accountProblem("actions.accounts.stale", ""));
  const { accounts } = context.store;
  const account = await accounts.find(context.actor.account);
  const hasPasskey = (await accounts.passkeys.list(context.actor.account)).length > 0;
  if (account && !hasPasskey && (await mustHaveFactor(context, account)))
    return fail(accountProblem("actions.accounts.factor-needed", ""));
  await accounts.change(context.actor.account, { totp: null, recovery: "[]" });
  await note(context, "codesOff");
  return succeed(null);
}
