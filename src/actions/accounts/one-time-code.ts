import { randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { Instant } from "#values/instant.ts";
import { hashOf } from "./sealing.ts";

const PERIOD_SECONDS = 30;
/** Clocks of phones may be off by one step. */
const STEPS_OFF = 1;
const RECOVERY_CODES = 10;
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
const RECOVERY_LENGTH = 16;

const codesOf = (secret: string, label = ""): TOTP =>
  new TOTP({ issuer: "KI-Kontor", label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS });

/** A new secret for an app that makes one-time codes, in base 32. */
export function newCodeSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the app reads from the picture: secret, site and name. */
export function codeAddress(secret: string, name: string): string {
  return codesOf(secret, name).toString();
}

/** The step of a code that is right now or was a moment ago; null if it is wrong. */
export function stepOfCode(secret: string, code: string, now: Instant): number | null {
  const token = code.replaceAll(/\s/gu, "");
  if (!/^\d{6}$/u.test(token)) return null;
  const timestamp = Date.parse(now);
  const off = codesOf(secret).validate({ token, timestamp, window: STEPS_OFF });
  return off === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + off;
}

/** Codes for the day on which the phone is lost, to be shown once: `abcd-efgh-jkmn-pqrs`. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: RECOVERY_LENGTH }, () => SIGNS[randomInt(SIGNS.length)])
      .join("")
      .replaceAll(/.{4}(?!$)/gu, "$&-"),
  );
}

/** A recovery code of an account as it is kept; writing it without hyphens or in capitals does no harm. */
export function recoveryHash(account: string, code: string): string {
  // the account's random id is the salt: nobody can try one guess on the codes of all
  return hashOf(`${account} ${code.toLowerCase().replaceAll(/[^a-z0-9]/gu, "")}`);
}
