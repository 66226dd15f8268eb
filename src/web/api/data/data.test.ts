import assert from "node:assert/strict";
import { test } from "node:test";
import { SECRET, siteForTest } from "#web/testing.ts";

test("a register's data are files with fitting names and types", async (t) => {
  const { site } = await siteForTest(t);
  const expected = [
    ["daten.json", "application/json; charset=utf-8", "ki-register-probe.json"],
    ["daten.csv", "text/csv; charset=utf-8; header=present", "ki-register-probe.csv"],
    [
      "daten/system.csv?stand=2024-02-01",
      "text/csv; charset=utf-8; header=present",
      "ki-register-probe-system-2024-02-01.csv",
    ],
    [
      "daten.xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "ki-register-probe.xlsx",
    ],
  ] as const;
  for (const [path, type, name] of expected) {
    const { headers, statusCode } = await site.inject(`/ki/probe/${path}`);
    assert.deepEqual([statusCode, headers["content-type"]], [200, type], path);
    assert.equal(headers["content-disposition"], `attachment; filename="${name}"`);
  }
});

test("the file of a past day holds what was public then and still is", async (t) => {
  const { site } = await siteForTest(t);
  const keysOn = async (stand: string) => {
    const { body } = await site.inject(`/ki/probe/daten/system.json?stand=${stand}`);
    return (JSON.parse(body) as { records: { key: string }[] }).records.map(({ key }) => key);
  };
  assert.deepEqual(await keysOn("2024-02-01"), ["alpha", "beendet", "beta"]);
  assert.deepEqual(await keysOn("2024-05-01"), ["alpha", "beta"]);
  assert.deepEqual(await keysOn("2023-05-01"), []);
});

test("CSV for Excel begins with a byte order mark, and every row of a demonstration is marked", async (t) => {
  const { site } = await siteForTest(t);
  const { body } = await site.inject("/ki/beispiel/daten.csv?bom=ja");
  assert.ok(body.startsWith("\uFEFFtype,key,recordTitle,version,"));
  const [, ...rows] = body.trim().split("\r\n");
  assert.equal(rows.length, 2);
  for (const row of rows) assert.match(row, /Erfundenes Beispiel/u);
  const { headers } = await site.inject("/ki/beispiel/daten.json");
  assert.equal(headers["x-robots-tag"], "noindex");
  assert.match(String(headers["content-disposition"]), /"beispiel-ki-register/u);
});

test("there are no data of what is not public, and wrong wishes are told", async (t) => {
  const { site } = await siteForTest(t);
  for (const address of [
    "/ki/stumm/daten.json",
    "/ki/x/daten.csv",
    "/ki/probe/daten/system.pdf",
    "/ki/probe/daten/x.csv",
  ]) {
    const { statusCode, body } = await site.inject(address);
    assert.equal(statusCode, 404, address);
    assert.ok(!body.includes(SECRET));
  }
  for (const address of [
    "/ki/probe/daten.csv?stand=gestern",
    "/ki/probe/daten.csv?bom=1",
    "/ki/probe/daten.csv?stand=2099-01-01",
  ])
    assert.equal((await site.inject(address)).statusCode, 400, address);
});

test("the page of a register names its data in the head and links them, as of the same day", async (t) => {
  const { site } = await siteForTest(t);
  const { body } = await site.inject("/ki/probe?stand=2024-02-01&art=policy");
  assert.match(
    body,
    /<link rel="alternate" type="application\/ld\+json" href="\/ki\/probe\/datensatz\.jsonld"/u,
  );
  assert.match(body, /href="\/ki\/probe\/daten\.xlsx\?stand=2024-02-01"/u);
  assert.match(body, /href="\/feeds\/probe\.atom\?art=policy"/u);
  const dataset = await site.inject("/ki/probe/datensatz.jsonld");
  assert.equal(dataset.json<{ "@type": string }>()["@type"], "Dataset");
});

test("the catalogue offers real registers, and demonstrations only to those who ask for them", async (t) => {
  const { site } = await siteForTest(t);
  type Catalogue = { "dcat:dataset": { "dcterms:identifier": { "@value": string } }[] };
  const datasets = async (address: string) => {
    const { "dcat:dataset": offered } = (await site.inject(address)).json<Catalogue>();
    return offered.map((one) => one["dcterms:identifier"]["@value"]);
  };
  assert.deepEqual(await datasets("/api/dcat.jsonld"), ["http://localhost:8080/ki/probe"]);
  assert.deepEqual(await datasets("/api/dcat.jsonld?beispiele=ja"), ["http://localhost:8080/ki/beispiel"]);
  assert.equal((await site.inject("/api/dcat.jsonld?beispiele=ja")).headers["x-robots-tag"], "noindex");
});
