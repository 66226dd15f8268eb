import assert from "node:assert/strict";
import { test } from "node:test";
import type { FastifyInstance } from "fastify";
import { siteForTest } from "#web/testing.ts";

/** The names in the list, in its order. */
async function namesAt(site: FastifyInstance, address: string): Promise<readonly string[]> {
  const { body } = await site.inject(address);
  return [...body.matchAll(/entry__title" href="[^"]*">(.*?)<\/a>/gu)].map(([, name = ""]) =>
    name.replaceAll(/<\/?mark>/gu, ""),
  );
}

const ALPHA = "Alpha &lt;script&gt;alert(1)&lt;/script&gt;";

test("the list shows the applications by name unless something else is asked for", async (t) => {
  const { site } = await siteForTest(t);
  assert.deepEqual(await namesAt(site, "/ki/probe"), [ALPHA, "Beta"]);
  assert.match((await site.inject("/ki/probe")).body, /id="treffer">2 KI-Anwendungen</u);
});

test("each filter leaves what fits, and filters work together", async (t) => {
  const { site } = await siteForTest(t);
  const found = async (query: string) => namesAt(site, `/ki/probe?${query}`);
  for (const query of [
    "status=pilot",
    "ki=search",
    "einheit=amt",
    "feld=building",
    "personenbezug=ordinary",
    "buerger=ja",
  ]) {
    assert.deepEqual(await found(query), [ALPHA], query);
  }
  assert.deepEqual(await found("personenbezug=none"), ["Beta"]);
  assert.deepEqual(await found("personenbezug=none&ki=search"), []);
  assert.deepEqual(await found("art=assessment"), [`Datenschutz-Folgenabschätzung – ${ALPHA}`]);
});

test("a search finds words whatever their case, umlauts and order", async (t) => {
  const { site } = await siteForTest(t);
  for (const words of ["bogen antrage", "BÖGEN", "Bögen+Alpha"]) {
    assert.deepEqual(await namesAt(site, `/ki/probe?suche=${words.replace(" ", "+")}`), [ALPHA], words);
  }
});

test("a withheld value cannot be found out by searching for it", async (t) => {
  const { site } = await siteForTest(t);
  assert.deepEqual(await namesAt(site, "/ki/probe?suche=geheimsache&art=alle"), []);
});

test("the list is divided into pages of 20 that keep what was asked", async (t) => {
  const { site } = await siteForTest(t);
  const first = await namesAt(site, "/ki/probe?art=policy&suche=regel");
  const second = await namesAt(site, "/ki/probe?art=policy&suche=regel&seite=2");
  assert.deepEqual([first.length, second.length], [20, 5]);
  assert.deepEqual(first.slice(0, 3), ["Regel 1", "Regel 2", "Regel 3"]);
  const { body } = await site.inject("/ki/probe?art=policy&suche=regel");
  assert.match(body, /href="\/ki\/probe\?art=policy&amp;suche=regel&amp;seite=2"/u);
  assert.deepEqual(
    await namesAt(site, "/ki/probe?art=policy&seite=99"),
    await namesAt(site, "/ki/probe?art=policy&seite=2"),
  );
});

test("the list can be ordered by start and by last change, youngest first", async (t) => {
  const { site } = await siteForTest(t);
  assert.deepEqual(await namesAt(site, "/ki/probe?sortierung=aenderung"), [ALPHA, "Beta"]);
  assert.deepEqual(await namesAt(site, "/ki/probe?sortierung=beginn"), [ALPHA, "Beta"]);
  const uses = await namesAt(site, "/ki/probe?art=deployment&sortierung=beginn");
  assert.match(uses[0] ?? "", /nicht öffentlich/u); // the younger use is in a unit that is not public
});

test("as of a day before the first entry the list is empty and says why", async (t) => {
  const { site } = await siteForTest(t);
  const { statusCode, body } = await site.inject("/ki/probe?stand=2024-01-09");
  assert.equal(statusCode, 200);
  assert.match(body, /An diesem Tag gab es noch keine öffentlichen Einträge/u);
});

test("a search without result tells that a missing entry proves nothing and offers a way back", async (t) => {
  const { site } = await siteForTest(t);
  const { body } = await site.inject("/ki/probe?suche=gibtesnicht&stand=2024-02-01");
  assert.match(body, /Ein fehlender Eintrag bedeutet nicht, dass es nichts gibt/u);
  assert.match(body, /href="\/ki\/probe\?stand=2024-02-01">Filter zurücksetzen/u);
});

test("the words that were looked for are marked in names and passages, and nothing else of them is markup", async (t) => {
  const { site } = await siteForTest(t);
  const { body } = await site.inject("/ki/probe?suche=alpha+script");
  assert.match(body, /<mark>Alpha<\/mark> &lt;<mark>script<\/mark>&gt;alert\(1\)/u);
  assert.doesNotMatch(body, /<script>alert/u);
});

test("a mistyped word finds what was meant, and the page says so", async (t) => {
  const { site } = await siteForTest(t);
  assert.deepEqual(await namesAt(site, "/ki/probe?suche=Alhpa"), [ALPHA]);
  const { body } = await site.inject("/ki/probe?suche=Alhpa");
  assert.match(body, /„Alhpa“ steht in keinem Eintrag. Gezeigt wird, was „Alpha“ enthält/u);
});

test("words looked for among no entries at all are answered, not an error", async (t) => {
  const { site } = await siteForTest(t);
  const { statusCode, body } = await site.inject("/ki/probe?einheit=gibt-es-nicht&suche=Alpha");
  assert.equal(statusCode, 200);
  assert.match(body, /ohne weitere Auswahl anzeigen/u);
});

test("words that stand elsewhere in the register are pointed to", async (t) => {
  const { site } = await siteForTest(t);
  const { body } = await site.inject("/ki/probe?art=policy&suche=Alpha");
  assert.match(
    body,
    /href="\/ki\/probe\?art=alle&amp;suche=Alpha">\S+ Eintr[^<]* ohne weitere Auswahl anzeigen</u,
  );
});

test("a search takes no more SQL statements than any page", async (t) => {
  const { site, context } = await siteForTest(t);
  for (const query of [
    "suche=Alpha",
    "suche=Alhpa+Xylophn+regl",
    "art=policy&suche=regel&sortierung=name",
    "suche=nichts",
  ]) {
    const { statements } = context.store.statistics();
    await site.inject(`/ki/probe?${query}`);
    const taken = context.store.statistics().statements - statements;
    assert.ok(taken <= 10, `${query}: ${taken}`);
  }
});

test("hits come by how well they fit unless another order is asked for", async (t) => {
  const { site } = await siteForTest(t);
  const { body } = await site.inject("/ki/probe?art=policy&suche=regel");
  assert.match(body, /aria-current="true">Übereinstimmung</u);
  const last = await namesAt(site, "/ki/probe?art=policy&suche=regel+7");
  assert.equal(last[0], "Regel 7");
  const byName = await namesAt(site, "/ki/probe?art=policy&suche=regel&sortierung=name&seite=2");
  assert.deepEqual(byName, ["Regel 21", "Regel 22", "Regel 23", "Regel 24", "Regel 25"]);
  assert.deepEqual(await namesAt(site, "/ki/probe?sortierung=treffer"), [ALPHA, "Beta"]);
});
