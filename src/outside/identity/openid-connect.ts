import type * as Client from "openid-client";
import { problemMaker } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Attempt, Identity, IdentityProvider, TellTrouble } from "./identity-provider.ts";

/** How the provider knows this site, and by which claim it tells groups. */
export type OpenIdSettings = {
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client. */
  readonly clientSecret: string | null;
  /** Where the provider sends people back to. */
  readonly returnAddress: string;
  readonly scope: string;
  readonly groupsClaim: string;
  readonly tell: TellTrouble;
};

const TIMEOUT_SECONDS = 8;

const identityProblem = problemMaker({
  "outside.identity.unreachable":
    "Die Anmeldung Ihrer Behörde ist gerade nicht erreichbar. Versuchen Sie es in einigen Minuten noch einmal; mit Kennwort oder Passkey können Sie sich weiter anmelden.",
  "outside.identity.refused":
    "Die Anmeldung Ihrer Behörde hat Sie nicht bestätigt. Beginnen Sie noch einmal von vorn.",
});

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function groupsIn(value: unknown): readonly string[] {
  const groups: readonly unknown[] = [value ?? []].flat();
  return groups.filter((one): one is string => typeof one === "string");
}

type Claims = Readonly<Record<string, unknown>>;

function identityIn(claims: Claims, { issuer, groupsClaim }: OpenIdSettings): Identity {
  const subject = textOf(claims["sub"]);
  const email = claims["email_verified"] === false ? "" : textOf(claims["email"]);
  const name = textOf(claims["name"]) || textOf(claims["preferred_username"]) || email || subject;
  return {
    ...{ issuer, subject, name },
    email: email === "" ? null : email.toLowerCase(),
    groups: groupsIn(claims[groupsClaim]),
  };
}

/** Groups that do not stand in the signed token are asked for; some providers tell them only so. */
async function claimsOf(
  client: typeof Client,
  config: Client.Configuration,
  {
    tokens,
    claim,
  }: { readonly tokens: Awaited<ReturnType<typeof Client.authorizationCodeGrant>>; readonly claim: string },
): Promise<Claims> {
  const claims: Claims = { ...tokens.claims() };
  if (claims[claim] !== undefined && claims["name"] !== undefined) return claims;
  if (config.serverMetadata().userinfo_endpoint === undefined) return claims;
  const more = await client.fetchUserInfo(config, tokens.access_token, textOf(claims["sub"]));
  return { ...(more as Claims), ...claims };
}

/** Did the provider answer and say no, or did it not answer as it should? */
function isRefusal(client: typeof Client, error: unknown): boolean {
  return (
    error instanceof client.AuthorizationResponseError ||
    error instanceof client.ResponseBodyError ||
    (error instanceof client.ClientError && error.code !== "OAUTH_TIMEOUT")
  );
}

type Known = { readonly client: typeof Client; readonly config: Client.Configuration };

async function discover({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<Known> {
  const client = await import("openid-client");
  const config = await client.discovery(
    new URL(issuer),
    clientId,
    {},
    clientSecret === null ? client.None() : client.ClientSecretPost(clientSecret),
    {
      timeout: TIMEOUT_SECONDS,
      execute: issuer.startsWith("http:") ? [client.allowInsecureRequests] : [],
    },
  );
  return { client, config };
}

async function beginAt(
  { client, config }: Known,
  { returnAddress, scope }: OpenIdSettings,
): Promise<{ readonly address: string; readonly attempt: Attempt }> {
  const attempt: Attempt = {
    verifier: client.randomPKCECodeVerifier(),
    nonce: client.randomNonce(),
    state: client.randomState(),
  };
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: returnAddress,
    scope,
    code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: "S256",
    nonce: attempt.nonce,
    state: attempt.state,
  });
  return { address: address.href, attempt };
}

async function finishAt(
  { client, config }: Known,
  settings: OpenIdSettings,
  { attempt, query }: { readonly attempt: Attempt; readonly query: string },
): Promise<Identity> {
  const back = new URL(`${settings.returnAddress}?${query}`);
  const tokens = await client.authorizationCodeGrant(config, back, {
    pkceCodeVerifier: attempt.verifier,
    expectedNonce: attempt.nonce,
    expectedState: attempt.state,
    idTokenExpected: true,
  });
  const claims = await claimsOf(client, config, { tokens, claim: settings.groupsClaim });
  return identityIn(claims, settings);
}

/**
 * OpenID Connect by authorization code with PKCE, state and nonce. The provider's addresses are asked for at the first
 * use and again after trouble, so that this program starts even while the provider is down.
 */
export function openIdConnect(settings: OpenIdSettings): IdentityProvider {
  let known: Promise<Known> | null = null;
  const provider = (): Promise<Known> => {
    known ??= discover(settings).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
  const trouble = (code: Parameters<typeof identityProblem>[0], error: unknown): Result<never> => {
    const problem = identityProblem(code, "");
    settings.tell(problem, error);
    return fail(problem);
  };
  return {
    begin: async () => {
      try {
        return succeed(await beginAt(await provider(), settings));
      } catch (error) {
        return trouble("outside.identity.unreachable", error);
      }
    },
    finish: async (attempt, query) => {
      try {
        return succeed(await finishAt(await provider(), settings, { attempt, query }));
      } catch (error) {
        const client = await import("openid-client");
        const isNo = isRefusal(client, error);
        return trouble(isNo ? "outside.identity.refused" : "outside.identity.unreachable", error);
      }
    },
  };
}
