import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import type { Problem } from "#values/problem.ts";
import { accountProblem } from "./problems.ts";

const argon = promisify(argon2);

/** As OWASP recommends for Argon2id. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const LEAST = 12;
const MOST = 128;
const LEAST_DIFFERENT = 5;
/** A name this short may stand in a password by chance. */
const SHORT_NAME = 3;

const SHAPE =
  /^argon2id\$m=(?<memory>\d+),t=(?<passes>\d+),p=(?<lanes>\d+)\$(?<salt>[\w-]+)\$(?<tag>[\w-]+)$/u;

/** Stands in for the hash of nobody, so that it takes as long to refuse nobody as somebody. */
const NOBODYS = `argon2id$m=${COST.memory},t=${COST.passes},p=1$${"A".repeat(22)}$${"A".repeat(43)}`;

/** The hash of a password as it is kept, with its cost and salt. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await argon("argon2id", { message: password.normalize("NFKC"), nonce, ...COST });
  const cost = `m=${COST.memory},t=${COST.passes},p=${COST.parallelism}`;
  return `argon2id$${cost}$${nonce.toString("base64url")}$${tag.toString("base64url")}`;
}

/** Is this the password of the hash? Takes as long without a hash; then it is not. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const parts = SHAPE.exec(kept ?? NOBODYS)?.groups;
  if (parts === undefined) throw new Error("no hash of a password");
  const expected = Buffer.from(parts["tag"] ?? "", "base64url");
  const tag = await argon("argon2id", {
    message: password.normalize("NFKC"),
    nonce: Buffer.from(parts["salt"] ?? "", "base64url"),
    memory: Number(parts["memory"]),
    passes: Number(parts["passes"]),
    parallelism: Number(parts["lanes"]),
    tagLength: expected.length,
  });
  return timingSafeEqual(tag, expected) && kept !== null;
}

/** Does the password say who it belongs to? */
function namesOwner(password: string, owner: Owner): boolean {
  const small = password.toLowerCase();
  const parts = [owner.name, ...(owner.email ?? "").split("@").slice(0, 1)].map((one) => one.toLowerCase());
  return parts.some((part) => part.length > SHORT_NAME && small.includes(part));
}

type Owner = { readonly name: string; readonly email: string | null };

/** What is wrong with a new password, at most one thing; nothing asks for capitals, digits or signs. */
export function passwordProblems(password: string, owner: Owner): readonly Problem[] {
  const { length } = Array.from(password.normalize("NFKC"));
  if (length < LEAST) return [accountProblem("actions.accounts.password-short", "/password")];
  if (length > MOST) return [accountProblem("actions.accounts.password-long", "/password")];
  if (new Set(password.toLowerCase()).size < LEAST_DIFFERENT)
    return [accountProblem("actions.accounts.password-plain", "/password")];
  return namesOwner(password, owner) ? [accountProblem("actions.accounts.password-name", "/password")] : [];
}
