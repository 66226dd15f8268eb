import assert from "node:assert/strict";
import { Agent, get, type IncomingMessage } from "node:http";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { entriesOf, startSite, startSlowSite, until } from "./running.ts";

const NOTHING = (): undefined => undefined;

test("asked to stop, it finishes what runs, takes nothing new and ends well", async (t) => {
  const site = await startSlowSite(t, 1200);
  const slow = fetch(`${site.address}/`);
  await pause(300);
  site.child.kill("SIGTERM");
  await until(() => site.out().includes('"stopping"'));
  await pause(50);
  await assert.rejects(fetch(`${site.address}/healthz`));
  const answer = await slow;
  assert.equal(answer.status, 200);
  assert.match(await answer.text(), /<\/html>/u);
  assert.equal(await site.ended, 0);
  const last = entriesOf(site.out()).at(-1);
  assert.deepEqual([last?.["event"], last?.["level"], last?.["cut"]], ["stopped", "info", 0]);
});

test("while it still takes requests before it ends, it says that it is not ready", async (t) => {
  const site = await startSite(t, { env: { KONTOR_DRAIN_SECONDS: "1" } });
  assert.equal((await fetch(`${site.address}/readyz`)).status, 200);
  site.child.kill("SIGTERM");
  await until(() => site.out().includes('"stopping"'));
  const ready = await fetch(`${site.address}/readyz`);
  assert.deepEqual([ready.status, await ready.json()], [503, { status: "stopping" }]);
  assert.equal((await fetch(`${site.address}/healthz`)).status, 200);
  assert.equal((await fetch(`${site.address}/`)).status, 200);
  assert.equal(await site.ended, 0);
});

test("a request that does not end within the limit is cut, and the program ends nevertheless", async (t) => {
  const site = await startSlowSite(t, 60_000, { KONTOR_STOP_SECONDS: "1" });
  const slow = assert.rejects(fetch(`${site.address}/`));
  await pause(300);
  const start = performance.now();
  site.child.kill("SIGINT");
  assert.equal(await site.ended, 0);
  assert.ok(performance.now() - start < 5000);
  await slow;
  const last = entriesOf(site.out()).findLast(({ event }) => event === "stopped");
  assert.deepEqual([last?.["level"], last?.["cut"]], ["warn", 1]);
});

test("asked a second time it ends at once", async (t) => {
  const site = await startSlowSite(t, 60_000);
  const slow = assert.rejects(fetch(`${site.address}/`));
  await pause(300);
  site.child.kill("SIGTERM");
  await until(() => site.out().includes('"stopping"'));
  site.child.kill("SIGTERM");
  assert.equal(await site.ended, 143);
  await slow;
});

test("a connection that rests does not hold up the end", async (t) => {
  const site = await startSite(t);
  const agent = new Agent({ keepAlive: true });
  t.after(() => agent.destroy());
  const answer = await new Promise<IncomingMessage>((resolve) => {
    get(`${site.address}/healthz`, { agent }, resolve);
  });
  answer.resume();
  await pause(100);
  const start = performance.now();
  site.child.kill("SIGTERM");
  assert.equal(await site.ended, 0);
  assert.ok(performance.now() - start < 3000);
});

test("whoever hangs up leaves no place taken", async (t) => {
  const site = await startSlowSite(t, 400, { KONTOR_MOST_REQUESTS: "1" });
  const away = new AbortController();
  const left = fetch(`${site.address}/`, { signal: away.signal }).catch(NOTHING);
  await pause(150);
  away.abort();
  await left;
  await until(() => site.out().includes('"isCutOff":true'));
  assert.equal((await fetch(`${site.address}/`)).status, 200);
});

test("more requests than it may take on are turned away at once and told when to come again", async (t) => {
  const site = await startSlowSite(t, 1000, { KONTOR_MOST_REQUESTS: "2" });
  const first = [fetch(`${site.address}/`), fetch(`${site.address}/`)];
  await pause(300);
  const start = performance.now();
  const refused = await fetch(`${site.address}/`);
  assert.ok(performance.now() - start < 500);
  assert.equal(refused.status, 503);
  assert.equal(refused.headers.get("retry-after"), "5");
  assert.match(refused.headers.get("content-security-policy") ?? "", /default-src 'none'/u);
  assert.match(await refused.text(), /zu viele Anfragen/u);
  assert.equal((await fetch(`${site.address}/healthz`)).status, 200);
  assert.deepEqual(
    (await Promise.all(first)).map(({ status }) => status),
    [200, 200],
  );
  assert.equal((await fetch(`${site.address}/`)).status, 200);
});
