import { createHash, randomBytes } from "node:crypto";
import { canonicalJson } from "#values/json.ts";
import type { VersionRow } from "./tables.ts";

/** What stands as previous hash in the first version of a chain. */
export const CHAIN_START = "0".repeat(64);

const SALT_BYTES = 16;

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Random salts, so that the digest of an erased content betrays nothing. */
export function makeSalts(count: number): string[] {
  const bytes = randomBytes(count * SALT_BYTES).toString("hex");
  return Array.from({ length: count }, (_, at) =>
    bytes.slice(at * SALT_BYTES * 2, (at + 1) * SALT_BYTES * 2),
  );
}

/** Fingerprint of a content: SHA-256 over salt and content, in hexadecimal. */
export function digestOf(salt: string, content: string): string {
  return sha256(salt + content);
}

/** A version's facts that its hash seals. */
export type Sealed = Omit<VersionRow, "content" | "salt" | "hash">;

/** The link of the chain: SHA-256 over the canonical JSON of a version's facts, in hexadecimal. */
export function hashOf(row: Sealed): string {
  return sha256(
    canonicalJson({
      authority: row.authority,
      type: row.type,
      key: row.key,
      version: row.version,
      position: row.position,
      recordedAt: row.recorded_at,
      author: row.author,
      reason: row.reason,
      digest: row.digest,
      previousHash: row.previous_hash,
    }),
  );
}
