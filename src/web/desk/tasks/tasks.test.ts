import assert from "node:assert/strict";
import { test } from "node:test";
import { actorWith, deskForTest, grantOf } from "#web/desk/testing.ts";

const BASE = "/desk/probe";
const task = {
  ...{ title: "Anbieter klären", kind: "clarify", role: "coordination", status: "open" },
  ...{ dueOn: "2024-05-01", subject: "system/alpha" },
};

async function withTask(
  t: Parameters<typeof deskForTest>[0],
  role: "coordination" | "reader" = "coordination",
) {
  const desk = await deskForTest(t, actorWith(grantOf(role)));
  const content = {
    ...{ type: "task", key: "klaeren", visibility: "internal", withhold: [], sources: [], attachments: [] },
    ...{ unknown: {}, notCollected: {}, notApplicable: {}, data: task },
  } as const;
  const changes = [{ content, reason: "Probe", expectedVersion: 0 }] as unknown as Parameters<
    typeof desk.context.store.append
  >[0]["changes"];
  const kept = await desk.context.store.append({ authority: "probe", author: "KI-Koordination", changes });
  assert.ok(kept.ok);
  const newest = async () => (await desk.context.store.workRecords("probe", "task", ["klaeren"]))[0];
  return { desk, newest };
}

test("a task stands in the list of its function with its reason and day, and is closed in one step", async (t) => {
  const { desk, newest } = await withTask(t);
  const list = await desk.open(`${BASE}/aufgaben`);
  assert.equal(list.status, 200);
  assert.match(list.body, /Anbieter klären/u);
  assert.match(list.body, /überfällig seit 01\.05\.2024/u);
  const fields = { eintrag: "task/klaeren@1", schritt: "erledigt", vermerk: "Hersteller gefragt" };
  const sent = await desk.send(`${BASE}/aufgaben/aufgabe`, fields);
  assert.equal(sent.location, `${BASE}/aufgaben?meldung=erledigt`);
  const closed = await newest();
  assert.deepEqual([closed?.data.status, closed?.data.note], ["done", "Hersteller gefragt"]);
  assert.equal(closed?.data.closedBy, "Funktion coordination");
  assert.doesNotMatch((await desk.open(`${BASE}/aufgaben`)).body, /Anbieter klären/u);
});

test("a task is put off to a day to come only, and falls away only with a reason", async (t) => {
  const { desk, newest } = await withTask(t);
  const send = (fields: Readonly<Record<string, string>>) =>
    desk.send(`${BASE}/aufgaben/aufgabe`, { eintrag: "task/klaeren@1", ...fields });
  assert.equal((await send({ schritt: "verschieben", tag: "2024-05-31" })).status, 422);
  assert.equal((await send({ schritt: "entfallen", vermerk: " " })).status, 422);
  assert.equal((await send({ schritt: "verschieben", tag: "2024-07-01" })).status, 303);
  assert.equal((await newest())?.data.dueOn, "2024-07-01");
  assert.equal((await send({ schritt: "erledigt" })).status, 422, "another version came in between");
});

test("who may only read sees the list and changes nothing", async (t) => {
  const { desk, newest } = await withTask(t, "reader");
  const list = await desk.open(`${BASE}/aufgaben?bereich=alle`);
  assert.match(list.body, /Anbieter klären/u);
  assert.doesNotMatch(list.body, /Erledigen, verschieben/u);
  const fields = { eintrag: "task/klaeren@1", schritt: "erledigt" };
  assert.equal((await desk.send(`${BASE}/aufgaben/aufgabe`, fields)).status, 403);
  assert.equal((await newest())?.version, 1);
});

test("a nil return names what is stated before it is kept, and never overrides a record", async (t) => {
  const grant = grantOf("contributor", { unit: "amt" });
  const desk = await deskForTest(t, actorWith(grant));
  const address = `${BASE}/fehlanzeigen/amt`;
  assert.match((await desk.open(`${BASE}/fehlanzeigen`)).body, /Fehlanzeige abgeben/u);
  const wrong = await desk.send(address, { thema: ["systems", "misuse"] });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /Eine Fehlanzeige würde ihnen widersprechen/u);
  const asked = await desk.send(address, { thema: ["misuse", "projects"] });
  assert.match(asked.body, /Vorhaben in Vorbereitung: Fehlanzeige/u);
  const before = await desk.context.store.snapshot("probe");
  assert.equal(before.byType.get("nilReturn"), undefined);
  const kept = await desk.send(address, { thema: ["misuse", "projects"], bestaetigt: "ja" });
  assert.equal(kept.location, `${BASE}/fehlanzeigen?meldung=fehlanzeige`);
  const after = await desk.context.store.snapshot("probe");
  assert.equal(after.byType.get("nilReturn")?.length, 2);
  const again = await desk.send(address, { thema: ["misuse"], bestaetigt: "ja" });
  assert.equal(again.status, 303);
});

test("nobody states a nil return for a unit of others", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("contributor", { unit: "amt" })));
  assert.equal((await desk.open(`${BASE}/fehlanzeigen/versteckt`)).status, 404);
});

