import type { Instant } from "#values/instant.ts";
import type { Key } from "#values/key.ts";

/** Somebody who may sign in. All of it can be erased; none of it enters the history. */
export type AccountRow = {
  readonly id: string;
  /** As the person wants to be greeted, and the name to sign in with; "" while invited. */
  readonly name: string;
  /** The name in small letters, for signing in; unique. */
  readonly name_key: string;
  /** In small letters; null if none is known. */
  readonly email: string | null;
  readonly state: "invited" | "active" | "locked";
  readonly created: Instant;
  readonly last_sign_in: Instant | null;
  /** Hash of the password; null if there is none. */
  readonly password: string | null;
  /** Sealed secret of the one-time codes; null if there is none. */
  readonly totp: string | null;
  /** The step of the newest one-time code that was used: none is taken twice. */
  readonly totp_step: number;
  /** Hashes of the unused recovery codes, as a JSON list. */
  readonly recovery: string;
  /** Issuer and subject at the office's identity provider; null if the account is local. */
  readonly subject: string | null;
  /** Failed attempts in a row. */
  readonly failures: number;
  /** Until when no attempt is looked at; null: now. */
  readonly blocked_until: Instant | null;
};

/** A role that an account has; `unit` is "" for the whole authority. */
export type AccountGrantRow = {
  readonly account: string;
  readonly authority: Key;
  readonly role: string;
  readonly unit: string;
  readonly function: string;
};

/** A passkey of an account. */
export type PasskeyRow = {
  /** As the authenticator names it. */
  readonly id: string;
  readonly account: string;
  /** In base64url. */
  readonly public_key: string;
  /** Uses that the authenticator has counted; larger than an integer may be. */
  readonly counter: string;
  /** What its owner calls it. */
  readonly name: string;
  readonly created: Instant;
  readonly last_used: Instant | null;
};

/** Somebody signed in on a device; only the hash of what its cookie holds is known here. */
export type SessionRow = {
  readonly hash: string;
  readonly account: string;
  readonly created: Instant;
  /** Last use, to the minute. */
  readonly seen: Instant;
  /** When it ends even if it is used. */
  readonly expires: Instant;
  /** Browser and system, shortened. */
  readonly agent: string;
};

/** A one-time address: whoever opens it may set up how the account is signed in to. */
export type InvitationRow = {
  readonly hash: string;
  readonly account: string;
  readonly expires: Instant;
};

/** What may be used once and was; kept until it would have run out anyway. */
export type SpentTokenRow = { readonly hash: string; readonly expires: Instant };

/** What was changed in an account, for the administration. */
export type AccountEventRow = {
  readonly id: string;
  readonly moment: Instant;
  /** Whose account. */
  readonly account: string;
  /** Whose administration sees it; "" if it concerns none in particular. */
  readonly authority: Key;
  /** Account of who did it; "" for the command line. */
  readonly actor: string;
  readonly deed: string;
  readonly detail: string;
};

/** Somebody opened a confidential record. */
export type ReadLogRow = {
  readonly id: string;
  readonly authority: Key;
  readonly account: string;
  /** `type/key`. */
  readonly record: string;
  readonly moment: Instant;
};

/** The tables of accounts. */
export type AccountTables = {
  account: AccountRow;
  account_grant: AccountGrantRow;
  passkey: PasskeyRow;
  session: SessionRow;
  invitation: InvitationRow;
  spent_token: SpentTokenRow;
  account_event: AccountEventRow;
  read_log: ReadLogRow;
};
