import type { FastifyHttpOptions } from "fastify";
import type { Server } from "node:http";

/** What the server takes from a connection, and whose word it takes for where a request came from. */
export type ServerLimits = {
  /** Addresses or networks of reverse proxies; none: what is forwarded is not believed. */
  readonly trustProxy: readonly string[];
  readonly keepAliveSeconds: number;
  /** Time in which a request must have arrived whole. */
  readonly requestSeconds: number;
};

/** Limits of a site that nobody configured. */
export const USUAL_LIMITS: ServerLimits = { trustProxy: [], keepAliveSeconds: 125, requestSeconds: 60 };

const HEADER_BYTES = 16_384;
const BODY_BYTES = 1_048_576;
/** A connection on which nothing moves for that much longer than anything may take is cut. */
const SILENCE_SECONDS = 60;
const CHECK_MS = 2000;

/** The limits as Fastify and Node take them. */
export function serverOptions(limits: ServerLimits) {
  const longest = Math.max(limits.keepAliveSeconds, limits.requestSeconds);
  return {
    trustProxy: limits.trustProxy.length > 0 && [...limits.trustProxy],
    bodyLimit: BODY_BYTES,
    requestTimeout: limits.requestSeconds * 1000,
    keepAliveTimeout: limits.keepAliveSeconds * 1000,
    connectionTimeout: (longest + SILENCE_SECONDS) * 1000,
    forceCloseConnections: "idle",
    http: { maxHeaderSize: HEADER_BYTES, connectionsCheckingInterval: CHECK_MS },
  } as const satisfies FastifyHttpOptions<Server>;
}
