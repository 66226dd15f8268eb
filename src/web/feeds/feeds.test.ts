import assert from "node:assert/strict";
import { test } from "node:test";
import { SECRET, siteForTest } from "#web/testing.ts";

const titlesIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<entry>\n<id>[^<]*<\/id>\n<title>([^<]*)<\/title>/gu)].map(([, title = ""]) => title);

test("a register's changes stand in its feed, newest first, each with what changed", async (t) => {
  const { site } = await siteForTest(t);
  const { body, headers } = await site.inject("/feeds/probe.atom?art=system");
  assert.match(String(headers["content-type"]), /^application\/atom\+xml/u);
  assert.deepEqual(titlesIn(body), [
    "Beendet: Altsystem",
    "Geändert: Alpha &lt;script&gt;alert(1)&lt;/script&gt;",
    "Neu: Altsystem",
    "Neu: Beta",
    "Neu: Alpha &lt;script&gt;alert(1)&lt;/script&gt;",
  ]);
  assert.match(
    body,
    /Kurzbeschreibung: bisher Prüft Anträge &amp; Bögen\., jetzt Prüft Anträge &amp; Bögen gründlich\./u,
  );
  assert.ok(body.includes("<id>http://localhost:8080/ki/probe/system/alpha?fassung=2</id>"));
  assert.ok(!body.includes(SECRET));
});

test("a feed can be narrowed to words looked for", async (t) => {
  const { site } = await siteForTest(t);
  const { body } = await site.inject("/feeds/probe.atom?suche=gr%C3%BCndlich");
  assert.ok(titlesIn(body).length > 0);
  for (const title of titlesIn(body)) assert.match(title, /Alpha/u);
  assert.deepEqual(titlesIn((await site.inject(`/feeds/probe.atom?suche=${SECRET}`)).body), []);
});

test("the feed of answers leads to their pages and marks examples", async (t) => {
  const { site } = await siteForTest(t);
  const { body } = await site.inject("/feeds/anfragen.atom");
  assert.deepEqual(titlesIn(body).length, 2);
  assert.ok(body.includes("<id>http://localhost:8080/anfragen/probe/anfrage</id>"));
  assert.match(body, /Erfundenes Beispiel/u);
  assert.ok(!body.includes("stumm"));
});

test("there is no feed of what is not public or does not exist, and wrong choices are told", async (t) => {
  const { site } = await siteForTest(t);
  for (const address of ["/feeds/stumm.atom", "/feeds/x.atom", "/feeds/probe", "/feeds/__proto__.atom"])
    assert.equal((await site.inject(address)).statusCode, 404, address);
  assert.equal((await site.inject("/feeds/probe.atom?art=quatsch")).statusCode, 400);
});

test("feeds and files take at most ten SQL statements", async (t) => {
  const { site, context } = await siteForTest(t);
  const files = ["json", "csv", "xlsx"].map((ending) => `/ki/probe/daten.${ending}?stand=2024-02-01`);
  const addresses = ["/feeds/probe.atom?suche=Regel", "/feeds/anfragen.atom", "/api/dcat.jsonld", ...files];
  for (const address of [...addresses, "/ki/probe/datensatz.jsonld", "/ki/probe", "/api"]) {
    const before = context.store.statistics().statements;
    assert.equal((await site.inject(address)).statusCode, 200, address);
    assert.ok(context.store.statistics().statements - before <= 10, address);
  }
});
