import assert from "node:assert/strict";
import { test } from "node:test";
import { actorWith, deskForTest, grantOf } from "#web/desk/testing.ts";

const BASE = "/desk/probe/meldung";

test("whoever names an application like a known one is asked before a new one is begun", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("coordination")));
  const asked = await desk.send(BASE, { name: "Beta" });
  assert.equal(asked.status, 422);
  assert.match(asked.body, /Anwendungen mit ähnlichem Namen/u);
  const begun = await desk.send(BASE, { name: "Beta", existing: "beta", gesehen: "Beta" });
  assert.match(begun.location ?? "", /\/meldung\/[\w-]+\/einsatz$/u);
});

test("a further use of a known application takes three more pages and becomes a use with tasks", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("coordination")));
  const { location: use = "" } = await desk.send(BASE, { name: "Beta", existing: "beta", gesehen: "Beta" });
  const fields = { place: "unit/amt", task: "Übersetzen", status: "pilot", "startedOn.unbekannt": "ja" };
  const { location: people = "" } = await desk.send(use, fields);
  assert.match(people, /beteiligung$/u);
  const { location: check = "" } = await desk.send(people, { bodies: "staffCouncil" });
  assert.match((await desk.open(check)).body, /Übersetzen/u);
  const { location: done = "" } = await desk.send(check, {});
  const result = await desk.open(done);
  assert.match(result.body, /Gemeldet/u);
  assert.match(result.body, /Beginn der Nutzung nachtragen/u);
  const snapshot = await desk.context.store.snapshot("probe");
  assert.equal(snapshot.byReference.get("deployment/beta-amt")?.visibility, "internal");
  assert.equal(snapshot.byType.get("participation")?.length, 1);
});

test("wrong answers stay on the page with their faults, and are there again after a break", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("coordination")));
  const { location: use = "" } = await desk.send(BASE, { name: "Beta", existing: "beta", gesehen: "Beta" });
  const wrong = await desk.send(use, { task: "Übersetzen", status: "pilot" });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /href="#feld-place"/u);
  assert.match(wrong.body, /Übersetzen<\/textarea>/u);
  assert.match((await desk.open(use)).body, /Übersetzen<\/textarea>/u);
  assert.match((await desk.open(BASE)).body, /Beta weiter ausfüllen/u);
  const later = await desk.send(use, { task: "Übersetzen", weiter: "spaeter" });
  assert.equal(later.location, "/desk/probe?meldung=entwurf");
  const back = await desk.send(use, { task: "Übersetzen und prüfen", weiter: "zurueck" });
  assert.match(back.location ?? "", /anwendung$/u);
  assert.match((await desk.open(use)).body, /Übersetzen und prüfen/u);
});

test("nobody opens the report of somebody else, and a contributor reports for the own unit only", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("coordination")));
  const { location: use = "" } = await desk.send(BASE, { name: "Beta", existing: "beta", gesehen: "Beta" });
  desk.sitDown({ ...actorWith(grantOf("contributor", { unit: "amt" })), account: "konto-2" });
  assert.equal((await desk.open(use)).location, "/desk/probe?meldung=weg");
  const { location: own = "" } = await desk.send(BASE, { name: "Beta", existing: "beta", gesehen: "Beta" });
  const { body } = await desk.open(own);
  assert.match(body, /value="unit\/amt"/u);
  assert.doesNotMatch(body, /value="unit\/versteckt"|value="authority\/probe"/u);
  desk.sitDown(actorWith(grantOf("reader")));
  assert.equal((await desk.open(BASE)).status, 403);
});

test("an unfinished report cannot be finished by its address", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("coordination")));
  const { location: use = "" } = await desk.send(BASE, { name: "Beta", existing: "beta", gesehen: "Beta" });
  const sent = await desk.send(use.replace("einsatz", "pruefen"), {});
  assert.match(sent.location ?? "", /\/einsatz\?ziel=pruefen&fehlt=ja$/u);
  const told = await desk.open(sent.location ?? "");
  assert.match(told.body, /Bitte beantworten Sie: Welche Stelle nutzt die Anwendung\?/u);
  assert.equal((await desk.forge(use, { task: "Fremd" })).status, 403);
});

test("a report whose application or unit has gone meanwhile says so, and brings nothing under them", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("coordination")));
  const { location: use = "" } = await desk.send(BASE, { name: "Beta", existing: "beta", gesehen: "Beta" });
  await desk.send(use, { place: "unit/amt", task: "Übersetzen", status: "idea" });
  const { store } = desk.context;
  const beta = (await store.snapshot("probe")).byReference.get("system/beta");
  assert.ok(beta);
  const { version, recordedAt: _at, ...content } = beta;
  const changes = [{ content: { ...content, ended: true }, reason: "Probe", expectedVersion: version }];
  const ended = await store.append({ authority: "probe", author: "Probe", changes } as Parameters<
    typeof store.append
  >[0]);
  assert.ok(ended.ok, JSON.stringify(ended));
  const sent = await desk.send(use.replace("einsatz", "pruefen"), {});
  assert.match(sent.location ?? "", /\/anwendung\?ziel=pruefen&fehlt=ja$/u);
  const told = await desk.open(sent.location ?? "");
  assert.match(told.body, /Ist es eine dieser Anwendungen\?“ eine der Möglichkeiten/u);
});
