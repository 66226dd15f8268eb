import assert from "node:assert/strict";
import type { ServerResponse } from "node:http";
import { test, type TestContext } from "node:test";
import { openAiModel } from "./open-ai-model.ts";
import { dataOf, modelServer, say, sayRaw, type Respond } from "./testing.ts";

const PROMPT = { instructions: "Gib JSON zurück.", data: { text: "Ein Satz." } };

/** The code of what asking gave ("ok" if it worked), how often the server was called and how long it took. */
async function outcome(t: TestContext, respond: Respond, more: { seconds?: number; path?: string } = {}) {
  const { url, asked } = await modelServer(t, respond);
  const address = { url: url + (more.path ?? ""), model: "probe", key: "geheim" };
  const ask = openAiModel({ ...address, timeoutSeconds: more.seconds ?? 5 }).forOneInquiry();
  const start = performance.now();
  const result = await ask(PROMPT);
  const code = result.ok ? "ok" : result.problems.map((problem) => problem.code).join();
  return { code, result, asked, calls: asked.length, ms: performance.now() - start };
}

test("asks by the OpenAI interface, with data apart from instructions and the key in its header", async (t) => {
  const { result, asked } = await outcome(t, (response) => say(response, { text: "Gut." }));
  assert.deepEqual(result, { ok: true, value: { text: "Gut." } });
  const [first] = asked;
  assert.ok(first);
  assert.deepEqual([first.path, first.headers.authorization], ["/v1/chat/completions", "Bearer geheim"]);
  assert.deepEqual([first.body.model, first.body.messages[0]?.content], ["probe", PROMPT.instructions]);
  assert.deepEqual(dataOf(first), PROMPT.data);
});

test("takes an address with /v1 or with the whole path as it is", async (t) => {
  for (const path of ["/v1", "/v1/chat/completions", "/v1/"]) {
    const { asked } = await outcome(t, (response) => say(response, {}), { path });
    assert.equal(asked[0]?.path, "/v1/chat/completions");
  }
});

const BAD: Readonly<Record<string, readonly [respond: Respond, code: string]>> = {
  "broken JSON": [(response) => response.end('{"choices":[{"mess'), "outside.model.no-json"],
  "JSON of another shape": [(response) => response.end('{"answer":"42"}'), "outside.model.shape"],
  "choices that are none": [(response) => response.end('{"choices":{"0":1}}'), "outside.model.shape"],
  "a page instead of JSON": [
    (response) => {
      response.setHeader("content-type", "text/html");
      response.end("<!doctype html><title>Anmeldung</title>");
    },
    "outside.model.no-json",
  ],
  "words instead of JSON": [
    (response) => sayRaw(response, "Gern! Hier ist der Satz."),
    "outside.model.no-json",
  ],
  "a list instead of an object": [(response) => sayRaw(response, "[1]"), "outside.model.shape"],
  nothing: [(response) => response.end(), "outside.model.no-json"],
  "401": [(response) => response.writeHead(401).end("{}"), "outside.model.refused"],
  "404": [(response) => response.writeHead(404).end("{}"), "outside.model.refused"],
  "a reset connection": [(response) => void response.socket?.destroy(), "outside.model.unreachable"],
  "an end in the middle": [
    (response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("{", () => void response.socket?.destroy());
    },
    "outside.model.unreachable",
  ],
};

for (const [what, [respond, code]] of Object.entries(BAD)) {
  test(`tells of ${what} and asks only once`, async (t) => {
    const { code: found, calls } = await outcome(t, respond);
    assert.deepEqual([found, calls], [code, 1]);
  });
}

test("does not follow a redirect and hands its key to nobody", async (t) => {
  const other = await modelServer(t, (response) => say(response, {}));
  for (const status of [301, 302, 307, 308]) {
    const { code, calls } = await outcome(t, (response) => {
      response.writeHead(status, { location: `${other.url}/v1/chat/completions` }).end();
    });
    assert.deepEqual([code, calls], ["outside.model.redirected", 1]);
  }
  assert.equal(other.asked.length, 0);
});

test("stops reading an answer that grows too large", async (t) => {
  const { code } = await outcome(t, (response) => response.end(" ".repeat(1_000_000)));
  assert.equal(code, "outside.model.too-large");
});

/** Sends a byte now and then, for ever. */
function drip(response: ServerResponse): void {
  response.writeHead(200);
  const timer = setInterval(() => response.write(" "), 50);
  response.on("close", () => clearInterval(timer));
}

