import { createHmac, timingSafeEqual } from "node:crypto";
import type { Instant } from "#values/instant.ts";

/** People need longer to read and write; programs that fill in forms do not. */
const LEAST_MS = 3000;
const MOST_MS = 24 * 60 * 60 * 1000;

/** What a form's stamp says: it was opened here and a while ago, too shortly ago, or it is none that holds. */
export type StampState = "fine" | "hasty" | "stale";

/** Stamps forms with the moment at which they were opened, and tells whether a stamp is one of these. */
export type FormStamps = {
  readonly make: (now: Instant) => string;
  readonly check: (stamp: string, now: Instant) => StampState;
};

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Stamps signed with a key that nobody else knows: they do what sessions do elsewhere, without any cookie. */
export function formStamps(key: Uint8Array | string): FormStamps {
  const sign = (at: string): string =>
    createHmac("sha256", key).update(`rueckmeldung ${at}`).digest("base64url");
  return {
    make: (now) => {
      const at = String(Date.parse(now));
      return `${at}.${sign(at)}`;
    },
    check: (stamp, now) => {
      const [at = "", signature = ""] = stamp.split(".");
      const age = Date.parse(now) - Number(at);
      if (!isSame(signature, sign(at)) || !(age >= 0 && age <= MOST_MS)) return "stale";
      return age < LEAST_MS ? "hasty" : "fine";
    },
  };
}
