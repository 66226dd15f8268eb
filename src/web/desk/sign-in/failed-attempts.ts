import { LRUCache } from "lru-cache";

/** Failures of one address in a quarter of an hour: enough for an office of hundreds that shares it on a Monday. */
const MOST = 100;
const WINDOW_MS = 15 * 60_000;
const ADDRESSES = 10_000;

/** Counts failed attempts by the address they came from; successes never count. */
export type FailedAttempts = {
  readonly isTooMany: (address: string) => boolean;
  readonly count: (address: string, way: SignInWay) => void;
};

/** By what somebody tried to sign in. */
export type SignInWay = "password" | "code" | "passkey";

/** The part of an address that one network has for itself. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/u, "");
  return plain.includes(":") ? plain.split(":").slice(0, 4).join(":") : plain;
}

/** A count in memory alone: it is forgotten after a quarter of an hour. Each failure is told, but not whose it was. */
export function makeFailedAttempts(
  most = MOST,
  tell: (failure: { readonly way: SignInWay }) => void = () => undefined,
): FailedAttempts {
  const failures = new LRUCache<string, number>({ max: ADDRESSES, ttl: WINDOW_MS, noUpdateTTL: true });
  return {
    isTooMany: (address) => (failures.get(networkOf(address)) ?? 0) >= most,
    count: (address, way) => {
      tell({ way });
      const network = networkOf(address);
      failures.set(network, (failures.get(network) ?? 0) + 1);
    },
  };
}
