import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { importsAtRest } from "#actions/table-import/run-import.ts";
import { CLERK_CSV, clerkWorkbook, windows1252 } from "#exchange/tables/testing.ts";
import { recordsOf } from "#records/snapshot.ts";
import { actorWith, deskForTest, grantOf, type TestDesk } from "#web/desk/testing.ts";

const HOME = "/desk/probe/einlesen";
const desk = (t: TestContext): Promise<TestDesk> => deskForTest(t, actorWith(grantOf("coordination")));

const valueIn = (options: string): string =>
  (/value="([^"]*)" selected/u.exec(options) ?? /value="([^"]*)"/u.exec(options))?.[1] ?? "";

/** The fields of the only big form of a page, as they stand. */
function fieldsOf(page: string): Record<string, string> {
  const chosen = page.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gsu);
  const typed = page.matchAll(/<input[^>]* name="(wert-[^"]+)" value="([^"]*)"/gu);
  return Object.fromEntries([
    ...Array.from(chosen, ([, name, options]) => [name, valueIn(options ?? "")]),
    ...Array.from(typed, ([, name, value]) => [name, value]),
  ]) as Record<string, string>;
}

async function upload(at: TestDesk, content: Uint8Array | string, name = "liste.csv"): Promise<string> {
  const sent = await at.send(HOME, {}, [{ field: "datei", name, content }]);
  assert.equal(sent.status, 303, sent.body);
  return sent.location ?? "";
}

/** Goes on from the columns to the preview, changing what the test wants changed. */
async function toPreview(at: TestDesk, address: string, more: Record<string, string> = {}): Promise<string> {
  const { body } = await at.open(address);
  const mapped = await at.send(address, { ...fieldsOf(body), ...more });
  assert.equal(mapped.status, 303, mapped.body);
  if (!mapped.location?.endsWith("/werte")) return mapped.location ?? "";
  const values = await at.open(mapped.location);
  const valued = await at.send(mapped.location, fieldsOf(values.body));
  return valued.location ?? "";
}

test("a clerk's list goes from the file to the register, and back again in one step", async (t) => {
  const at = await desk(t);
  const columns = await upload(at, windows1252(CLERK_CSV));
  assert.match(columns, /\/zuordnung$/u);
  const preview = await toPreview(at, columns, { "spalte-8": "system.summary" });
  assert.match(preview, /\/vorschau$/u);
  const shown = await at.open(preview);
  assert.match(shown.body, /1 Zeile ist zu berichtigen/u);
  assert.match(shown.body, /„nein“ ist keinem Wert von „Status“ zugeordnet/u);
  assert.match(shown.body, /Terminbüro-Assistent/u);
  const before = await at.context.store.snapshot("probe");
  assert.equal(
    recordsOf(before, "system").some(({ key }) => key === "telefonbot"),
    false,
  );

  const base = preview.replace(/\/vorschau$/u, "");
  assert.equal((await at.send(`${base}/start`, { umfang: "alle" })).status, 422);
  const started = await at.send(`${base}/start`, { umfang: "gute" });
  assert.equal(started.location, base);
  assert.match((await at.open(base)).body, /3 Zeilen eingelesen/u);
  const after = await at.context.store.snapshot("probe");
  assert.equal(recordsOf(after, "deployment").length, recordsOf(before, "deployment").length + 3);
  const [entry] = await at.context.store.history("probe", "system/telefonbot");
  assert.equal(entry?.author, "Funktion coordination");

  assert.equal((await at.send(`${base}/zuruecknehmen`, {})).location, base);
  assert.match((await at.open(base)).body, /Das Register sagt wieder, was es vorher sagte/u);
  const undone = await at.context.store.snapshot("probe");
  assert.deepEqual([...undone.byReference.keys()], [...before.byReference.keys()]);
});

test("a list with columns known already goes the same way as the last one", async (t) => {
  const at = await desk(t);
  await toPreview(at, await upload(at, windows1252(CLERK_CSV)), { "spalte-8": "system.summary" });
  const again = await at.open(await upload(at, windows1252(CLERK_CSV)));
  assert.match(again.body, /Diese Spalten kennen wir schon/u);
  assert.equal(fieldsOf(again.body)["spalte-8"], "system.summary");
});

