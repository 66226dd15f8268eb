import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { fastify } from "fastify";
import { html } from "#documents/html/html.ts";
import { makeGate } from "#operation/gate.ts";
import { makeLog } from "#operation/make-log.ts";
import { makeSite } from "#web/make-site.ts";
import { sendKept } from "#web/routes/send-kept.ts";
import { siteForTest } from "#web/testing.ts";
import { keepPages } from "./keep-pages.ts";
import { addKeptReplies } from "./kept-replies.ts";

const TEXT = "Größe ".repeat(300);

/** A server that counts what goes the usual way, with the revision of each authority in its hands. */
function server(t: TestContext) {
  const state = { amt: 1, bezirk: 1, usual: 0, made: 0, isBroken: false, isStopping: false };
  const pages = keepPages({
    state: (key) =>
      state.isBroken
        ? Promise.reject(new Error("gerade nicht"))
        : Promise.resolve(`${key === "amt" ? state.amt : state.bezirk}`),
    render: ({ title }) => `${title} ${TEXT}`,
    mostBytes: 100_000,
  });
  const app = fastify({ genReqId: () => `nummer-${state.usual}` });
  addKeptReplies(app, pages, () => state.isStopping);
  app.addHook("onRequest", async (_request, reply) => {
    state.usual += 1;
    reply.raw.setHeader("X-Guard", "yes");
  });
  app.get<{ Params: { key: string }; Querystring: { cookie?: string } }>("/ki/:key", (request, reply) => {
    if (request.query.cookie !== undefined) reply.header("set-cookie", "a=b");
    const authority = request.params.key;
    return sendKept({ pages }, { request, reply, authority }, () => {
      state.made += 1;
      const title = `${authority} ${state.made}`;
      const status = authority === "nirgends" ? 404 : 200;
      return Promise.resolve({ title, status, trail: [], authority: null, body: html`` });
    });
  });
  t.after(() => app.close());
  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
  return { app, state, get };
}

test("a page that went out before goes out again without the usual way", async (t) => {
  const { state, get } = server(t);
  await get("/ki/amt");
  const again = await get("/ki/amt");
  assert.equal(state.usual, 1);
  assert.equal(again.headers["x-guard"], "yes");
  assert.match(again.body, /^amt 1 /u);
});

test("after a write to its register no old page goes out, and pages of others stay", async (t) => {
  const { state, get } = server(t);
  for (const url of ["/ki/amt", "/ki/bezirk"]) await get(url);
  state.amt += 1;
  assert.match((await get("/ki/amt")).body, /^amt 3 /u);
  assert.match((await get("/ki/bezirk")).body, /^bezirk 2 /u);
  assert.equal(state.usual, 3);
});

test("what is not found, sets a cookie, asks for the head alone or for other packings goes the usual way", async (t) => {
  const { app, state, get } = server(t);
  for (const url of ["/ki/nirgends", "/ki/amt?cookie=1"]) for (const _ of [1, 2]) await get(url);
  assert.equal(state.usual, 4);
  await get("/ki/amt");
  await app.inject({ method: "HEAD", url: "/ki/amt" });
  await get("/ki/amt", { "accept-encoding": "*" });
  assert.equal(state.usual, 7);
});

test("while the state of the register is not known, or the program stops, nothing is taken from the kept pages", async (t) => {
  const { state, get } = server(t);
  await get("/ki/amt");
  state.isBroken = true;
  assert.equal((await get("/ki/amt")).statusCode, 500);
  [state.isBroken, state.isStopping] = [false, true];
  await get("/ki/amt");
  assert.equal(state.usual, 3);
});

const PLACES = [
  "/",
  "/ki/probe",
  "/en/ki/probe",
  "/ki/beispiel",
  "/ki/probe/system/alpha",
  "/anfragen",
  "/api",
];

test("every later reply of the site is the same as the first and as the usual way, packed or not", async (t) => {
  const { site } = await siteForTest(t);
  for (const url of PLACES)
    for (const accepted of [undefined, "br, gzip", "gzip"]) {
      const headers = accepted === undefined ? {} : { "accept-encoding": accepted };
      const [first, again] = [await site.inject({ url, headers }), await site.inject({ url, headers })];
      const usual = await site.inject({ method: "HEAD", url, headers });
      const [head, headAgain, usualHead] = [first, again, usual].map((one) => ({ ...one.headers, date: "" }));
      assert.deepEqual(headAgain, head, url);
      assert.deepEqual(headAgain, usualHead, url);
      assert.deepEqual(again.rawPayload, first.rawPayload, url);
      const held = { ...headers, "if-none-match": `"x", ${String(first.headers.etag)}` };
      const { statusCode, body } = await site.inject({ url, headers: held });
      assert.deepEqual([statusCode, body], [304, ""]);
    }
});

test("a kept page is counted, logged and given a number like any other", async (t) => {
  const { context } = await siteForTest(t);
  const lines: string[] = [];
  const gate = makeGate({ mostRequests: 1, mostDelay: 0 });
  const log = makeLog({ level: "info", form: "json", write: (line) => void lines.push(line) });
  const watch = { log, gate, metrics: null, isStopping: () => false };
  const site = await makeSite(context, { baseUrl: "http://localhost:8080", watch });
  t.after(() => site.close());
  const numbers = new Set<unknown>();
  for (const _ of [1, 2, 3]) numbers.add((await site.inject("/ki/probe")).headers["x-request-id"]);
  assert.equal(numbers.size, 3);
  assert.equal(lines.filter((line) => line.includes('"route":"/ki/:authority","status":200')).length, 3);
  assert.equal(gate.inWork(), 0);
  gate.enter();
  assert.equal((await site.inject("/ki/probe")).statusCode, 503);
});
