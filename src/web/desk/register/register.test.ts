import assert from "node:assert/strict";
import { test } from "node:test";
import { recordTypeIds } from "#catalogue/catalogue.ts";
import { fieldsOf } from "#web/desk/forms/testing.ts";
import { actorWith, deskForTest, grantOf } from "#web/desk/testing.ts";
import { SECRET } from "#web/testing.ts";
import { BETA, COORDINATION, newest, SYSTEM } from "./testing.ts";

test("the list shows what the reader may open, and nothing of the rest", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const all = await desk.open("/desk/probe/register?seite=1");
  assert.equal(all.status, 200);
  assert.match(all.body, new RegExp(SECRET, "u"));
  desk.sitDown(actorWith(grantOf("assembly")));
  for (const page of ["", "?seite=2", "?suche=Beta", "?art=system&pflege=beendet", "?art=unit"]) {
    const { status, body } = await desk.open(`/desk/probe/register${page}`);
    assert.equal(status, 200, page);
    const hidden = new RegExp(`system/(?:vertraulich|zurueckgezogen)|unit/versteckt|${SECRET} Stelle`, "u");
    assert.doesNotMatch(body, hidden, page);
  }
});

test("the list is filtered, sorted, searched and shown as of another day", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const count = async (query: string): Promise<string> =>
    /id="treffer">([^<]*)</u.exec((await desk.open(`/desk/probe/register?${query}`)).body)?.[1] ?? "";
  assert.equal(await count("art=policy"), "25 Regelwerke");
  assert.equal(await count("art=deployment&status=pilot"), "1 Einsatz");
  assert.equal(await count("art=deployment&einheit=amt"), "2 Einsätze");
  assert.equal(await count("suche=Regel%207"), "1 Eintrag");
  assert.equal(await count("art=system&pflege=beendet"), "1 KI-Anwendung – beendet");
  assert.match(await count("art=system&stand=2024-02-01"), /^6 KI-Anwendungen am 1\. Februar 2024$/u);
  const { body } = await desk.open("/desk/probe/register?art=policy&sortierung=-title&spalten=title,changed");
  assert.match(body, /Regel 25[\s\S]*Regel 24/u);
  assert.doesNotMatch(body, /data-label="Sichtbarkeit"/u);
  const empty = await desk.open("/desk/probe/register?art=training");
  assert.match(empty.body, /Noch keine Schulungen[\s\S]*Ersten Eintrag anlegen/u);
});

test("a form opens for every type, and for every record without a change it says so", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  for (const type of recordTypeIds().filter((one) => one !== "authority")) {
    const { status, body } = await desk.open(`/desk/probe/register/neu?type=${type}`);
    assert.equal(status, 200, type);
    assert.match(body, /Grund der Änderung/u);
  }
  for (const { type, key } of (await desk.context.store.snapshot("probe")).records.slice(0, 12)) {
    const address = `/desk/probe/register/${type}/${key}/bearbeiten`;
    const { body } = await desk.open(address);
    const sent = await desk.send(address, { ...fieldsOf(body), grund: "Probe", aktion: "speichern" });
    assert.equal(sent.status, 422, `${type}/${key}`);
    assert.match(sent.body, /Sie haben nichts geändert/u, `${type}/${key}`);
  }
});

test("a new record gets its key from its title, is kept under the function, and is told", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const sent = await desk.send("/desk/probe/register/neu", { ...SYSTEM, "d.name": "Prüf-KI für Bögen" });
  assert.equal(sent.location, "/desk/probe/register/system/pruef-ki-fuer-boegen?meldung=angelegt");
  const entry = await newest(desk, "system/pruef-ki-fuer-boegen");
  assert.equal(entry?.author, "Funktion coordination");
  assert.equal(entry.reason, "Neu aufgenommen");
  assert.match((await desk.open(sent.location ?? "")).body, /Angelegt/u);
  const again = await desk.send("/desk/probe/register/neu", { ...SYSTEM, key: "beta" });
  assert.match(again.body, /Kennung „beta“ ist schon vergeben/u);
});

