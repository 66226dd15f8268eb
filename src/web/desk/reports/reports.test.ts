import assert from "node:assert/strict";
import { test } from "node:test";
import { actorWith, deskForTest, grantOf } from "#web/desk/testing.ts";

const LIST = "/desk/probe/berichte";

/** The moment that the draft's form would freeze. */
const momentIn = (body: string): string => /name="zeitpunkt" value="([^"]+)"/u.exec(body)?.[1] ?? "";

test("the head reads a draft, adopts it, and publishes the public copy at an address that stays", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("head")));
  const draft = await desk.open(`${LIST}/entwurf?art=annual&jahr=2023&fassung=public`);
  assert.equal(draft.status, 200);
  assert.match(draft.body, /Dies ist ein Entwurf/u);
  const fields = { art: "annual", jahr: "2023", fassung: "public", zeitpunkt: momentIn(draft.body) };
  const adopted = await desk.send(`${LIST}/feststellen`, fields);
  assert.deepEqual(
    [adopted.status, adopted.location],
    [303, `${LIST}/annual-2023-public?meldung=festgestellt`],
  );
  assert.equal((await desk.open("/berichte/probe/2023")).status, 404);
  const published = await desk.send(`${LIST}/annual-2023-public/veroeffentlichung`, { oeffentlich: "ja" });
  assert.equal(published.status, 303);
  const page = await desk.open("/berichte/probe/2023");
  assert.equal(page.status, 200);
  assert.match(page.body, /Festgestellt am 1\. Juni 2024 \(Funktion head\)/u);
  assert.match((await desk.open("/berichte")).body, /href="\/berichte\/probe\/2023"/u);
  const json = await desk.open("/berichte/probe/2023.json");
  assert.equal((JSON.parse(json.body) as { year: number }).year, 2023);
  await desk.send(`${LIST}/annual-2023-public/veroeffentlichung`, { oeffentlich: "nein" });
  assert.equal((await desk.open("/berichte/probe/2023")).status, 404);
});

test("who may not adopt is refused and sees no button; without a reason there is no second edition", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("coordination")));
  const draft = await desk.open(`${LIST}/entwurf?jahr=2023`);
  assert.match(draft.body, /Festgestellt wird der Bericht von der Leitung/u);
  const fields = { art: "annual", jahr: "2023", fassung: "council", zeitpunkt: momentIn(draft.body) };
  assert.equal((await desk.send(`${LIST}/feststellen`, fields)).status, 403);
  desk.sitDown(actorWith(grantOf("head")));
  const moment = momentIn((await desk.open(`${LIST}/entwurf?jahr=2023`)).body);
  const again = { ...fields, zeitpunkt: moment };
  assert.equal((await desk.send(`${LIST}/feststellen`, again)).status, 303);
  const second = await desk.send(`${LIST}/feststellen`, again);
  assert.equal(second.status, 422);
  assert.match(second.body, /href="#feld-grund"/u);
  desk.sitDown(actorWith(grantOf("reader")));
  assert.equal((await desk.open(LIST)).status, 403);
  desk.sitDown(actorWith(grantOf("head", { authority: "beispiel" })));
  assert.equal((await desk.open(`${LIST}/annual-2023-council`)).status, 403);
});

test("every file of a draft says on its pages that it is one", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("coordination")));
  const file = await desk.open(`${LIST}/entwurf/html?jahr=2023`);
  assert.equal(file.status, 200);
  assert.match(file.body, /Entwurf – noch nicht festgestellt/u);
  assert.equal((await desk.open(`${LIST}/entwurf/exe?jahr=2023`)).status, 404);
});

const uses = (body: string): string => /Einsätze in Betrieb<\/dt><dd><a[^>]*>(\d+)/u.exec(body)?.[1] ?? "";

test("numbers at the desk follow the role: the council's members count less than the coordination", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("coordination")));
  const whole = await desk.open("/desk/probe/zahlen");
  assert.equal(whole.status, 200);
  assert.equal(uses(whole.body), "3");
  desk.sitDown(actorWith(grantOf("assembly")));
  assert.equal(uses((await desk.open("/desk/probe/zahlen")).body), "2");
  const records = await desk.open("/desk/probe/zahlen/ueberblick?zeile=2");
  assert.match(records.body, /Errechnet aus: 2 Einträge/u);
  assert.equal((await desk.open("/desk/probe/zahlen/stand.csv")).status, 200);
  assert.equal((await desk.open("/desk/probe/zahlen/gibtesnicht")).status, 404);
});
