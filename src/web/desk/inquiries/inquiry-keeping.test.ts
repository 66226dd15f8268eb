import assert from "node:assert/strict";
import { test } from "node:test";
import { instantOf } from "#values/instant.ts";
import { deskForTest, type TestDesk } from "#web/desk/testing.ts";
import { TOKEN_FIELD } from "#web/parts/token-field.ts";
import { COORDINATION, HEAD, hiddenIn, LIST, PAPER, post, withInquiry, type Fields } from "./testing.ts";

/** A clock that goes: what is recorded later is later. */
const GOING = { now: () => instantOf(Date.now()) };

const cardOf = (body: string, number: number): string =>
  new RegExp(`<article class="question" id="frage-${number}"[\\s\\S]*?</article>`, "u").exec(body)?.[0] ?? "";

const editing = (desk: TestDesk, at: string) => (place: number, fields: Fields) =>
  post(desk, { from: `${at}/fragen/${place}`, to: `${at}/fragen/${place}` }, fields);

test("dividing and joining questions keep additions, those that were only typed in as well", async (t) => {
  const { desk, at } = await withInquiry(t);
  const edit = editing(desk, at);
  const divided = { no: "3", text: "Wer ist zuständig?\n\nWas kostet es?", addition: "Erster Zusatz." };
  assert.equal((await edit(3, { ...divided, schritt: "teilen" })).status, 303);
  assert.match(cardOf((await desk.open(at)).body, 3), /Erster Zusatz\./u);
  const joined = { text: "Was kostet es im Jahr?", addition: "Zweiter Zusatz.", schritt: "verbinden" };
  assert.equal((await edit(4, joined)).status, 303);
  const card = cardOf((await desk.open(at)).body, 3);
  assert.match(card, /Wer ist zuständig\? Was kostet es im Jahr\?/u);
  assert.match(card, /Erster Zusatz\.\s+Zweiter Zusatz\./u);
});

test("a form that was sent twice opens one inquiry, until somebody has worked on it", async (t) => {
  const { desk, at } = await withInquiry(t);
  const send = () =>
    post(desk, { from: `${LIST}/neu`, to: `${LIST}/neu` }, { text: PAPER, eingang: "30.01.2026" });
  assert.equal((await send()).location?.replace(/\?.*$/u, ""), at);
  await post(desk, { from: `${at}/kopf`, to: `${at}/kopf` }, { title: "Bearbeitet" });
  assert.equal((await send()).location?.replace(/\?.*$/u, ""), `${at}-2`);
});

test("a paper with answers is not filed over an inquiry that is worked on", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const paper = ["Kleine Anfrage 22-100", "KI im Amt", "Wir fragen:", "1. Wer ist zuständig?"];
  const send = (fields: Fields) => post(desk, { from: `${LIST}/neu`, to: `${LIST}/neu` }, fields);
  const opened = await send({ text: paper.join("\n\n") });
  const answered = [...paper, "Antwort: Die Stabsstelle.", "2. Seit wann?", "Antwort: Seit 2024."];
  const refused = await send({ text: answered.join("\n\n"), beantwortet: "ja" });
  assert.equal(refused.status, 422);
  assert.match(refused.body, /wird am Schreibtisch schon eine Anfrage bearbeitet/u);
  assert.equal((await desk.open(opened.location ?? "")).status, 200);
});

test("a last day that the rule has set follows the rule; one that a person has set stays", async (t) => {
  const { desk, at } = await withInquiry(t);
  const { store } = desk.context;
  const key = at.slice(at.lastIndexOf("/") + 1);
  const dueOn = async () => (await store.workRecords("probe", "inquiry", [key])).at(0)?.data.dueOn;
  const [record] = await store.workRecords("probe", "inquiry", [key]);
  assert.ok(record);
  const { version, recordedAt: _at, ...content } = record;
  const data = { ...content.data, profile: "hamburg-bezirk", kind: "Kleine Anfrage" };
  const changes = [{ content: { ...content, data }, reason: "Probe", expectedVersion: version }];
  assert.ok((await store.append({ authority: "probe", author: "Probe", changes })).ok);
  const save = (fields: Fields) =>
    post(desk, { from: `${at}/kopf`, to: `${at}/kopf` }, { title: "T", kind: "Kleine Anfrage", ...fields });
  await save({ receivedOn: "2026-02-02" });
  const first = await dueOn();
  assert.ok(first);
  await save({ receivedOn: "2026-03-02", dueOn: first });
  const second = await dueOn();
  assert.ok(second && second > first, `${first} ${second}`);
  await save({ receivedOn: "2026-04-02", dueOn: "2026-12-24" });
  assert.equal(await dueOn(), "2026-12-24");
  await save({ receivedOn: "2026-05-02", dueOn: "2026-12-24" });
  assert.equal(await dueOn(), "2026-12-24");
});

