import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { instantOf, type Instant } from "#values/instant.ts";

/** What a sealed text is for: it cannot be used for anything else. */
export type Purpose = "totp" | "totp-setup" | "second-step" | "passkey" | "identity" | "invitation";

const ALGORITHM = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

const keyFor = (secret: Uint8Array, purpose: Purpose): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", `kontor ${purpose}`, 32));

/** Makes a text unreadable and unchangeable for everybody who does not know the secret. */
export function seal(secret: Uint8Array, purpose: Purpose, text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyFor(secret, purpose), iv);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The sealed text; null if it was not sealed so with this secret. */
export function unseal(secret: Uint8Array, purpose: Purpose, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(ALGORITHM, keyFor(secret, purpose), bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return text.toString("utf8");
  } catch {
    return null;
  }
}

/** What is sealed for a while, and for whom to open. */
export type Lasting = { readonly secret: Uint8Array; readonly purpose: Purpose; readonly now: Instant };

/** Seals facts that hold for some minutes. */
export function sealFor(minutes: number, { secret, purpose, now }: Lasting, facts: object): string {
  return seal(secret, purpose, JSON.stringify({ ...facts, until: minutesAfter(now, minutes) }));
}

/** The facts, while they hold; null otherwise. Who sealed for a purpose knows what facts they are. */
export function openSealed(
  { secret, purpose, now }: Lasting,
  sealed: string,
): { readonly until: Instant } | null {
  const text = unseal(secret, purpose, sealed);
  if (text === null) return null;
  const facts = JSON.parse(text) as { readonly until: Instant };
  return facts.until > now ? facts : null;
}

/** SHA-256 of a token, as it is kept. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** A token that cannot be guessed. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** The moment some minutes later. */
export function minutesAfter(moment: Instant, minutes: number): Instant {
  return instantOf(Date.parse(moment) + minutes * 60_000);
}
