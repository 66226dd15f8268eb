import { createHash, randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";

const MOST_MESSAGES = 5;
const WINDOW_MS = 60 * 60 * 1000;
/** Beyond that many visitors an hour the oldest are forgotten. */
const MOST_VISITORS = 10_000;

const GROUPS = 8;
const NETWORK_GROUPS = 4;

/** The network that an address belongs to: with IPv6 a household has a whole one (/64) and may choose within it. */
function networkOf(address: string): string {
  const [, mapped] = /^::ffff:([\d.]+)$/iu.exec(address) ?? [];
  if (mapped !== undefined || !address.includes(":")) return mapped ?? address;
  const [left = [], right = []] = address.split("::").map((part) => part.split(":").filter(Boolean));
  const gap = Array.from({ length: Math.max(0, GROUPS - left.length - right.length) }, () => "0");
  const groups = [...left, ...gap, ...right].slice(0, NETWORK_GROUPS);
  return groups.map((group) => group.toLowerCase().padStart(4, "0")).join(":");
}

/** May this address leave another message? Counting it is part of the question. */
export type VisitorLimit = (address: string, at: number) => boolean;

/**
 * Five messages an hour from one network address (with IPv6: from one network of a household). Addresses are kept in memory alone, as hashes with a salt that is
 * lost when the program ends, and for an hour at most.
 */
export function visitorLimit(): VisitorLimit {
  const salt = randomBytes(16);
  const seen = new LRUCache<string, readonly number[]>({ max: MOST_VISITORS, ttl: WINDOW_MS });
  return (address, at) => {
    const visitor = createHash("sha256").update(salt).update(networkOf(address)).digest("base64url");
    const recent = (seen.get(visitor) ?? []).filter((one) => one > at - WINDOW_MS);
    if (recent.length >= MOST_MESSAGES) return false;
    seen.set(visitor, [...recent, at]);
    return true;
  };
}
