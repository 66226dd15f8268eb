import assert from "node:assert/strict";
import { test } from "node:test";
import { SECRET, siteForTest } from "#web/testing.ts";

/** The text of a page without tags, blanks as one. */
function textOf(page: string): string {
  const text = page
    .replaceAll(/<[^>]*>/gu, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<");
  return text.replaceAll("&gt;", ">").replaceAll(/\s+/gu, " ");
}

test("an application's page tells in plain words first what it is, then everything by its label", async (t) => {
  const { site } = await siteForTest(t);
  const { body } = await site.inject("/ki/probe/system/alpha");
  const text = textOf(body);
  assert.ok(text.indexOf("Alpha hilft im Amt.") < text.indexOf("Prüft Anträge & Bögen gründlich."));
  for (const expected of [
    "Alpha <script>alert(1)</script>",
    "Art der KI Chatbot Suche",
    "Personenbezug Personenbezogene Daten",
    "Umgebung Cloud innerhalb der EU Staat Österreich",
    "Zuletzt bestätigt am 9. Januar 2024 durch KI-Beauftragung.",
    "Handbuch (02.01.2024)",
  ]) {
    assert.ok(text.includes(expected), expected);
  }
  assert.equal(body.match(/Überlänge mit Umlauten äöüß/gu)?.length, 110);
  assert.ok(!body.includes("javascript:"));
});

test("a missing value is told apart from an unknown, an uncollected, an inapplicable and a withheld one", async (t) => {
  const { site } = await siteForTest(t);
  const text = textOf((await site.inject("/ki/probe/system/alpha")).body);
  assert.ok(text.includes("Speicherdauer nicht bekannt – Der Anbieter nennt keine Frist."));
  assert.ok(text.includes("Energieverbrauch nicht erhoben"));
  assert.ok(text.includes("Bereich nach Anhang III entfällt – Kein Anhang-III-Bereich."));
  assert.ok(
    text.includes("Technischer Betrieb nicht öffentlich – überwiegendes öffentliches Interesse (§ 6 Abs. 1)"),
  );
  assert.match(text, /Noch keine Angabe: [^.]*Lizenz/u);
});

test("an application's uses and what refers to it are linked; what is not public has no link", async (t) => {
  const { site } = await siteForTest(t);
  const { body } = await site.inject("/ki/probe/system/alpha");
  assert.match(
    body,
    /<a class="kern-link" href="\/ki\/probe\/deployment\/alpha-amt">Amt für Öffentlichkeit: Anträge prüfen<\/a>/u,
  );
  assert.match(body, /href="\/ki\/probe\/assessment\/alpha-dsfa"/u);
  const use = await site.inject("/ki/probe/deployment/alpha-versteckt");
  assert.match(textOf(use.body), /Organisationseinheit nicht öffentlich/u);
});

test("feedback of fewer than five people shows neither their number nor what they said", async (t) => {
  const { site } = await siteForTest(t);
  const text = textOf((await site.inject("/ki/probe/feedback/wenige")).body);
  assert.match(text, /nicht öffentlich – berechtigte Interessen Einzelner/u);
  assert.ok(!text.includes(SECRET));
});

test("the history names each version's day, function and reason and says what changed", async (t) => {
  const { site } = await siteForTest(t);
  const text = textOf((await site.inject("/ki/probe/system/alpha")).body);
  assert.ok(text.includes("Fassung 2 (angezeigt) erfasst am 10. März 2024 durch KI-Beauftragung"));
  assert.ok(
    text.includes(
      "Eine Änderung gegenüber der vorigen Fassung Kurzbeschreibung bisher: Prüft Anträge & Bögen. jetzt: Prüft Anträge & Bögen gründlich.",
    ),
  );
  const beta = textOf((await site.inject("/ki/probe/system/beta")).body);
  assert.ok(beta.includes("erfasst am 10. Januar 2024 durch KI-Beauftragung Ersterfassung"));
});

test("why a record was changed is not told where something of it is held back", async (t) => {
  const { site } = await siteForTest(t);
  assert.doesNotMatch(
    (await site.inject("/ki/probe/system/alpha")).body,
    /Ersterfassung|Prüfung im Frühjahr/u,
  );
});

test("an older version says so, leads to the current one and is kept out of search engines", async (t) => {
  const { site } = await siteForTest(t);
  const { body, headers } = await site.inject("/ki/probe/system/alpha?fassung=1");
  assert.match(body, /Sie sehen Fassung 1 vom 10\. Januar 2024/u);
  assert.match(body, /href="\/ki\/probe\/system\/alpha">Aktuelle Fassung anzeigen/u);
  assert.equal(headers["x-robots-tag"], "noindex");
});

test("of an erased version the history says by which law, and its address leads to the current one", async (t) => {
  const { site, context } = await siteForTest(t);
  const records = [{ record: "system/alpha", versions: [1], replacement: null }];
  const order = { authority: "probe", author: "KI-Beauftragung", norm: "Art. 17 Abs. 1 DSGVO" };
  const erased = await context.store.erase({ ...order, reason: "Antrag", records });
  assert.ok(erased.ok);
  const current = textOf((await site.inject("/ki/probe/system/alpha")).body);
  assert.match(
    current,
    /Fassung 1 erfasst am 10\. Januar 2024 Inhalt am .* gelöscht nach Art\. 17 Abs\. 1 DSGVO\./u,
  );
  const gone = await site.inject("/ki/probe/system/alpha?fassung=1");
  assert.equal(gone.statusCode, 200);
  assert.match(gone.body, /Der Inhalt von Fassung 1 ist gelöscht/u);
  assert.equal((await site.inject("/ki/probe/system/alpha?stand=2024-02-01")).statusCode, 404);
});

test("the end of a public register's chain can be noted down by anybody", async (t) => {
  const { site, context } = await siteForTest(t);
  const { body, statusCode } = await site.inject("/ki/probe/kette.json");
  assert.equal(statusCode, 200);
  assert.deepEqual(JSON.parse(body), await context.store.chainHead("probe"));
  for (const unknown of ["nirgends", "__proto__"]) {
    assert.equal((await site.inject(`/ki/${unknown}/kette.json`)).statusCode, 404);
  }
});

test("as of a day a record says what it said then, and its links keep the day", async (t) => {
  const { site } = await siteForTest(t);
  const { body } = await site.inject("/ki/probe/system/alpha?stand=2024-02-01");
  assert.match(body, /Prüft Anträge &amp; Bögen\.<\/p>/u);
  assert.match(body, /href="\/ki\/probe\/deployment\/alpha-amt\?stand=2024-02-01"/u);
  assert.equal((await site.inject("/ki/probe/system/alpha?stand=2024-01-09")).statusCode, 404);
});

test("an ended record stays readable and says that it ended", async (t) => {
  const { site } = await siteForTest(t);
  const { body, statusCode } = await site.inject("/ki/probe/system/beendet");
  assert.equal(statusCode, 200);
  assert.match(body, /Dieser Eintrag wurde beendet/u);
  assert.doesNotMatch((await site.inject("/ki/probe?art=system")).body, /Altsystem/u);
  assert.match((await site.inject("/ki/probe?stand=2024-02-01")).body, /Altsystem/u);
});
