import { createHash, randomBytes, randomInt } from "node:crypto";

/** Without letters and digits that are mistaken for each other on the telephone. */
const SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const part = (): string => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join("");

/** A number that tells nothing of how many others there are; 650 thousand million are possible. */
export function newMessageNumber(): string {
  return `R-${part()}-${part()}`;
}

/** What opens a message later; nobody can guess it. */
export function newMessageSecret(): string {
  return randomBytes(24).toString("base64url");
}

/** How a secret is kept. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