test("faults stand at their fields and in a linked summary, and what was typed stays", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const sent = await desk.send("/desk/probe/register/neu", {
    ...{
      art: "cost",
      "d.subject": "system/alpha",
      "d.year": "zwanzig",
      "d.planned": "12,345",
      "d.payer": "own",
    },
    ...{ grund: "", "e.sources.0.title": "Vermerk", "e.sources.0.date": "31.2.2024" },
  });
  assert.equal(sent.status, 422);
  for (const name of ["d.year", "d.planned", "e.sources.0.date", "d.nature", "d.category", "grund"]) {
    assert.ok(sent.body.includes(`href="#f-${name}"`), name);
    assert.ok(sent.body.includes(`id="f-${name}`), name);
  }
  assert.match(sent.body, /name="d.year"[^>]*value="zwanzig"[^>]*aria-invalid="true"/u);
  assert.match(sent.body, /eine ganze Zahl wie 1\.234/u);
  assert.match(sent.body, /„Datum“ ist kein Kalendertag/u);
});

test("lines are added and removed by buttons that need no script", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const address = `${BETA}/bearbeiten`;
  const models = { "d.models.0.name": "Eins", "d.models.1.name": "Zwei", "d.models.2.name": "Drei" };
  const before = fieldsOf((await desk.open(address)).body);
  const more = await desk.send(address, { ...before, ...models, aktion: "mehr:d.models" });
  assert.match(more.body, /name="d\.models\.3\.name"/u);
  const fewer = await desk.send(address, { ...before, ...models, aktion: "weniger:d.models.1" });
  assert.match(fewer.body, /name="d\.models\.1\.name"[^>]*>\nDrei/u);
  assert.doesNotMatch(fewer.body, /name="d\.models\.2\.name"/u);
  const saved = await desk.send(address, { ...fieldsOf(fewer.body), grund: "Modelle", aktion: "speichern" });
  assert.equal(saved.location, `${BETA}?meldung=gespeichert`);
  const data = (await newest(desk, "system/beta"))?.content?.data as { models?: unknown };
  assert.deepEqual(data.models, [{ name: "Eins" }, { name: "Drei" }]);
});

test("an honest value takes the place of a value, with its reason", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const address = `${BETA}/bearbeiten`;
  const before = fieldsOf((await desk.open(address)).body);
  const honest = {
    "d.provider": "",
    "h.provider": "unknown",
    "g.provider": "Wird gerade erfragt.",
    grund: "Prüfung",
  };
  assert.equal((await desk.send(address, { ...before, ...honest })).status, 303);
  const content = (await newest(desk, "system/beta"))?.content;
  assert.deepEqual(content?.unknown, { provider: "Wird gerade erfragt." });
  assert.match((await desk.open(BETA)).body, /Pflichtangabe ohne Wert: Anbieter/u);
  assert.match((await desk.open("/desk/probe/register?pflege=unvollstaendig")).body, /Beta/u);
});

test("who may not disclose cannot make a record public, and who may not write gets no form", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("contributor", { unit: "amt" })));
  const address = "/desk/probe/register/deployment/intern/bearbeiten";
  const { body } = await desk.open(address);
  assert.doesNotMatch(body, /name="e\.visibility"/u);
  const sent = { ...fieldsOf(body), "d.note": "Neu", "e.visibility": "public", grund: "Probe" };
  assert.equal((await desk.send(address, sent)).status, 303);
  assert.equal((await newest(desk, "deployment/intern"))?.content?.visibility, "internal");
  for (const page of [`${BETA}/bearbeiten`, "/desk/probe/register/deployment/alpha-versteckt/bearbeiten"]) {
    assert.equal((await desk.open(page)).status, 404, page);
    assert.equal((await desk.send(page, { "d.name": "X", grund: "x" })).status, 404, page);
  }
  const moved = { ...sent, "d.unit": "unit/versteckt", fassung: "2", grund: "Verlagerung" };
  assert.match((await desk.send(address, moved)).body, /Ihre Rolle erlaubt das bei diesem Eintrag nicht/u);
  desk.sitDown(actorWith(grantOf("reader")));
  assert.equal((await desk.open(address)).status, 403);
});