test("faulty lines come as a file that tells what to mend and can be brought again", async (t) => {
  const at = await desk(t);
  const preview = await toPreview(at, await upload(at, windows1252(CLERK_CSV)), {
    "spalte-8": "system.summary",
  });
  const { body } = await at.open(preview.replace("vorschau", "fehler?als=csv"));
  assert.match(body, /Fehler \(bitte berichtigen\)/u);
  assert.match(body, /Aktenscanner/u);
  assert.doesNotMatch(body, /Telefonbot/u);
  const mended = body.replace(";nein;;Muster AG", ";beendet;;Muster AG");
  const second = await toPreview(at, await upload(at, mended, "fehlerzeilen.csv"));
  assert.match((await at.open(second)).body, /Alle Zeilen einlesen/u);
});

test("a file with several lists asks which one, and a head may be told by its number", async (t) => {
  const at = await desk(t);
  const choice = await upload(at, await clerkWorkbook(), "übersicht.xlsx");
  assert.match(choice, /\/tabelle$/u);
  const page = await at.open(choice);
  assert.match(page.body, /KI im Bezirk, Stand März 2025/u);
  assert.match(page.body, /Studieninstitut|Schulung, Anbieter, Teilnehmende/u);
  const wrong = await at.send(choice, { tabelle: "1-2", kopfzeile: "99", art: "use" });
  assert.equal(wrong.status, 422);
  const chosen = await at.send(choice, { tabelle: "1-2", kopfzeile: "", art: "use" });
  assert.match((await at.open(chosen.location ?? "")).body, /Datenschutz: Personenbezug/u);
});

test("a mapping with faults is shown again with what was chosen and where it does not fit", async (t) => {
  const at = await desk(t);
  const address = await upload(at, windows1252(CLERK_CSV));
  const fields = fieldsOf((await at.open(address)).body);
  const sent = await at.send(address, { ...fields, "spalte-0": "system.name" });
  assert.equal(sent.status, 422);
  assert.match(sent.body, /href="#feld-spalte-1"/u);
  assert.equal(fieldsOf(sent.body)["spalte-0"], "system.name");
});

test("what is no list is refused in words, and nothing is kept of it", async (t) => {
  const at = await desk(t);
  const refused = async (content: Uint8Array | string, words: RegExp): Promise<void> => {
    const sent = await at.send(HOME, {}, [{ field: "datei", name: "liste.xlsx", content }]);
    assert.equal(sent.status, 422);
    assert.match(sent.body, words);
  };
  await refused("%PDF-1.4\n%\u00e2\n1 0 obj", /keine Tabelle, die gelesen werden kann/u);
  await refused("nur ein Satz", /keine Tabelle mit mindestens zwei Spalten/u);
  assert.equal((await at.send(HOME, {}, [])).status, 422);
  assert.deepEqual(await at.context.store.imports.list("probe"), []);
});

test("a long list is read in while its page renews itself", async (t) => {
  const at = await desk(t);
  const lines = Array.from({ length: 320 }, (_, line) => `Anwendung ${line};Amt ${line % 7};ja`);
  const columns = await upload(at, ["Name;Fachamt;Im Einsatz?", ...lines].join("\n"));
  const base = (await toPreview(at, columns)).replace(/\/vorschau$/u, "");
  assert.equal((await at.send(`${base}/start`, { umfang: "alle" })).location, base);
  const running = await at.open(base);
  if (running.body.includes("wird eingelesen")) assert.match(running.body, /http-equiv="refresh"/u);
  assert.equal((await at.send(`${base}/start`, { umfang: "alle" })).status, 200, "nobody begins it twice");
  await importsAtRest();
  assert.match((await at.open(base)).body, /320 Zeilen eingelesen/u);
});

test("only those who may read lists in can, and nobody sees another authority's", async (t) => {
  const at = await desk(t);
  const address = await upload(at, windows1252(CLERK_CSV));
  at.sitDown(actorWith(grantOf("contributor", { unit: "amt" })));
  assert.equal((await at.open(address)).status, 403);
  assert.equal((await at.send(address.replace("zuordnung", "start"), { umfang: "alle" })).status, 403);
  at.sitDown(actorWith(grantOf("coordination", { authority: "beispiel" })));
  assert.equal((await at.open(address.replace("/probe/", "/beispiel/"))).status, 404);
});
