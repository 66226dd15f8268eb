import assert from "node:assert/strict";
import { test } from "node:test";
import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import { HtmlValidate } from "html-validate";
import { SECRET, siteForTest } from "#web/testing.ts";
import { openApi } from "./openapi.ts";
import { OPERATIONS } from "./operations.ts";

const ALPHA = "/api/v1/authorities/probe/records/system/alpha";
const RECORDS = "/api/v1/authorities/probe/records";

type Described = ReturnType<typeof openApi> & { readonly paths: Readonly<Record<string, unknown>> };

const step = (text: string): string => encodeURIComponent(text.replaceAll("~", "~0").replaceAll("/", "~1"));

/** Checks answers against the schemas of a description, by path and status. */
function answersOf(description: object) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(description, "openapi");
  return (path: string, status: number, type: string, answer: unknown): readonly string[] => {
    const pointer = ["paths", path, "get", "responses", String(status), "content", type, "schema"];
    const check = ajv.compile({ $ref: `openapi#/${pointer.map(step).join("/")}` });
    return check(answer) ? [] : (check.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
  };
}

/** An address of every path over the register of the tests. */
const ASKED: Readonly<Record<string, string>> = {
  authorities: "/api/v1/authorities",
  authority: "/api/v1/authorities/probe",
  records: `${RECORDS}?limit=200`,
  record: ALPHA,
  versions: `${ALPHA}/versions`,
  papers: "/api/v1/authorities/probe/papers",
  paper: "/api/v1/authorities/probe/papers/anfrage",
  question: "/api/v1/authorities/probe/papers/anfrage/questions/5",
  types: "/api/v1/types",
  type: "/api/v1/types/system",
};

test("every path of the description answers as its schema says, with at most ten SQL statements", async (t) => {
  const { site, context } = await siteForTest(t);
  const description = (await site.inject("/api/openapi.json")).json<Described>();
  const faultsIn = answersOf(description);
  assert.deepEqual(
    Object.keys(description.paths),
    OPERATIONS.map(({ path }) => path),
  );
  for (const { id, path } of OPERATIONS) {
    const before = context.store.statistics().statements;
    const answer = await site.inject(ASKED[id] ?? "");
    assert.ok(context.store.statistics().statements - before <= 10, id);
    assert.equal(answer.statusCode, 200, id);
    assert.deepEqual(faultsIn(path, 200, "application/json", answer.json()), [], id);
    assert.ok(!answer.body.includes(SECRET), id);
  }
});

test("every path answers what is not there, and what it does not understand, as its schema says", async (t) => {
  const { site } = await siteForTest(t);
  const faultsIn = answersOf(openApi({ baseUrl: "http://localhost:8080", terms: TERMS }));
  const type = "application/problem+json";
  for (const { id, path } of OPERATIONS) {
    const absent = await site.inject(path.replaceAll(/\{\w+\}/gu, "__proto__"));
    if (path.includes("{")) {
      assert.equal(absent.statusCode, 404, id);
      assert.match(String(absent.headers["content-type"]), /^application\/problem\+json/u);
      assert.deepEqual(faultsIn(path, 404, type, absent.json()), [], id);
    }
    const wrong = await site.inject(`${(ASKED[id] ?? "").split("?", 1)[0]}?gibtesnicht=1`);
    assert.equal(wrong.statusCode, 400, id);
    assert.deepEqual(faultsIn(path, 400, type, wrong.json()), [], id);
  }
});

const TERMS = {
  licence: "http://dcat-ap.de/def/licenses/dl-zero-de/2.0",
  publisher: null,
  contributorId: null,
};

