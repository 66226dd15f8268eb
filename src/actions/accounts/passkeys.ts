import type { Context } from "#actions/context.ts";
import type { PasskeyRow } from "#store/accounts/account-rows.ts";
import { isObject } from "#values/json.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { rulesOf } from "./login-rules.ts";
import { accountProblem } from "./problems.ts";
import { hashOf, openSealed, sealFor, type Lasting } from "./sealing.ts";

/** Some two hundred modules, loaded when the first passkey is asked for. */
const library = () => import("@simplewebauthn/server");

const MINUTES = 10;
const LONGEST_NAME = 60;
/** EdDSA, ES256, RS256: what authenticators offer today. */
const ALGORITHMS = [-8, -7, -257];

/** What the browser is asked, as JSON, and what proves afterwards that it was asked here. */
export type PasskeyQuestion = { readonly options: string; readonly proof: string };

/** What the browser answered, as JSON, and the proof of the question. */
export type PasskeyAnswer = { readonly answer: string; readonly proof: string };

const refused = fail(accountProblem("actions.accounts.passkey-refused", ""));

const lasting = (context: Context): Lasting => ({
  ...{ secret: rulesOf(context).secret, purpose: "passkey", now: context.now() },
});

function question(
  context: Context,
  options: { readonly challenge: string },
  account: string,
): PasskeyQuestion {
  const { challenge } = options;
  return {
    options: JSON.stringify(options),
    proof: sealFor(MINUTES, lasting(context), { challenge, account }),
  };
}

/** The answer as an object, and the question it belongs to; null if there was none or it was answered before. */
async function opened(context: Context, { answer, proof }: PasskeyAnswer) {
  const asked = openSealed(lasting(context), proof) as {
    challenge: string;
    account: string;
    until: string;
  } | null;
  if (asked === null) return null;
  const isFirst = await context.store.accounts.tokens.spend(hashOf(asked.challenge), asked.until);
  try {
    const response: unknown = JSON.parse(answer);
    return isFirst && isObject(response) ? { ...asked, response: response as object } : null;
  } catch {
    return null;
  }
}

const hostOf = (context: Context): string => new URL(rulesOf(context).address).hostname;
const originOf = (context: Context): string => new URL(rulesOf(context).address).origin;

/** Asks the browser to make a passkey for an account; `name` is what the device shows. */
export async function askForNewPasskey(
  context: Context,
  { account, name }: { readonly account: string; readonly name: string },
): Promise<PasskeyQuestion> {
  const known = await context.store.accounts.passkeys.list(account);
  const { generateRegistrationOptions } = await library();
  const options = await generateRegistrationOptions({
    ...{ rpName: "KI-Kontor", rpID: hostOf(context), userName: name, userDisplayName: name },
    userID: new TextEncoder().encode(account),
    attestationType: "none",
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  return question(context, options, account);
}

/**
 * Looks at a new passkey; it is not kept yet.
 * @problems actions.accounts.passkey-refused
 */
export async function readNewPasskey(
  context: Context,
  account: string,
  { name, ...given }: PasskeyAnswer & { readonly name: string },
): Promise<Result<PasskeyRow>> {
  const asked = await opened(context, given);
  if (asked?.account !== account) return refused;
  const { verifyRegistrationResponse } = await library();
  const seen = await verifyRegistrationResponse({
    response: asked.response as never,
    expectedChallenge: asked.challenge,
    expectedOrigin: originOf(context),
    expectedRPID: hostOf(context),
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => null);
  const credential = seen?.verified === true ? seen.registrationInfo.credential : null;
  if (credential === null || (await context.store.accounts.passkeys.find(credential.id))) return refused;
  return succeed({
    ...{ id: credential.id, account, counter: String(credential.counter) },
    public_key: Buffer.from(credential.publicKey).toString("base64url"),
    name: name.trim().slice(0, LONGEST_NAME) || "Passkey",
    ...{ created: context.now(), last_used: null },
  });
}

/** Asks the browser for any passkey of this site. */
export async function askForPasskey(context: Context): Promise<PasskeyQuestion> {
  const { generateAuthenticationOptions } = await library();
  const options = await generateAuthenticationOptions({
    rpID: hostOf(context),
    userVerification: "required",
  });
  return question(context, options, "");
}

/**
 * Signs in by a passkey, which is two factors in one: the device and what unlocks it.
 * @problems actions.accounts.passkey-refused
 */
export async function signInByPasskey(
  context: Context,
  given: PasskeyAnswer,
): Promise<Result<{ readonly account: string }>> {
  const { accounts } = context.store;
  const asked = await opened(context, given);
  const id = asked && (asked.response as { readonly id?: unknown }).id;
  const kept = typeof id === "string" ? await accounts.passkeys.find(id) : null;
  const owner = kept && (await accounts.find(kept.account));
  if (asked === null || kept === null || owner?.row.state !== "active") return refused;
  const { verifyAuthenticationResponse } = await library();
  const seen = await verifyAuthenticationResponse({
    response: asked.response as never,
    expectedChallenge: asked.challenge,
    expectedOrigin: originOf(context),
    expectedRPID: hostOf(context),
    credential: {
      id: kept.id,
      publicKey: new Uint8Array(Buffer.from(kept.public_key, "base64url")),
      counter: Number(kept.counter),
    },
  }).catch(() => null);
  if (seen?.verified !== true) return refused;
  await accounts.passkeys.used(kept.id, { counter: seen.authenticationInfo.newCounter, at: context.now() });
  return succeed({ account: kept.account });
}