test("the head decides who sees a record, and nothing else about it", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("head")));
  assert.match((await desk.open(BETA)).body, /Sichtbarkeit ändern/u);
  const address = `${BETA}/sichtbarkeit`;
  const form = fieldsOf((await desk.open(address)).body);
  assert.deepEqual(
    Object.keys(form).filter((name) => name.startsWith("d.")),
    [],
  );
  const sent = { ...form, "d.name": "Anders", "e.visibility": "internal", grund: "Noch zu prüfen" };
  assert.equal((await desk.send(address, sent)).location, `${BETA}?meldung=gespeichert`);
  const entry = await newest(desk, "system/beta");
  const data = entry?.content?.data as { name?: string } | undefined;
  assert.deepEqual([entry?.content?.visibility, data?.name], ["internal", "Beta"]);
  assert.equal(entry?.author, "Funktion head");
  assert.equal((await desk.open(`${BETA}/bearbeiten`)).status, 403);
  desk.sitDown(actorWith(grantOf("contributor", { unit: "amt" })));
  assert.equal((await desk.open("/desk/probe/register/deployment/alpha-amt/sichtbarkeit")).status, 403);
});

test("a reference to a record that the reader may not open shows neither title nor key and outlives a change", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const beta = "/desk/probe/register/system/beta/bearbeiten";
  const form = fieldsOf((await desk.open(beta)).body);
  await desk.send(beta, { ...form, "d.replaces": "system/vertraulich", grund: "Nachfolge" });
  desk.sitDown(actorWith(grantOf("contributor", { unit: "amt" })));
  await desk.context.store.append({
    ...{ authority: "probe", author: "Probe" },
    changes: [
      {
        ...{ reason: "Einsatz", expectedVersion: 0 },
        content: {
          ...{ type: "deployment", key: "beta-amt", visibility: "internal", withhold: [], sources: [] },
          ...{ attachments: [], unknown: {}, notCollected: {}, notApplicable: {} },
          data: { system: "system/beta", unit: "unit/amt", task: "Übersetzen", status: "pilot" },
        },
      },
    ],
  });
  for (const page of [BETA, `${BETA}/verlauf`])
    assert.doesNotMatch((await desk.open(page)).body, new RegExp(`${SECRET}|system/vertraulich`, "u"), page);
  const shown = (await desk.open(beta)).body;
  assert.match(shown, /<option value="~0" selected>Eintrag, den Sie nicht einsehen dürfen/u);
  assert.doesNotMatch(shown, /system\/vertraulich/u);
  const own = fieldsOf((await desk.open(beta)).body);
  assert.equal((await desk.send(beta, { ...own, "d.operator": "Amt", grund: "Betrieb" })).status, 303);
  const data = (await newest(desk, "system/beta"))?.content?.data as { replaces?: string; operator?: string };
  assert.deepEqual([data.replaces, data.operator], ["system/vertraulich", "Amt"]);
  const found = await desk.open(`/desk/probe/verweise?typ=system&q=${SECRET}`);
  assert.equal(found.body.includes("vertraulich"), false);
});

test("records are found by parts of their names while somebody types, and only those they may open", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const found = async (query: string): Promise<unknown> => {
    const { status, body } = await desk.open(`/desk/probe/verweise?${query}`);
    assert.equal(status, 200, body);
    return JSON.parse(body);
  };
  assert.deepEqual(await found("typ=system,unit&q=bet"), [
    { wert: "system/beta", titel: "Beta (KI-Anwendung)" },
  ]);
  assert.equal(((await found(`typ=system&q=${SECRET}`)) as unknown[]).length, 3);
  assert.deepEqual(await found("typ=system&q="), []);
  desk.sitDown(actorWith(grantOf("contributor", { unit: "amt" })));
  assert.equal(((await found(`typ=system&q=${SECRET}`)) as unknown[]).length, 2);
});

test("drafts outlive a closed browser, belong to one account and go when the record is saved", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const address = `${BETA}/bearbeiten`;
  const form = { ...fieldsOf((await desk.open(address)).body), "d.summary": "Halb fert", grund: "" };
  const kept = await desk.send(address, { ...form, aktion: "entwurf" });
  assert.equal(kept.location, `${address}?weiter=ja&meldung=entwurf`);
  assert.match((await desk.open(address)).body, /Sie haben einen Entwurf/u);
  assert.match((await desk.open(kept.location)).body, /Halb fert/u);
  assert.match((await desk.open("/desk/probe/register")).body, /Sie haben einen Entwurf[\s\S]*weiter=ja/u);
  desk.sitDown({ ...COORDINATION, account: "konto-2" });
  assert.doesNotMatch((await desk.open(address)).body, /Sie haben einen Entwurf/u);
  desk.sitDown(COORDINATION);
  await desk.send(address, { ...form, "d.summary": "Fertig.", grund: "Text", aktion: "speichern" });
  assert.doesNotMatch((await desk.open(address)).body, /Entwurf vom/u);
  const still = await desk.send("/desk/probe/register/neu", { ...SYSTEM, aktion: "entwurf", still: "ja" });
  assert.deepEqual(JSON.parse(still.body), { gespeichert: true });
});

