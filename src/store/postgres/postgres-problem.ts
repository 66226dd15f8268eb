import pg from "pg";
import type { Problem } from "#values/problem.ts";
import { storeProblem } from "#store/problems.ts";
import { systemDetail } from "#values/system-detail.ts";

type Code = Parameters<typeof storeProblem>[0];

/** PostgreSQL's states (its manual's appendix A) that are nobody's bug. */
const STATES: Readonly<Record<string, Code>> = {
  "25006": "store.server.readonly",
  "25P03": "store.server.lost",
  "28000": "store.server.refused",
  "28P01": "store.server.refused",
  "3D000": "store.database.absent",
  "40001": "store.database.locked",
  "40P01": "store.database.locked",
  "42501": "store.rights.missing",
  "53100": "store.disk.full",
  "53200": "store.server.busy",
  "53300": "store.server.busy",
  "53400": "store.server.busy",
  "55P03": "store.database.locked",
  "57014": "store.server.slow",
  "57P01": "store.server.lost",
  "57P02": "store.server.lost",
  "57P03": "store.server.unreachable",
  "57P05": "store.server.lost",
  "58030": "store.disk.failed",
  XX001: "store.disk.failed",
  XX002: "store.disk.failed",
};

/** Codes of Node's network and of its encryption. */
const NETWORK: Readonly<Record<string, Code>> = {
  ECONNREFUSED: "store.server.unreachable",
  ENOTFOUND: "store.server.unreachable",
  EAI_AGAIN: "store.server.unreachable",
  ETIMEDOUT: "store.server.unreachable",
  EHOSTUNREACH: "store.server.unreachable",
  ENETUNREACH: "store.server.unreachable",
  ENOENT: "store.server.unreachable",
  EACCES: "store.server.unreachable",
  ECONNRESET: "store.server.lost",
  EPIPE: "store.server.lost",
  CERT_HAS_EXPIRED: "store.server.unproven",
  DEPTH_ZERO_SELF_SIGNED_CERT: "store.server.unproven",
  ERR_TLS_CERT_ALTNAME_INVALID: "store.server.unproven",
  SELF_SIGNED_CERT_IN_CHAIN: "store.server.unproven",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "store.server.unproven",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "store.server.unproven",
};

/** What the client says of its own accord, without a code. */
const MESSAGES: readonly (readonly [RegExp, Code])[] = [
  [/^timeout exceeded when trying to connect/u, "store.server.busy"],
  [/^Connection terminated due to connection timeout|^timeout expired/u, "store.server.unreachable"],
  [/^Connection terminated|not queryable|^Client was closed/u, "store.server.lost"],
  [/^SASL|client password must be/u, "store.server.refused"],
  [/does not support SSL/u, "store.server.unproven"],
];

function codeOf(error: Error): Code | undefined {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (error instanceof pg.DatabaseError)
    return STATES[code] ?? (code.startsWith("08") ? "store.server.lost" : undefined);
  return NETWORK[code] ?? MESSAGES.find(([pattern]) => pattern.test(error.message))?.[1];
}

/** A host with several addresses fails with one error for each; the first tells enough. */
function firstOf(error: unknown): unknown {
  return error instanceof AggregateError ? (error.errors as readonly unknown[])[0] : error;
}

/** What an error of PostgreSQL or of the way to it means for people; `server` is its place without a password. */
export function postgresProblem(server: string, thrown: unknown): Problem | null {
  const error = firstOf(thrown);
  if (!(error instanceof Error)) return null;
  const code = codeOf(error);
  return code === undefined
    ? null
    : storeProblem(code, "", { server, folder: server, detail: systemDetail(error) });
}
