import assert from "node:assert/strict";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { SECRET, siteForTest } from "#web/testing.ts";

type Numbers = { readonly numbers: readonly { readonly value: number }[] };

test("the public dashboard tells numbers with their records, day by day, and nothing that is not public", async (t) => {
  const { site, context } = await siteForTest(t);
  const before = context.store.statistics().statements;
  const page = await site.inject("/ki/probe/zahlen");
  assert.equal(page.statusCode, 200);
  assert.ok(context.store.statistics().statements - before <= 10);
  assert.match(
    page.body,
    /Einsätze in Betrieb<\/dt><dd><a href="\/ki\/probe\/zahlen\/ueberblick\?zeile=2">2</u,
  );
  assert.doesNotMatch(page.body, new RegExp(SECRET, "u"));
  const records = await site.inject("/ki/probe/zahlen/ueberblick?zeile=2");
  assert.match(records.body, /href="\/ki\/probe\/deployment\/alpha-amt\?fassung=1"/u);
  const early = await site.inject("/ki/probe/zahlen?stand=2023-01-01");
  assert.match(early.body, /Dazu gibt es hier noch keine Zahlen/u);
  const compared = await site.inject("/ki/probe/zahlen?vergleich=2024-02-01");
  assert.match(compared.body, /Vergleich: 1\. Februar 2024 und 1\. Juni 2024/u);
  assert.doesNotMatch(compared.body, new RegExp(SECRET, "u"));
});

test("addresses that make no sense get a page that says so", async (t) => {
  const { site } = await siteForTest(t);
  const statusOf = async (address: string): Promise<number> => (await site.inject(address)).statusCode;
  assert.equal(await statusOf("/ki/probe/zahlen?stand=gestern"), 400);
  assert.equal(await statusOf("/ki/probe/zahlen/stand?zeile=999"), 404);
  assert.equal(await statusOf("/ki/stumm/zahlen"), 404);
  assert.equal(await statusOf("/ki/niemand/zahlen/stand.csv"), 404);
  assert.equal(await statusOf("/berichte/probe/2023"), 404);
  assert.equal(await statusOf("/berichte/probe/abc"), 404);
});

test("the numbers of a figure are files that programs read, marked where the register is an example", async (t) => {
  const { site } = await siteForTest(t);
  const csv = await site.inject("/ki/probe/zahlen/stand.csv");
  assert.match(
    csv.body,
    /^\uFEFFStand,Einsätze,Stichtag,Belege,Kennzeichnung\r\nRegelbetrieb,1,2024-06-01,deployment\/alpha-amt@1,/u,
  );
  const book = unzipSync((await site.inject("/ki/probe/zahlen/stand.xlsx")).rawPayload);
  const sheet = strFromU8(book["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  assert.match(sheet, /Regelbetrieb<\/t><\/is><\/c><c><v>1<\/v>/u);
  const example = await site.inject("/ki/beispiel/zahlen/alter.csv");
  assert.equal(example.headers["x-robots-tag"], "noindex");
  assert.match(String(example.headers["content-disposition"]), /beispiel-ki-zahlen/u);
});

test("all authorities stand side by side, examples for themselves and silent ones not at all", async (t) => {
  const { site } = await siteForTest(t);
  const { body } = await site.inject("/zahlen");
  assert.match(body, /href="\/ki\/probe\/zahlen"/u);
  assert.match(body, /Beispielregister/u);
  assert.doesNotMatch(body, new RegExp(SECRET, "u"));
});

test("an example shows its report marked as one, and no site may frame the box unless the operator says so", async (t) => {
  const { site } = await siteForTest(t);
  const report = await site.inject("/berichte/beispiel/2024");
  assert.equal(report.statusCode, 200);
  assert.match(report.body, /Dieser Bericht ist ein Beispiel/u);
  assert.equal(report.headers["x-robots-tag"], "noindex");
  const box = await site.inject("/ki/probe/kasten");
  assert.match(String(box.headers["content-security-policy"]), /frame-ancestors 'none'/u);
  assert.equal(box.headers["x-frame-options"], "DENY");
  const json = await site.inject("/ki/probe/kasten.json");
  assert.equal(json.headers["access-control-allow-origin"], "*");
  assert.deepEqual(
    (JSON.parse(json.body) as Numbers).numbers.map(({ value }) => value),
    [1, 2],
  );
  assert.equal((await site.inject("/ki/probe/einbetten")).statusCode, 200);
  assert.equal((await site.inject("/ki/stumm/kasten")).statusCode, 404);
});