test("two editors lose nothing: what does not touch is merged, what does is decided", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const address = `${BETA}/bearbeiten`;
  const form = { ...fieldsOf((await desk.open(address)).body), grund: "Prüfung" };
  await desk.send(address, { ...form, "d.summary": "Von der ersten.", "d.operator": "Erste" });
  const second = { ...form, "d.summary": "Von der zweiten.", "d.licence": "MIT" };
  const conflict = await desk.send(address, second);
  assert.equal(conflict.status, 409);
  for (const words of [
    "Von der ersten.",
    "Von der zweiten.",
    "Beta fasst zusammen.",
    "Funktion coordination",
  ])
    assert.ok(conflict.body.includes(words), words);
  const merge = { ...fieldsOf(conflict.body), aktion: "zusammenfuehren" };
  assert.equal((await desk.send(address, merge)).status, 422);
  const done = await desk.send(address, { ...merge, "wahl.data.summary": "mine" });
  assert.equal(done.location, `${BETA}?meldung=zusammengefuehrt`);
  const data = (await newest(desk, "system/beta"))?.content?.data as Record<string, unknown>;
  assert.deepEqual(
    [data["summary"], data["operator"], data["licence"]],
    ["Von der zweiten.", "Erste", "MIT"],
  );
});

test("what was typed is kept as a draft if somebody ends the record meanwhile", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const form = { ...fieldsOf((await desk.open(`${BETA}/bearbeiten`)).body), grund: "Prüfung" };
  await desk.send(`${BETA}/beenden`, { fassung: "1", grund: "Abgeschaltet" });
  const sent = await desk.send(`${BETA}/bearbeiten`, { ...form, "d.summary": "Mühsam getippt." });
  assert.equal(sent.location, `${BETA}?meldung=ueberholt`);
  await desk.send(`${BETA}/zurueck`, { auf: "2", fassung: "2", grund: "Doch noch" });
  assert.match((await desk.open(`${BETA}/bearbeiten?weiter=ja`)).body, /Mühsam getippt\./u);
});

test("opening a confidential record is noted, opening others is not", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  for (const page of ["vertraulich", "beta", "vertraulich/bearbeiten"])
    assert.equal((await desk.open(`/desk/probe/register/system/${page}`)).status, 200);
  const reads = await desk.context.store.accounts.log.reads("probe", { most: 10 });
  assert.deepEqual(
    reads.map(({ record }) => record),
    ["system/vertraulich", "system/vertraulich"],
  );
});

test("the history tells in words what was withheld, closed up and attached", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const form = fieldsOf((await desk.open(`${BETA}/bearbeiten`)).body);
  const closed = { "e.visibility": "confidential", "e.confidentiality.ground": "statute", grund: "Prüfung" };
  const held = { "e.withhold.0.field": "provider", "e.withhold.0.ground": "publicInterest" };
  assert.equal((await desk.send(`${BETA}/bearbeiten`, { ...form, ...closed, ...held })).status, 303);
  await desk.send(`${BETA}/anlagen`, {}, [{ field: "datei", name: "Vermerk.txt", content: "Text" }]);
  const { body } = await desk.open(`${BETA}/verlauf`);
  assert.match(body, /Vertraulichkeit: Grund[\s\S]*gesetzliche Vorschriften/u);
  assert.match(body, /Anbieter bzw\. Entwickler \(überwiegendes öffentliches Interesse\)/u);
  assert.match(body, /Anlagen[\s\S]*Vermerk\.txt/u);
  assert.doesNotMatch(body, /sha256-/u);
  desk.sitDown(actorWith(grantOf("reader")));
  assert.equal((await desk.open(`${BETA}/verlauf`)).status, 404);
});