test("who comes second sees what was saved meanwhile beside the own input", async (t) => {
  const { desk, at } = await withInquiry(t);
  const address = `${at}/fragen/2`;
  const page = await desk.open(address);
  const proof = { [TOKEN_FIELD]: hiddenIn(page.body, TOKEN_FIELD), version: hiddenIn(page.body, "version") };
  const send = (text: string) => desk.send(address, { ...proof, no: "2", text, schritt: "speichern" });
  assert.equal((await send("Was gilt zuerst?")).status, 303);
  const second = await send("Was gilt danach? <script>");
  assert.equal(second.status, 409);
  assert.match(second.body, /Inzwischen gespeichert[\s\S]*Was gilt zuerst\?/u);
  assert.match(second.body, /Was gilt danach\? &lt;script&gt;<\/textarea>/u);
});

test("the facts of the paper can be shortened before they become public", async (t) => {
  const { desk, at } = await withInquiry(t);
  const page = (await desk.open(`${at}/kopf`)).body;
  assert.match(page, /<textarea[^>]*name="preamble"/u);
  const fields = { title: "T", preamble: "Nur dies." };
  assert.equal((await post(desk, { from: `${at}/kopf`, to: `${at}/kopf` }, fields)).status, 303);
  const file = JSON.parse(
    (await desk.open(`${at}/datei?ausfertigung=oeffentlich&format=json`)).body,
  ) as object;
  assert.equal((file as { preamble: string }).preamble, "Nur dies.");
});

/** Everything that somebody checks, signs and publishes; gives the address of the public page. */
async function published(desk: TestDesk, at: string): Promise<string> {
  const step = (schritt: string) => post(desk, { from: at, to: `${at}/stand` }, { schritt });
  assert.equal((await step("check")).status, 303);
  desk.sitDown(HEAD);
  assert.equal((await step("sign")).status, 303);
  assert.equal((await step("publish")).status, 303);
  return `/anfragen/probe/${at.slice(at.lastIndexOf("/") + 1)}`;
}

/** Somebody changes a public record on which the answer is built. */
async function changeAlpha(
  { context: { store } }: TestDesk,
  { visibility = "public", name }: { readonly visibility?: "public" | "internal"; readonly name?: string },
): Promise<void> {
  const known = (await store.snapshot("probe")).records.find(({ key }) => key === "alpha");
  assert.ok(known?.type === "system");
  const { version, recordedAt: _at, ...content } = known;
  const data = { ...content.data, ...(name !== undefined && { name }) };
  const changes = [{ content: { ...content, data, visibility }, reason: "Probe", expectedVersion: version }];
  assert.ok((await store.append({ authority: "probe", author: "Probe", changes })).ok);
}

test("a published answer cites the versions that it was drawn from, whatever is recorded later", async (t) => {
  const { desk, at } = await withInquiry(t, GOING);
  const open = await published(desk, at);
  const seen = async () => {
    const page = (await desk.open(open)).body;
    return [page.slice(page.indexOf('id="belege"')), (await desk.open(`${open}.json`)).body];
  };
  const before = await seen();
  assert.match(before[0] ?? "", /Alpha/u);
  await changeAlpha(desk, { name: "Später umbenannt" });
  assert.deepEqual(await seen(), before);
});

test("a checked answer is no earlier answer to itself, and is not called changed before something has changed", async (t) => {
  const { desk, at } = await withInquiry(t, GOING);
  await published(desk, at);
  const internal = await desk.open(`${at}/datei?ausfertigung=intern&format=json`);
  assert.doesNotMatch(internal.body, /"earlier"/u);
  assert.doesNotMatch((await desk.open(at)).body, /seit der Prüfung geändert/u);
  await changeAlpha(desk, { visibility: "internal" });
  assert.match((await desk.open(at)).body, /seit der Prüfung geändert/u, "what is no longer public");
});