test("the overview shows what is due, what was begun and where to start", async (t) => {
  const { desk } = await withTask(t);
  const { status, body } = await desk.open(BASE);
  assert.equal(status, 200);
  for (const words of [
    /Für Sie fällig/u,
    /Anbieter klären/u,
    /Neuen KI-Einsatz melden/u,
    /Zuletzt geändert/u,
  ])
    assert.match(body, words);
});

test("somebody gives a task by hand, wrong input stays, and gives it to another unit later", async (t) => {
  const { desk, newest } = await withTask(t);
  assert.match((await desk.open(`${BASE}/aufgaben`)).body, /href="\/desk\/probe\/aufgaben\/neu"/u);
  const wish = {
    titel: "Vertrag <b>nachreichen</b>",
    funktion: "contributor",
    einheit: "unit/amt",
    tag: "2024-07-01",
  };
  const wrong = await desk.send(`${BASE}/aufgaben/neu`, {
    ...wish,
    tag: "2024-05-01",
    warum: "Zeile 1\r\nÄ",
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /value="Vertrag &lt;b&gt;nachreichen/u);
  const sent = await desk.send(`${BASE}/aufgaben/neu`, { ...wish, warum: "Zeile 1\r\nÄ" });
  assert.equal(sent.location, `${BASE}/aufgaben?bereich=alle&meldung=angelegt`);
  const tasks = await desk.context.store.workRecords("probe", "task");
  const made = tasks.find(({ key }) => key === "vertrag-b-nachreichen-b");
  assert.deepEqual(
    [made?.visibility, made?.data.because, made?.data.unit],
    ["internal", "Zeile 1\nÄ", "unit/amt"],
  );
  const form = `${BASE}/aufgaben/klaeren/zuweisen`;
  assert.match((await desk.open(form)).body, /value="Anbieter klären"/u);
  const change = { titel: "Anbieter klären", funktion: "dataProtection", eintrag: "system/alpha" };
  const moved = await desk.send(form, { ...change, tag: "2024-05-01", fassung: "1" });
  assert.equal(moved.status, 303, "the day that is over may stay");
  assert.deepEqual([(await newest())?.data.role, (await newest())?.data.kind], ["dataProtection", "clarify"]);
  const late = await desk.send(form, { ...change, tag: "2024-07-01", fassung: "1" });
  assert.match(late.body, /inzwischen geändert/u);
});

test("only who may hand out work gives tasks; a contributor and a reader may not", async (t) => {
  const { desk } = await withTask(t);
  for (const role of ["contributor", "reader", "staffCouncil"] as const) {
    desk.sitDown(actorWith(grantOf(role, role === "contributor" ? { unit: "amt" } : {})));
    assert.equal((await desk.open(`${BASE}/aufgaben/neu`)).status, 403, role);
    const fields = { titel: "X", funktion: "head", tag: "2024-07-01" };
    assert.equal((await desk.send(`${BASE}/aufgaben/klaeren/zuweisen`, fields)).status, 403, role);
  }
});

test("the head closes a suspicion that is theirs; the staff council closes none of others", async (t) => {
  const { desk, newest } = await withTask(t);
  const fields = { eintrag: "task/klaeren@1", schritt: "erledigt" };
  desk.sitDown(actorWith(grantOf("staffCouncil")));
  assert.doesNotMatch((await desk.open(`${BASE}/aufgaben?bereich=alle`)).body, /Erledigen, verschieben/u);
  assert.equal((await desk.send(`${BASE}/aufgaben/aufgabe`, fields)).status, 422);
  desk.sitDown(actorWith(grantOf("head")));
  assert.equal((await desk.send(`${BASE}/aufgaben/aufgabe`, fields)).status, 303);
  assert.equal((await newest())?.data.status, "done");
});

test("nil returns of a unit with a long name are kept apart by topic, and stated anew in place", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("coordination")));
  const key = `abteilung-${"sehr-lang-".repeat(9)}ende`;
  const unit = {
    ...{ type: "unit", key, visibility: "internal", withhold: [], sources: [], attachments: [] },
    ...{ unknown: {}, notCollected: {}, notApplicable: {}, data: { name: "Abteilung" } },
  };
  const { store } = desk.context;
  const changes = [{ content: unit, reason: "Probe", expectedVersion: 0 }] as unknown as Parameters<
    typeof store.append
  >[0]["changes"];
  assert.ok((await store.append({ authority: "probe", author: "Probe", changes })).ok);
  const fields = { thema: ["systems", "misuse", "projects"], bestaetigt: "ja" };
  for (const nth of [1, 2]) {
    const sent = await desk.send(`${BASE}/fehlanzeigen/${key}`, fields);
    assert.equal(sent.status, 303, String(nth));
  }
  const kept = (await store.snapshot("probe")).byType.get("nilReturn") ?? [];
  assert.deepEqual(
    kept.map(({ version }) => version),
    [2, 2, 2],
  );
});