const SLOW: Readonly<Record<string, Respond>> = {
  "that never answers": () => undefined,
  "that sends byte by byte": drip,
  "that never ends": (response) => {
    response.writeHead(200);
    response.write('{"choices":[');
  },
};

for (const [what, respond] of Object.entries(SLOW)) {
  test(`leaves a server ${what} when the time is over`, async (t) => {
    const { code, ms, calls } = await outcome(t, respond, { seconds: 0.4 });
    assert.deepEqual([code, calls], ["outside.model.too-slow", 1]);
    assert.ok(ms < 2000, `took ${ms} ms`);
  });
}

test("tries a busy server once more", async (t) => {
  for (const status of [429, 500, 503]) {
    const again = await outcome(t, (response, _, nth) => {
      if (nth > 0) say(response, { done: true });
      else response.writeHead(status, { "retry-after": "0" }).end();
    });
    assert.deepEqual([again.code, again.calls], ["ok", 2]);
    const never = await outcome(t, (response) => {
      response.writeHead(status, { "retry-after": "0" }).end();
    });
    assert.deepEqual([never.code, never.calls], ["outside.model.busy", 2]);
  }
});

test("waits as long as a busy server asks, but not beyond its time", async (t) => {
  const waits = await outcome(t, (response, _, nth) => {
    if (nth > 0) say(response, {});
    else response.writeHead(429, { "retry-after": "1" }).end();
  });
  assert.deepEqual([waits.code, waits.calls], ["ok", 2]);
  assert.ok(waits.ms >= 990, `waited ${waits.ms} ms`);
  for (const later of ["3600", new Date(Date.now() + 3_600_000).toUTCString()]) {
    const gone = await outcome(t, (response) => response.writeHead(503, { "retry-after": later }).end());
    assert.deepEqual([gone.code, gone.calls], ["outside.model.busy", 1]);
    assert.ok(gone.ms < 2000);
  }
});

test("asks no more than four at once", async (t) => {
  let [now, most] = [0, 0];
  const { url, asked } = await modelServer(t, (response) => {
    now += 1;
    most = Math.max(most, now);
    setTimeout(() => {
      now -= 1;
      say(response, {});
    }, 30);
  });
  const ask = openAiModel({ url, model: "probe", key: null, timeoutSeconds: 5 }).forOneInquiry();
  await Promise.all(Array.from({ length: 12 }, () => ask(PROMPT)));
  assert.deepEqual([most, asked.length], [4, 12]);
  assert.equal(asked[0]?.headers.authorization, undefined);
});

test("gives a failing model up after three failures in a row, for this inquiry only", async (t) => {
  const { url, asked } = await modelServer(t, (response) => response.end("kaputt"));
  const model = openAiModel({ url, model: "probe", key: null, timeoutSeconds: 5 });
  const ask = model.forOneInquiry();
  for (let nth = 0; nth < 6; nth += 1) await ask(PROMPT);
  const last = await ask(PROMPT);
  assert.equal(last.ok ? "" : last.problems[0]?.code, "outside.model.given-up");
  assert.equal(asked.length, 3);
  await model.forOneInquiry()(PROMPT);
  assert.equal(asked.length, 4);
});

test("asks no more than 120 times for one inquiry", async (t) => {
  const { url, asked } = await modelServer(t, (response) => say(response, {}));
  const ask = openAiModel({ url, model: "probe", key: null, timeoutSeconds: 20 }).forOneInquiry();
  const all = await Promise.all(Array.from({ length: 130 }, () => ask(PROMPT)));
  const codes = all.flatMap((one) => (one.ok ? [] : one.problems.map(({ code }) => code)));
  assert.deepEqual(
    codes,
    Array.from({ length: 10 }, () => "outside.model.budget"),
  );
  assert.equal(asked.length, 120);
});

test("takes no longer for one inquiry than six times the time of one call", async (t) => {
  const { url, asked } = await modelServer(t, (response) => void setTimeout(() => say(response, {}), 150));
  const ask = openAiModel({ url, model: "probe", key: null, timeoutSeconds: 0.2 }).forOneInquiry();
  const all = await Promise.all(Array.from({ length: 100 }, () => ask(PROMPT)));
  assert.ok(asked.length < 60);
  assert.ok(all.some((one) => !one.ok && one.problems[0]?.code === "outside.model.budget"));
});

test("tells that nobody listens", async () => {
  const ask = openAiModel({ url: "http://127.0.0.1:9", model: "probe", key: null, timeoutSeconds: 2 });
  const result = await ask.forOneInquiry()(PROMPT);
  assert.equal(result.ok ? "" : result.problems[0]?.code, "outside.model.unreachable");
});
