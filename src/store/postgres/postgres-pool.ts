import { Socket } from "node:net";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Tables } from "#store/tables.ts";

const CONNECT_MS = 5000;
const ALIVE_MS = 10_000;
const INT8 = 20;

/** Counts come as int8; a register never holds more than a number can say. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === INT8 && format !== "binary" ? Number : pg.types.getTypeParser(oid, format),
};

/** Whoever uses a broken connection is told by their statement; without a listener the process would end. */
const ignore = (): void => undefined;

/** Connections to a server, and who wants to hear of every statement. */
export type PoolSettings = {
  readonly url: string;
  readonly size: number;
  readonly onStatement: (text: string) => void;
  /** A connection on which nothing has come or gone for so long is taken for lost, though nobody said so. */
  readonly quietMs: number;
};

/** A network may lose a connection without a word; the statement that waits on it is then told so. */
function watchedSocket(quietMs: number): Socket {
  const socket = new Socket();
  return socket.setTimeout(quietMs, () => socket.destroy(new Error("Connection terminated: no answer")));
}

/**
 * Kysely over a pool of connections that open when they are needed. A connection that breaks is dropped and the next
 * piece of work opens another, so a server may go away and come back.
 */
export function postgresPool({ url, size, onStatement, quietMs }: PoolSettings): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: ALIVE_MS,
    types,
    stream: () => watchedSocket(quietMs),
  });
  pool.on("error", ignore);
  pool.on("connect", (client) => client.on("error", ignore));
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => onStatement(query.sql),
  });
}

/** Host, port and database of an address, without user and password. */
export function placeOf(url: string): string {
  const { host, port, database } = new pg.Client({ connectionString: url });
  return `${host}:${port}/${database ?? ""}`;
}