test("two forms sent at the same moment end in one version and one conflict", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const address = `${BETA}/bearbeiten`;
  const form = { ...fieldsOf((await desk.open(address)).body), grund: "Prüfung" };
  const replies = await Promise.all(
    ["eins", "zwei", "drei"].map((summary) => desk.send(address, { ...form, "d.summary": summary })),
  );
  assert.deepEqual(
    replies.map(({ status }) => status).toSorted((a, b) => a - b),
    [303, 409, 409],
  );
});

test("an earlier version holds again as a new one, and an ended record lives again", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const form = { ...fieldsOf((await desk.open(`${BETA}/bearbeiten`)).body), grund: "Prüfung" };
  await desk.send(`${BETA}/bearbeiten`, { ...form, "d.summary": "Falsch." });
  assert.match((await desk.open(`${BETA}/verlauf`)).body, /Kurzbeschreibung[\s\S]*Falsch\./u);
  assert.match((await desk.open(`${BETA}/zurueck?fassung=1`)).body, /Beta fasst zusammen\./u);
  const undone = await desk.send(`${BETA}/zurueck`, { auf: "1", fassung: "2", grund: "Irrtum" });
  assert.equal(undone.location, `${BETA}?meldung=zurueckgenommen`);
  assert.equal((await newest(desk, "system/beta"))?.version, 3);
  const ended = await desk.send(`${BETA}/beenden`, { fassung: "3", grund: "Abgeschaltet" });
  assert.equal(ended.status, 303);
  assert.match((await desk.open(BETA)).body, /Dieser Eintrag ist beendet[\s\S]*Wiederherstellen/u);
  assert.equal(
    (await desk.send(`${BETA}/zurueck`, { auf: "4", fassung: "4", grund: "Doch noch" })).status,
    303,
  );
  const entry = await newest(desk, "system/beta");
  assert.deepEqual([entry?.version, entry?.content?.ended], [5, undefined]);
});

test("many records are confirmed at once, and none if one has changed since", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const address = "/desk/probe/register/bestaetigen";
  const some = ["policy/regel-1@1", "policy/regel-2@1", "policy/regel-3@1"];
  const done = await desk.send(address, { eintrag: some, zurueck: "art=policy" });
  assert.equal(done.location, "/desk/probe/register?art=policy&meldung=bestaetigt");
  const entry = await newest(desk, "policy/regel-2");
  assert.deepEqual(
    [entry?.content?.confirmedOn, entry?.content?.confirmedBy],
    ["2024-06-01", "Funktion coordination"],
  );
  const late = await desk.send(address, { eintrag: ["policy/regel-4@1", "policy/regel-1@1"] });
  assert.match(late.body, /policy\/regel-1 wurde inzwischen geändert/u);
  assert.equal((await newest(desk, "policy/regel-4"))?.version, 1);
  assert.match((await desk.send(address, {})).body, /keinen Eintrag ausgewählt/u);
});

test("views are kept by name and forgotten again", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const address = "/desk/probe/register/ansichten";
  await desk.send(address, { name: "Meine Regeln", abfrage: "art=policy" });
  assert.match((await desk.open("/desk/probe/register")).body, /register\?art=policy">Meine Regeln/u);
  assert.equal((await desk.send(address, { name: " ", abfrage: "art=policy" })).status, 422);
  await desk.send(address, { loeschen: "Meine Regeln" });
  assert.doesNotMatch((await desk.open("/desk/probe/register")).body, /Meine Regeln/u);
});

test("a file is attached, told and handed out as a file, to those who may open its record", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const file = { field: "datei", name: "Vermerk.txt", content: "Ein kurzer Vermerk." };
  const sent = await desk.send(`${BETA}/anlagen`, {}, [file]);
  assert.equal(sent.location, `${BETA}?meldung=angehaengt`);
  const { body } = await desk.open(BETA);
  const link = /href="([^"]*anlagen\?datei=[^"]*)"/u.exec(body)?.[1] ?? "";
  assert.equal((await desk.open(link)).body, "Ein kurzer Vermerk.");
  assert.match((await desk.send(`${BETA}/anlagen`, {}, [])).body, /keine Datei ausgewählt/u);
  desk.sitDown(actorWith(grantOf("assembly")));
  assert.equal((await desk.open(link)).status, 404);
  assert.doesNotMatch((await desk.open(BETA)).body, /Vermerk\.txt/u);
});
