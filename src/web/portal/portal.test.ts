import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { dayOf } from "#values/instant.ts";
import { SECRET, siteForTest } from "#web/testing.ts";

const FORM = "/ki/probe/rueckmeldung";

/** The text of a page without tags, blanks as one. */
const textOf = (page: string): string => page.replaceAll(/<[^>]*>/gu, " ").replaceAll(/\s+/gu, " ");

const valueOf = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`, "u").exec(page)?.[1] ?? "";

/** A site whose clock the test sets, and what visitors do there. */
async function visit(t: TestContext, at = "2024-06-01T09:00:00.000Z") {
  let now = at;
  const { site, context } = await siteForTest(t, { now: () => now });
  const send = (fields: Readonly<Record<string, string>>, address = FORM) =>
    site.inject({
      ...{ method: "POST", url: address, payload: new URLSearchParams(fields).toString() },
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
  const filled = { art: "error", zu: "system/alpha", text: "Der Anbieter heißt anders.", kontakt: "" };
  return {
    ...{ site, context, send },
    wait: (seconds: number) => {
      now = new Date(Date.parse(now) + seconds * 1000).toISOString();
    },
    /** Opens the form, takes its time and sends it. */
    write: async (more: Readonly<Record<string, string>> = {}) => {
      const stempel = valueOf((await site.inject(`${FORM}?zu=system/alpha`)).body, "stempel");
      now = new Date(Date.parse(now) + 5000).toISOString();
      return send({ ...filled, stempel, ...more });
    },
    today: () => dayOf(now),
  };
}

test("a message gets a receipt whose address shows it, with no cookie and nothing kept by browsers", async (t) => {
  const { site, context, write } = await visit(t);
  const sent = await write();
  assert.equal(sent.statusCode, 303, sent.body);
  const address = sent.headers.location ?? "";
  assert.match(address, /^\/ki\/probe\/rueckmeldung\/[\w-]{32}\?neu=ja$/u);
  const receipt = await site.inject(address);
  assert.equal(receipt.headers["cache-control"], "no-store");
  assert.equal(receipt.headers["x-robots-tag"], "noindex");
  assert.deepEqual([...sent.cookies, ...receipt.cookies], []);
  assert.match(textOf(receipt.body), /Ihre Nachricht ist angekommen Ihre Nummer: R-\w{4}-\w{4}/u);
  assert.match(receipt.body, /Der Anbieter heißt anders\./u);
  assert.equal((await context.store.messages.list("probe")).length, 1);
  assert.equal((await site.inject(`${FORM}/falsch`)).statusCode, 404);
});

test("a form without kind or text comes back with what was written and leads to the faults", async (t) => {
  const { write } = await visit(t);
  const { statusCode, body } = await write({ art: "", text: "", kontakt: "Zimmer 3" });
  assert.equal(statusCode, 422);
  assert.match(body, /<a class="kern-link" href="#feld-art-error">/u);
  assert.match(body, /<a class="kern-link" href="#feld-text">/u);
  assert.match(body, /value="Zimmer 3"/u);
  assert.match(body, /<title>Fehler: /u);
});

test("what a program sends is not kept: too fast, without a stamp, into the trap, again and again", async (t) => {
  const { site, context, send, wait, write } = await visit(t);
  const fields = { art: "error", text: "Werbung" };
  const stempel = valueOf((await site.inject(FORM)).body, "stempel");
  const text = async (more: Readonly<Record<string, string>>) =>
    textOf((await send({ ...fields, ...more })).body);
  assert.match(await text({ stempel }), /Das ging sehr schnell/u);
  assert.match(await text({}), /zu lange offen/u);
  assert.match(await text({ stempel: stempel.replace(/^./u, "9") }), /zu lange offen/u);
  wait(10);
  assert.match(await text({ stempel, webseite: "x" }), /Ein Feld, das leer bleiben muss/u);
  wait(86_400);
  assert.match(await text({ stempel }), /zu lange offen/u);
  assert.equal((await context.store.messages.list("probe")).length, 0);
  for (let at = 0; at < 5; at++) assert.equal((await write()).statusCode, 303);
  assert.match((await write()).body, /in der letzten Stunde/u);
  wait(3601);
  assert.equal((await write()).statusCode, 303);
});

test("an authority that publishes nothing takes no messages, and no record that is not public is named", async (t) => {
  const { site } = await visit(t);
  assert.equal((await site.inject("/ki/stumm/rueckmeldung")).statusCode, 404);
  const { body } = await site.inject(`${FORM}?zu=system/vertraulich`);
  assert.ok(!body.includes(SECRET));
  assert.match(textOf(body), /Ihre Rückmeldung betrifft das KI-Register: Probeamt Überall/u);
});

test("a procedure leads to the AI at work in its field, with who decides and whom to ask", async (t) => {
  const { site } = await visit(t);
  const text = textOf((await site.inject("/ki/probe/betrifft-mich?thema=Baugenehmigung")).body);
  assert.match(text, /Das steht im Register zu: Bauantrag/u);
  assert.match(text, /Nicht die KI: Sie unterstützt nur\./u);
  assert.match(text, /Frage stellen oder widersprechen/u);
});

test("a field without any entry is said to have none in the register, never to have no AI", async (t) => {
  const { site } = await visit(t);
  const sentences = {
    wohngeld: "In diesem Bereich ist im Register kein KI-Einsatz verzeichnet (Stand 1. Juni 2024).",
    gibtesnicht: "Unter diesem Wort ist im Register kein KI-Einsatz zu finden (Stand 1. Juni 2024).",
  };
  for (const [thema, sentence] of Object.entries(sentences)) {
    const text = textOf((await site.inject(`/ki/probe/betrifft-mich?thema=${thema}`)).body);
    assert.ok(text.includes(sentence), text);
    assert.doesNotMatch(text, /keine KI\b/iu);
  }
});

test("each page of the portal has a twin in English, whose links stay English and whose records stay German", async (t) => {
  const { site } = await visit(t);
  const paths = ["", "/betrifft-mich", "/vorhaben", "/rueckmeldung", "/system/alpha"];
  for (const path of paths) {
    const { body, statusCode } = await site.inject(`/en/ki/probe${path}`);
    assert.equal(statusCode, 200, path);
    assert.match(body, /<html lang="en">/u);
    assert.match(body, new RegExp(`href="/ki/probe${path}" lang="de" hreflang="de">Deutsch`, "u"));
    const [, main = ""] = /<main[^>]*>(.*)<\/main>/su.exec(body) ?? [];
    assert.doesNotMatch(main, /(?:href|action)="\/ki\/probe(?:"|\/system)/u, path);
  }
  const { body } = await site.inject("/en/ki/probe/system/alpha");
  assert.match(body, /<p class="kern-body kern-body--large" lang="de">Prüft Anträge/u);
  assert.match(textOf(body), /Kind of AI Chatbot Search/u);
});

test("an application's page tells what people ask, and says where nothing is entered", async (t) => {
  const { site } = await visit(t);
  const text = textOf((await site.inject("/ki/probe/system/beta")).body);
  const questions = ["Was macht sie?", "Was bedeutet das für mich?", "Wer entscheidet?", "Welche Daten"];
  const places = questions.map((one) => text.lastIndexOf(one));
  assert.ok(places.every((one) => one > 0));
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  for (const none of ["ist kein Einsatz eingetragen.", "keine Kosten eingetragen.", "Noch keine Angabe: "])
    assert.ok(text.includes(none), none);
});

test("the stages of a use are drawn, and the same stands in a table", async (t) => {
  const { site } = await visit(t);
  const { body } = await site.inject("/ki/probe/system/alpha");
  assert.match(body, /<svg [^>]*role="img"[^>]*aria-labelledby="zeitstrahl-title zeitstrahl-desc"/u);
  assert.match(textOf(body), /Regelbetrieb seit 01\.05\.2023/u);
});

test("the list can be narrowed to a risk class or to what citizens meet, and shown as cards or on a timeline", async (t) => {
  const { site } = await visit(t);
  const names = async (query: string) =>
    [
      ...(await site.inject(`/ki/probe?${query}`)).body.matchAll(
        /entry__title" href="\/ki\/probe\/system\/(\w+)/gu,
      ),
    ].map(([, key]) => key);
  assert.deepEqual(await names("risiko=minimal"), ["alpha", "beta"]);
  assert.deepEqual(await names("risiko=prohibited"), []);
  assert.deepEqual(await names("buerger=nein"), ["beta"]);
  assert.deepEqual(await names("ansicht=karten"), ["alpha", "beta"]);
  assert.match((await site.inject("/ki/probe?ansicht=zeitstrahl")).body, /<svg /u);
});

test("what only the operator can say is said to be missing until it is given", async (t) => {
  const { site } = await visit(t);
  assert.match((await site.inject("/impressum")).body, /noch kein Impressum hinterlegt/u);
  assert.match((await site.inject("/en/datenschutz")).body, /set no cookies/u);
  assert.match((await site.inject("/barrierefreiheit")).body, /Selbstbewertung/u);
  assert.match((await site.inject("/leichte-sprache")).body, /Was ist das KI-Register\?/u);
});

test("each page of the portal takes at most ten SQL statements", async (t) => {
  const { site, context } = await visit(t);
  const paths = [
    "/ki/probe",
    "/ki/probe/betrifft-mich?thema=bauantrag",
    "/ki/probe/vorhaben",
    "/ki/probe/system/alpha",
    FORM,
  ];
  for (const path of [...paths, "/impressum", "/en"]) {
    const before = context.store.statistics().statements;
    assert.equal((await site.inject(path)).statusCode, 200, path);
    const taken = context.store.statistics().statements - before;
    assert.ok(taken <= 10, `${path}: ${taken}`);
  }
});
