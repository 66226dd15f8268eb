import assert from "node:assert/strict";
import { test } from "node:test";
import { entriesOf, startSite, until } from "./running.ts";

const WORD = "Quittengelee";

test("the log of requests says what happened and nothing of who asked what", async (t) => {
  const site = await startSite(t);
  const headers = { "user-agent": WORD, "x-forwarded-for": "203.0.113.77", cookie: WORD, referer: WORD };
  const asked = [
    `/?suche=${WORD}`,
    `/ki/${WORD.toLowerCase()}?suche=${WORD}`,
    `/${WORD}`,
    `/ki/%zz${WORD}`,
    `/ki/x?stand=${WORD}`,
  ];
  for (const path of asked) await (await fetch(site.address + path, { headers })).text();
  await fetch(`${site.address}/ki/x`, { method: "POST", body: WORD, headers });
  const requests = await until(() => {
    const found = entriesOf(site.out()).filter(({ event }) => event === "request");
    return found.length === asked.length + 1 && found;
  });
  assert.ok(!site.out().toLowerCase().includes(WORD.toLowerCase()), site.out());
  assert.doesNotMatch(site.out(), /203\.0\.113|127\.0\.0\.1|::1/u);
  const allowed = ["level", "time", "id", "method", "route", "status", "ms", "bytes", "event"];
  for (const request of requests) {
    assert.deepEqual(Object.keys(request), allowed);
    assert.match(String(request["time"]), /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u);
    assert.ok(Number(request["bytes"]) > 200, JSON.stringify(request));
    assert.ok(Number(request["ms"]) > 0, JSON.stringify(request));
  }
  assert.deepEqual(
    requests.map(({ method, route, status }) => [method, route, status]),
    [
      ["GET", "/", 200],
      ["GET", "/ki/:authority", 404],
      ["GET", "none", 404],
      ["GET", "none", 400],
      ["GET", "/ki/:authority", 400],
      ["POST", "none", 404],
    ],
  );
});

test("a request's number stands in the log and in the answer, so that people can name it", async (t) => {
  const site = await startSite(t);
  const answer = await fetch(`${site.address}/`, { headers: { "x-request-id": WORD } });
  const id = answer.headers.get("x-request-id") ?? "";
  assert.match(id, /^[\da-f]{8}-[\da-f-]{27}$/u);
  await until(() => entriesOf(site.out()).some((entry) => entry["id"] === id));
});

test("signs of life are logged only by wish, and at level warn no request at all", async (t) => {
  const site = await startSite(t, { env: { KONTOR_LOG_LEVEL: "debug" } });
  await fetch(`${site.address}/healthz`);
  await until(() => entriesOf(site.out()).some(({ route }) => route === "/healthz"));
  const quiet = await startSite(t, { env: { KONTOR_LOG_LEVEL: "warn" } });
  await fetch(`${quiet.address}/`);
  quiet.child.kill("SIGTERM");
  assert.equal(await quiet.ended, 0);
  assert.equal(quiet.out(), "");
});