test("every problem says in German what to do, with code and pointer", async (t) => {
  const { site } = await siteForTest(t);
  const wrong: readonly (readonly [string, string, string, RegExp])[] = [
    [`${RECORDS}?limit=201`, "web.api.limit", "/limit", /von 1 bis 200/u],
    [`${RECORDS}?type=quatsch`, "web.api.type", "/type", /Möglich sind: /u],
    [`${RECORDS}?filter=kinds:chatbot`, "web.api.filter-type", "/type", /type=system/u],
    [`${RECORDS}?type=system&filter=kinds:quatsch`, "web.api.filter", "/filter", /feld:code/u],
    [`${RECORDS}?type=system&filter=name:x`, "web.api.filter", "/filter", /feld:code/u],
    [`${RECORDS}?type=system${"&filter=kinds:chatbot".repeat(11)}`, "web.api.filters", "/filter", /10/u],
    [`${RECORDS}?cursor=quatsch`, "web.api.cursor", "/cursor", /von vorn/u],
    [`${RECORDS}?as-of=gestern`, "web.api.moment", "/as-of", /2026-01-30/u],
    [`${RECORDS}?as-of=2024-06-02`, "web.api.future", "/as-of", /Zukunft/u],
    [`${RECORDS}?as-of=2024-02-02&q=Alpha`, "web.api.past-search", "/q", /heutigen Stand/u],
    [`${RECORDS}?limit=1&limit=2`, "web.parameter.twice", "/limit", /nur einmal/u],
    [`${RECORDS}?q=${"x".repeat(201)}`, "web.parameter.long", "/q", /200 Zeichen/u],
    [`${ALPHA}?version=0`, "web.api.version", "/version", /ab 1/u],
    ["/api/%zz", "web.api.invalid", "", /Schreibweise/u],
    ["/api/dcat.jsonld?beispiele=nein", "web.api.choice", "/beispiele", /ja/u],
  ];
  for (const [address, code, pointer, detail] of wrong) {
    const { statusCode, headers, body } = await site.inject(address);
    const told = JSON.parse(body) as Readonly<Record<string, string>>;
    assert.deepEqual([statusCode, told["code"], told["pointer"]], [400, code, pointer], address);
    assert.match(told["detail"] ?? "", detail);
    assert.equal(headers["access-control-allow-origin"], "*");
  }
});

type Listed = {
  readonly records: readonly { readonly type: string; readonly key: string }[];
  readonly next: string | null;
  readonly total: number;
};

test("a list goes on where its page ends, by links, until every entry was told once", async (t) => {
  const { site } = await siteForTest(t);
  for (const query of ["?limit=7", "?limit=2&q=Regel&type=policy"]) {
    const keys: string[] = [];
    let [address, total]: [string | null, number] = [RECORDS + query, 0];
    while (address !== null) {
      const { body, headers }: { body: string; headers: Readonly<Record<string, unknown>> } =
        await site.inject(address);
      const told = JSON.parse(body) as Listed;
      keys.push(...told.records.map(({ type, key }) => `${type}/${key}`));
      assert.equal(headers["link"], told.next === null ? undefined : `<${told.next}>; rel="next"`);
      [address, total] = [told.next?.replace("http://localhost:8080", "") ?? null, told.total];
    }
    assert.ok(total > 7);
    assert.equal(new Set(keys).size, total, query);
    assert.equal(keys.length, total);
  }
});

test("filters choose by values of closed lists, also inside groups", async (t) => {
  const { site } = await siteForTest(t);
  const keysOf = async (query: string) =>
    (await site.inject(RECORDS + query)).json<{ records: { key: string }[] }>().records.map(({ key }) => key);
  assert.deepEqual(await keysOf("?type=system&filter=kinds:translation"), ["beta"]);
  assert.deepEqual(await keysOf("?type=system&filter=kinds:search&filter=personalData:ordinary"), ["alpha"]);
  assert.deepEqual(await keysOf("?type=system&filter=hosting.place:euCloud"), ["alpha"]);
  assert.deepEqual(await keysOf("?type=system&filter=hosting.place:euCloud&filter=kinds:translation"), []);
});

test("a past day is told as it was, and its answers do not hold what is held back today", async (t) => {
  const { site } = await siteForTest(t);
  const past = (await site.inject(`${ALPHA}?as-of=2024-02-01`)).json<Record<string, unknown>>();
  assert.equal(past["version"], 1);
  const list = (await site.inject(`${RECORDS}?as-of=2024-02-01&type=system`)).json<{
    records: { key: string }[];
  }>();
  assert.deepEqual(
    list.records.map(({ key }) => key),
    ["alpha", "beendet", "beta"],
  );
  assert.equal((await site.inject(`${RECORDS}?as-of=2023-12-31`)).statusCode, 404);
});

test("versions tell what changed, and of what is held back only that it is", async (t) => {
  const { site } = await siteForTest(t);
  const { body } = await site.inject(`${ALPHA}/versions`);
  const { versions } = JSON.parse(body) as { versions: { version: number; changes: { path: string }[] }[] };
  assert.deepEqual(
    versions.map(({ version, changes }) => [version, changes.map(({ path }) => path)]),
    [
      [2, ["data.summary"]],
      [1, []],
    ],
  );
  assert.ok(body.includes('"withhold":[{"field":"operator","ground":"publicInterest","norm":"§ 6 Abs. 1"}]'));
});

