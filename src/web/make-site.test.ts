import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import type { FastifyInstance } from "fastify";
import { readAssets } from "./assets.ts";
import { SECRET, siteForTest } from "./testing.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    "void-style": ["error", { style: "selfclose" }],
    "doctype-style": ["error", { style: "lowercase" }],
    "no-trailing-whitespace": "off",
    "long-title": "off", // counts the letters of &lt; as four
  },
});

async function faultsIn(page: string): Promise<readonly string[]> {
  const report = await validator.validateString(page);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
}

const linksIn = (page: string): readonly string[] =>
  [...page.matchAll(/href="(\/[^"#]*)/gu)].flatMap(([, href]) => href?.replaceAll("&amp;", "&") ?? []);

/** Every page that can be reached by links, each once, by its address. */
async function crawl(site: FastifyInstance): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  const open = ["/"];
  for (let address = open.pop(); address !== undefined; address = open.pop()) {
    if (pages.has(address)) continue;
    const answer = await site.inject(address);
    assert.equal(answer.statusCode, 200, address);
    pages.set(address, answer.body);
    if (String(answer.headers["content-type"]).startsWith("text/html")) open.push(...linksIn(answer.body));
  }
  return pages;
}

test("every page that links lead to exists, holds only what is public and is valid HTML", async (t) => {
  const { site } = await siteForTest(t);
  const pages = await crawl(site);
  assert.ok(pages.size > 60, String(pages.size));
  for (const [address, page] of pages) {
    assert.ok(!page.includes(SECRET), address);
    if (page.startsWith("<!doctype html>") && !address.endsWith(".html"))
      assert.deepEqual(await faultsIn(page), [], address);
  }
});

test("nothing that is not public can be reached by guessing its address", async (t) => {
  const { site } = await siteForTest(t);
  const guesses = [
    ...["/ki/stumm", "/ki/stumm?art=alle", "/ki/stumm/system/delta", "/ki/stumm/authority/stumm"],
    ...["/anfragen/stumm/anfrage", "/anfragen/stumm/anfrage.pdf", "/anfragen/stumm/anfrage.json"],
    ...["fuer-gremien", "vertraulich", "zurueckgezogen"].flatMap((key) => [
      `/ki/probe/system/${key}`,
      `/ki/probe/system/${key}?fassung=1`,
      `/ki/probe/system/${key}?stand=2024-02-01`,
    ]),
    ...["/ki/probe/unit/versteckt", "/ki/probe/deployment/intern", "/ki/probe/assessment/intern"],
  ];
  for (const address of guesses) {
    const answer = await site.inject(address);
    assert.equal(answer.statusCode, 404, address);
    assert.ok(!answer.body.includes(SECRET), address);
  }
  const searched = await site.inject(`/ki/probe?art=alle&suche=${SECRET.toLowerCase()}`);
  assert.match(searched.body, /Dazu gibt es keinen Eintrag/u);
});

test("what does not exist is answered with 404 and a way on", async (t) => {
  const { site } = await siteForTest(t);
  const absent = [
    ...["/nichts", "/ki/unbekannt", "/ki/__proto__", "/ki/probe/system/unbekannt", "/ki/probe/gibtsnicht/x"],
    ...["/ki/probe/system/alpha?fassung=9", "/anfragen/probe/unbekannt", "/anfragen/probe/unbekannt.pdf"],
    "/assets/site.000000000000.css",
  ];
  for (const address of absent) {
    const { statusCode, body, headers } = await site.inject(address);
    assert.equal(statusCode, 404, address);
    assert.match(body, /Alle Register/u);
    assert.equal(headers["x-robots-tag"], "noindex");
    assert.deepEqual(await faultsIn(body), [], address);
  }
});

test("a wrong parameter is answered with 400 and what is expected", async (t) => {
  const { site } = await siteForTest(t);
  const wrong: readonly (readonly [string, RegExp])[] = [
    ["/ki/probe?stand=2024-02-30", /Jahr-Monat-Tag, zum Beispiel 2026-01-30/u],
    ["/ki/probe?stand=gestern", /kein Tag, den es gibt/u],
    ["/ki/probe?stand=2024-06-02", /liegt in der Zukunft/u],
    ["/ki/probe?stand=2024-01-01&stand=2024-01-02", /nur einmal/u],
    ["/ki/probe?art=quatsch", /Möglich sind: alle, /u],
    ["/ki/probe?status=quatsch", /Möglich sind: idea/u],
    ["/ki/probe?seite=0", /ganze Zahl ab 1/u],
    ["/ki/probe/system/alpha?fassung=x", /keine Fassung/u],
    ["/anfragen/probe/anfrage?zustand=quatsch", /Möglich sind: beantwortet/u],
    [`/ki/probe?suche=${"x".repeat(201)}`, /zu lang; erlaubt sind 200/u],
    ["/ki/%zz", /nicht verständlich/u],
  ];
  for (const [address, expected] of wrong) {
    const { statusCode, body } = await site.inject(address);
    assert.equal(statusCode, 400, address);
    assert.match(body, expected, address);
    assert.deepEqual(await faultsIn(body), [], address);
  }
});

test("an input is shown as text, never as a tag", async (t) => {
  const { site } = await siteForTest(t);
  const { body } = await site.inject(`/ki/probe?suche=${encodeURIComponent('"><script>alert(2)</script>')}`);
  assert.ok(!body.includes("<script"));
  assert.ok(body.includes("&quot;&gt;&lt;script&gt;"));
  const failed = await site.inject("/ki/probe?stand=%3Cscript%3E");
  assert.ok(!failed.body.includes("<script"));
});

test("no page takes more than ten SQL statements", async (t) => {
  const { site, context } = await siteForTest(t);
  const pages = [
    "/",
    "/ki/probe?art=alle",
    "/ki/probe?stand=2024-02-01",
    "/anfragen",
    "/anfragen/probe/anfrage",
  ];
  for (const address of [
    ...pages,
    "/ki/probe/system/alpha?stand=2024-02-01",
    "/anfragen/probe/anfrage.json",
    "/ki/x",
  ]) {
    const before = context.store.statistics().statements;
    await site.inject(address);
    const taken = context.store.statistics().statements - before;
    assert.ok(taken <= 10, `${address}: ${taken}`);
  }
});

test("every page of a demonstration is marked and kept out of search engines, others are not", async (t) => {
  const { site } = await siteForTest(t);
  const marked = [
    "/ki/beispiel",
    "/ki/beispiel/system/gamma",
    "/ki/beispiel/system/gamma?fassung=1",
    "/anfragen/beispiel/anfrage",
  ];
  for (const address of marked) {
    const { body, headers } = await site.inject(address);
    assert.match(body, /Erfundenes Beispiel/u, address);
    assert.match(body, /<meta name="robots" content="noindex" \/>/u);
    assert.equal(headers["x-robots-tag"], "noindex");
  }
  const file = await site.inject("/anfragen/beispiel/anfrage.html");
  assert.equal(file.headers["x-robots-tag"], "noindex");
  assert.match(file.body, /Erfundenes Beispiel/u);
  assert.match((await site.inject("/")).body, /register-card__marking">Erfundenes Beispiel/u);
  for (const address of ["/", "/ki/probe", "/ki/probe/system/alpha", "/anfragen/probe/anfrage"]) {
    assert.equal((await site.inject(address)).headers["x-robots-tag"], undefined, address);
  }
});

test("a page is asked for again with its mark and then not sent again", async (t) => {
  const { site } = await siteForTest(t);
  const first = await site.inject("/ki/probe");
  const headers = { "if-none-match": String(first.headers.etag) };
  const again = await site.inject({ url: "/ki/probe", headers });
  assert.equal(again.statusCode, 304);
  assert.equal(again.body, "");
  const head = await site.inject({ method: "HEAD", url: "/ki/probe" });
  assert.equal(head.statusCode, 200);
  assert.equal(head.body, "");
});

test("pages allow no scripts, set no cookies and load nothing from others", async (t) => {
  const { site } = await siteForTest(t);
  const { headers, body } = await site.inject("/ki/probe/system/alpha");
  assert.match(
    String(headers["content-security-policy"]),
    /^default-src 'none';style-src 'self';font-src 'self'/u,
  );
  assert.equal(headers["set-cookie"], undefined);
  assert.equal(headers["strict-transport-security"], undefined);
  assert.doesNotMatch(body, /<script|style="|(?:src|<link[^>]*href)="https?:/u);
  const secure = await siteForTest(t, { baseUrl: "https://ki.example.org" });
  const answer = await secure.site.inject("/");
  assert.match(String(answer.headers["strict-transport-security"]), /max-age=31536000/u);
});

for (const encoding of ["br", "gzip"]) {
  test(`a first view weighs at most 100 kB (${encoding}), styles and fonts included`, async (t) => {
    const { site } = await siteForTest(t);
    const headers = { "accept-encoding": encoding };
    for (const address of ["/", "/ki/probe?art=alle", "/ki/probe/system/alpha", "/anfragen/probe/anfrage"]) {
      const page = await site.inject({ url: address, headers });
      const plain = await site.inject(address);
      const assets = [...new Set(linksIn(plain.body).filter((one) => one.startsWith("/assets/")))];
      const parts = await Promise.all(assets.map((url) => site.inject({ url, headers })));
      const weight = [page, ...parts].reduce((sum, { rawPayload }) => sum + rawPayload.length, 0);
      assert.equal(assets.length, 4);
      assert.ok(weight <= 100_000, `${address}: ${weight}`);
      t.diagnostic(`${address} ${encoding}: ${weight} bytes`);
    }
  });
}

test("an address that cannot be read is refused with the same protection as every page", async (t) => {
  const { site } = await siteForTest(t);
  const names = ["content-security-policy", "x-content-type-options", "x-frame-options", "referrer-policy"];
  const { headers: expected } = await site.inject("/");
  for (const address of ["/ki/%zz", `/ki/${"a".repeat(300)}`, "/nichts", "/assets/nichts.css"]) {
    const { headers } = await site.inject(address);
    for (const name of names) assert.equal(headers[name], expected[name], `${address} ${name}`);
  }
});

/** The KERN classes that sources in these folders name, tones spelled out. */
async function kernClassesIn(isWanted: (name: string) => boolean): Promise<readonly string[]> {
  const folder = new URL(".", import.meta.url);
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith(".ts") && isWanted(name));
  const sources = await Promise.all(files.map((name) => readFile(new URL(name, folder), "utf8")));
  const named = sources.flatMap((source) => source.match(/(?<=[" ])kern-[\w-]+/gu) ?? []);
  const tones = ["info", "success", "warning", "danger"];
  return [...new Set(named.flatMap((one) => (one.endsWith("--") ? tones.map((tone) => one + tone) : [one])))];
}

const classesIn = (css: string): ReadonlySet<string> => new Set(css.match(/(?<=\.)kern-[\w-]+/gu));
const isOfDesk = (name: string): boolean => name === "desk" || name.startsWith("desk/");

test("the style that visitors get has every KERN class of their pages, that of the desk every one of its pages", async (t) => {
  const { site } = await siteForTest(t);
  const kern = createRequire(import.meta.url).resolve("@kern-ux/native/dist/kern.min.css");
  const whole = classesIn(await readFile(kern, "utf8"));
  const style = linksIn((await site.inject("/")).body).find((one) => one.includes("/kern.")) ?? "";
  const lean = classesIn((await site.inject(style)).body);
  const desk = classesIn((await site.inject((await readAssets()).addressOf("kern-desk.css"))).body);
  const used = await kernClassesIn((name) => !isOfDesk(name));
  // no message to visitors has this tone, and only the head of the desk has such a button
  const ofDeskAlone = new Set(["kern-alert--success", "kern-icon--success", "kern-btn--tertiary"]);
  assert.ok(used.length > 30);
  const missing = used.filter((name) => whole.has(name) && !lean.has(name) && !ofDeskAlone.has(name));
  assert.deepEqual(missing, []);
  const atDesk = [...used, ...(await kernClassesIn(isOfDesk))];
  assert.deepEqual(
    atDesk.filter((name) => whole.has(name) && !desk.has(name)),
    [],
  );
});

test("styles and fonts may be kept for good, since their address changes with their content", async (t) => {
  const { site } = await siteForTest(t);
  const { body } = await site.inject("/");
  const style = linksIn(body).find((one) => one.includes("/site.")) ?? "";
  const { headers, body: css } = await site.inject(style);
  assert.match(style, /^\/assets\/site\.[0-9a-f]{12}\.css$/u);
  assert.equal(headers["cache-control"], "public, max-age=31536000, immutable");
  assert.match(css, /url\("fira-sans-400\.[0-9a-f]{12}\.woff2"\)/u);
});

test("without any authority the start page says how to begin", async (t) => {
  const { site } = await siteForTest(t, { isEmpty: true });
  const { body } = await site.inject("/");
  assert.match(body, /kontor authority add/u);
  assert.deepEqual(await faultsIn(body), []);
  assert.match((await site.inject("/anfragen")).body, /noch keine Antworten veröffentlicht/u);
});

async function broken(): Promise<never> {
  throw new Error(`disk I/O error in ${SECRET}`);
}

test("when the database cannot be read, pages say so and only the process is called healthy", async (t) => {
  const { site, context } = await siteForTest(t);
  assert.equal((await site.inject("/readyz")).statusCode, 200);
  for (const read of ["snapshot", "authorities"] as const)
    t.mock.method(context.store.published, read, broken);
  for (const read of ["snapshot", "authorityOf"] as const) t.mock.method(context.store, read, broken);
  for (const address of ["/", "/ki/probe", "/ki/probe/system/alpha", "/anfragen/probe/anfrage"]) {
    const { statusCode, body } = await site.inject(address);
    assert.equal(statusCode, 503, address);
    assert.match(body, /gerade nicht erreichbar/u);
    assert.ok(!body.includes(SECRET));
  }
  assert.equal((await site.inject("/readyz")).statusCode, 503);
  assert.equal((await site.inject("/healthz")).statusCode, 200);
});

test("trouble of the database is told as such, even if it is over a moment later", async (t) => {
  const { site, context } = await siteForTest(t);
  t.mock.method(context.store.published, "snapshot", async () => {
    throw Object.assign(new Error("database is locked"), { errcode: 5 });
  });
  const { statusCode, body } = await site.inject("/ki/probe");
  assert.equal(statusCode, 503);
  assert.match(body, /gerade nicht erreichbar/u);
});

test("a fault of the program is told without any detail", async (t) => {
  const { site, context } = await siteForTest(t);
  t.mock.method(context.store.published, "snapshot", async () => {
    throw new Error(`a fault in ${SECRET}`);
  });
  const { statusCode, body } = await site.inject("/ki/probe");
  assert.equal(statusCode, 500);
  assert.ok(!body.includes(SECRET));
  assert.deepEqual(await faultsIn(body), []);
});
