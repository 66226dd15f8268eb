import type { Problem } from "#values/problem.ts";
import type { Result } from "#values/result.ts";

/** Who somebody is, as the office's own sign-in says. */
export type Identity = {
  /** The provider and its name for the person; together they never change. */
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  /** Null if the provider tells none, or does not vouch for it. */
  readonly email: string | null;
  readonly groups: readonly string[];
};

/** What must be remembered between going to the provider and coming back. */
export type Attempt = { readonly verifier: string; readonly nonce: string; readonly state: string };

/** The office's own sign-in. */
export type IdentityProvider = {
  /**
   * Where somebody goes to sign in, and what is remembered until they are back.
   * @problems outside.identity.unreachable
   */
  readonly begin: () => Promise<Result<{ readonly address: string; readonly attempt: Attempt }>>;
  /**
   * Who came back. `query` is what stands behind the question mark of the address that they came back to.
   * @problems outside.identity.refused, outside.identity.unreachable
   */
  readonly finish: (attempt: Attempt, query: string) => Promise<Result<Identity>>;
};

/** Trouble with the provider, for the log: nothing of it is secret. */
export type TellTrouble = (problem: Problem, error: unknown) => void;