test("who holds an answer is told so until something is written", async (t) => {
  const { site, context } = await siteForTest(t);
  for (const url of [RECORDS, ALPHA, "/ki/probe/daten.csv", "/feeds/probe.atom", "/api/dcat.jsonld"]) {
    const first = await site.inject(url);
    const headers = { "if-none-match": String(first.headers.etag) };
    const again = await site.inject({ url, headers });
    assert.deepEqual([again.statusCode, again.body], [304, ""], url);
    assert.equal(again.headers["access-control-allow-origin"], "*");
    assert.notEqual((await site.inject(`${RECORDS}?limit=3`)).headers.etag, first.headers.etag);
  }
  const { headers } = await site.inject(ALPHA);
  const [entry] = (await context.store.history("probe", "system/alpha")).toReversed();
  assert.ok(entry?.content);
  const content = { ...entry.content, confirmedOn: "2024-05-05" };
  const change = { content, reason: "geprüft", expectedVersion: entry.version };
  const added = await context.store.append({
    authority: "probe",
    author: "KI-Beauftragung",
    changes: [change],
  });
  assert.ok(added.ok);
  const since = await site.inject({ url: ALPHA, headers: { "if-none-match": String(headers.etag) } });
  assert.equal(since.statusCode, 200);
});

test("pages of others may read the interface, and nobody may write", async (t) => {
  const { site } = await siteForTest(t);
  const asked = await site.inject({ method: "OPTIONS", url: RECORDS });
  assert.equal(asked.statusCode, 204);
  assert.match(String(asked.headers["access-control-allow-headers"]), /if-none-match/u);
  const { headers } = await site.inject(RECORDS);
  assert.equal(headers["access-control-allow-origin"], "*");
  assert.equal(headers["cross-origin-resource-policy"], "cross-origin");
  assert.equal(headers["cache-control"], "public, no-cache");
  assert.equal(headers["set-cookie"], undefined);
  const written = await site.inject({ method: "POST", url: RECORDS, payload: {} });
  assert.deepEqual([written.statusCode, written.headers["allow"]], [405, "GET, HEAD, OPTIONS"]);
  assert.equal(written.json<{ code: string }>().code, "web.api.method");
  assert.equal((await site.inject({ method: "HEAD", url: RECORDS })).statusCode, 200);
});

test("a database that is gone and a fault are told to programs without any detail", async (t) => {
  const { site, context } = await siteForTest(t);
  t.mock.method(context.store.published, "snapshot", () => Promise.reject(new Error(`fault in ${SECRET}`)));
  const fault = await site.inject(RECORDS);
  assert.deepEqual([fault.statusCode, fault.json<{ code: string }>().code], [500, "web.api.fault"]);
  assert.ok(!fault.body.includes(SECRET));
  t.mock.method(context.store, "authorityOf", () => Promise.reject(new Error("gone")));
  const gone = await site.inject(RECORDS);
  assert.deepEqual([gone.statusCode, gone.json<{ code: string }>().code], [503, "web.api.unavailable"]);
});

test("answers of demonstrations are marked and kept out of search engines", async (t) => {
  const { site } = await siteForTest(t);
  const beispiel = await site.inject("/api/v1/authorities/beispiel/records");
  assert.match(beispiel.json<{ marking: string }>().marking, /Erfundenes Beispiel/u);
  assert.equal(beispiel.headers["x-robots-tag"], "noindex");
  assert.equal((await site.inject(RECORDS)).headers["x-robots-tag"], undefined);
});

test("the page of the interface is valid, explains every path and problem, and needs no script", async (t) => {
  const { site } = await siteForTest(t);
  const { body, statusCode } = await site.inject("/api");
  assert.equal(statusCode, 200);
  const report = await new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: {
      "void-style": ["error", { style: "selfclose" }],
      "doctype-style": ["error", { style: "lowercase" }],
      "no-trailing-whitespace": "off",
    },
  }).validateString(body);
  assert.deepEqual(
    report.results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line} ${message}`)),
    [],
  );
  for (const { path } of OPERATIONS) assert.ok(body.includes(`GET ${path}`), path);
  assert.ok(!body.includes("<script"));
  const told = (await site.inject(`${RECORDS}?limit=0`)).json<{ type: string }>();
  assert.ok(body.includes(`id="${told.type.replace(/^.*#/u, "")}"`));
});
