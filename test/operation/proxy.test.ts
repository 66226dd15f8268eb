import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { test, type TestContext } from "node:test";
import { fastify } from "fastify";
import { serverOptions, USUAL_LIMITS, type ServerLimits } from "../../src/web/watching/server-limits.ts";
import { startSite } from "./running.ts";

/** A server with the site's own limits that tells where it believes a request came from. */
async function tellingServer(t: TestContext, limits: Partial<ServerLimits>): Promise<string> {
  const app = fastify(serverOptions({ ...USUAL_LIMITS, ...limits }));
  app.get("/", ({ protocol, host }) => ({ protocol, host }));
  app.post("/", ({ body }) => ({ length: String(body).length }));
  t.after(() => app.close());
  return app.listen({ port: 0, host: "127.0.0.1" });
}

const FORWARDED = { "x-forwarded-proto": "https", "x-forwarded-host": "ki.example.org" };

test("what a proxy forwards is believed only if its address is named", async (t) => {
  const told = async (trustProxy: readonly string[]): Promise<unknown> =>
    (await fetch(await tellingServer(t, { trustProxy }), { headers: FORWARDED })).json();
  const believed = { protocol: "https", host: "ki.example.org" };
  assert.deepEqual(await told(["loopback"]), believed);
  assert.deepEqual(await told(["10.0.0.0/8", "127.0.0.1"]), believed);
  for (const trustProxy of [[], ["10.0.0.0/8"]]) {
    const { protocol, host } = (await told(trustProxy)) as { protocol: string; host: string };
    assert.equal(protocol, "http");
    assert.match(host, /^127\.0\.0\.1:\d+$/u);
  }
});

test("a body or a head that is too large is refused", async (t) => {
  const address = await tellingServer(t, {});
  const send = (body: string) =>
    fetch(address, { method: "POST", body, headers: { "content-type": "text/plain" } });
  assert.equal((await send("x".repeat(1_000_000))).status, 200);
  assert.equal((await send("x".repeat(1_100_000))).status, 413);
  const site = await startSite(t);
  assert.equal((await fetch(site.address, { headers: { "x-much": "x".repeat(10_000) } })).status, 200);
  assert.equal((await fetch(site.address, { headers: { "x-much": "x".repeat(20_000) } })).status, 431);
});

test("a request that does not arrive within its time is given up", async (t) => {
  const site = await startSite(t, { env: { KONTOR_REQUEST_SECONDS: "1" } });
  const { hostname, port } = new URL(site.address);
  const socket = connect(Number(port), hostname);
  let answer = "";
  socket.on("data", (part: Buffer) => (answer += part.toString()));
  socket.write("GET / HTTP/1.1\r\nHost: x\r\n");
  const start = performance.now();
  await once(socket, "close");
  assert.match(answer, /^HTTP\/1\.1 408 /u);
  assert.ok(performance.now() - start < 6000);
});

test("a connection rests longer than a proxy keeps it", async (t) => {
  const site = await startSite(t);
  const answer = await fetch(`${site.address}/healthz`);
  const seconds = Number(/timeout=(\d+)/u.exec(answer.headers.get("keep-alive") ?? "")?.[1]);
  assert.ok(seconds > 120, String(seconds)); // Caddy keeps it 120 s, nginx 60 s
});
