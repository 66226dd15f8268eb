import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { test } from "node:test";
import { sql } from "kysely";
import { postgresPool } from "./postgres-pool.ts";
import { postgresProblem } from "./postgres-problem.ts";

/** "You are who you say", "ready": the first things that a server says to who comes in. */
const WELCOME = Buffer.from("5200000008000000005a0000000549", "hex");

test("a connection that nobody answers on any more is taken for lost after a while", async (t) => {
  const open: Socket[] = [];
  const server = createServer((socket) => {
    open.push(socket);
    socket.once("data", () => socket.write(WELCOME));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const url = `postgres://a:b@127.0.0.1:${port}/c`;
  const pool = postgresPool({ url, size: 1, onStatement: () => undefined, quietMs: 150 });
  const error: unknown = await sql`select 1`.execute(pool).catch((thrown: unknown) => thrown);
  assert.equal(postgresProblem("probe", error)?.code, "store.server.lost");
  await pool.destroy();
});
