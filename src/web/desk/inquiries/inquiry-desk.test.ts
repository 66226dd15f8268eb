import assert from "node:assert/strict";
import { test } from "node:test";
import { actorWith, deskForTest, grantOf } from "#web/desk/testing.ts";
import { SECRET } from "#web/testing.ts";
import { TOKEN_FIELD } from "#web/parts/token-field.ts";
import { COORDINATION, HEAD, hiddenIn, LIST, PAPER, post, withInquiry, type Fields } from "./testing.ts";

test("a pasted inquiry becomes a draft of all its questions at once, with head data and evidence", async (t) => {
  const { desk, at } = await withInquiry(t);
  const { status, body } = await desk.open(`${at}?meldung=gelesen`);
  assert.equal(status, 200);
  assert.match(body, /der Entwurf liegt vor/u);
  assert.equal(body.match(/<article class="question"/gu)?.length, 31);
  assert.match(body, /class="evidence"/u);
  assert.match(body, /30\. Januar 2026/u);
  assert.match((await desk.open(LIST)).body, new RegExp(`href="${at}"`, "u"));
});

const fileOf = (content: string) => [{ field: "datei", name: "anfrage.txt", content }];

test("an uploaded file is read by its content, and one without questions comes back with a message", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const { body } = await desk.open(`${LIST}/neu`);
  const proof = { [TOKEN_FIELD]: hiddenIn(body, TOKEN_FIELD) };
  assert.equal((await desk.send(`${LIST}/neu`, proof, fileOf(PAPER))).status, 303);
  const refused = await desk.send(`${LIST}/neu`, proof, fileOf("Guten Tag, das Wetter ist schön."));
  assert.equal(refused.status, 422);
  assert.match(refused.body, /href="#feld-datei"/u);
});

test("who answers no inquiries sees none", async (t) => {
  const { desk, at } = await withInquiry(t);
  for (const role of ["contributor", "reader", "assembly", "administrator"] as const) {
    desk.sitDown(actorWith(grantOf(role, { unit: role === "contributor" ? "amt" : null })));
    for (const address of [LIST, at, `${at}/zulieferung`, `${at}/datei?ausfertigung=intern&format=json`])
      assert.equal((await desk.open(address)).status, 403, `${role} ${address}`);
  }
});

test("a question is worded anew, divided, joined and taken out, and its themes can be chosen", async (t) => {
  const { desk, at } = await withInquiry(t);
  const third = `${at}/fragen/3`;
  const count = async () => (await desk.open(at)).body.match(/<article class="question"/gu)?.length;
  const edit = (fields: Fields) => post(desk, { from: third, to: third }, fields);
  const text = "Welche Kosten sind entstanden?\n\nWer ist zuständig?";
  assert.equal((await edit({ no: "3", text, schritt: "teilen" })).status, 303);
  assert.equal(await count(), 32);
  assert.match((await desk.open(third)).body, /value="costs" checked/u);
  assert.equal(
    (await post(desk, { from: `${at}/fragen/4`, to: `${at}/fragen/4` }, { text: "x", schritt: "verbinden" }))
      .status,
    303,
  );
  assert.equal(await count(), 31);
  assert.equal(
    (await edit({ no: "3", text: "Was kostet es?", facets: ["budget"], schritt: "speichern" })).status,
    303,
  );
  assert.match((await desk.open(third)).body, /value="budget" checked/u);
  assert.equal((await edit({ text: "", schritt: "speichern" })).status, 422);
  assert.equal((await edit({ text: "x", schritt: "streichen" })).status, 303);
  assert.equal(await count(), 30);
});

test("an addition is marked as without evidence and by function, and can settle a question", async (t) => {
  const { desk, at } = await withInquiry(t);
  const first = `${at}/fragen/1`;
  const opened = (await desk.open(first)).body;
  const text = /name="text"[^>]*>\n([^<]*)</u.exec(opened)?.[1] ?? "";
  const fields = { no: "1", text, addition: "Das Amt berät darüber.", settled: "ja", schritt: "speichern" };
  assert.equal((await post(desk, { from: first, to: first }, fields)).status, 303);
  const card =
    /<article class="question" id="frage-1"[\s\S]*?<\/article>/u.exec((await desk.open(at)).body)?.[0] ?? "";
  assert.match(
    card,
    /Ergänzung der Behörde \(Funktion coordination; ohne Beleg im Register\): Das Amt berät darüber\./u,
  );
  assert.match(card, /beantwortet/u);
});

test("two people edit one inquiry: the second sees that it changed and loses nothing", async (t) => {
  const { desk, at } = await withInquiry(t);
  const [page, address] = [await desk.open(`${at}/kopf`), `${at}/kopf`];
  const proof = { [TOKEN_FIELD]: hiddenIn(page.body, TOKEN_FIELD), version: hiddenIn(page.body, "version") };
  assert.equal((await desk.send(address, { ...proof, title: "Erste" })).status, 303);
  const second = await desk.send(address, { ...proof, title: "Zweite" });
  assert.equal(second.status, 409);
  assert.match(second.body, /value="Zweite"/u);
  const again = { ...proof, version: hiddenIn(second.body, "version"), title: "Zweite" };
  assert.equal((await desk.send(address, again)).status, 303);
  assert.match((await desk.open(at)).body, /<h1[^>]*>Zweite/u);
});

test("checked by the coordination, signed by the head, published: only then everybody reads the public copy", async (t) => {
  const { desk, at } = await withInquiry(t);
  const step = (schritt: string) => post(desk, { from: at, to: `${at}/stand` }, { schritt });
  const key = at.slice(at.lastIndexOf("/") + 1);
  const open = `/anfragen/probe/${key}`;
  assert.equal((await step("sign")).status, 403);
  assert.equal((await step("check")).status, 303);
  assert.equal((await desk.open(`${at}/kopf`)).status, 303);
  desk.sitDown(HEAD);
  assert.equal((await step("publish")).status, 422);
  assert.equal((await step("sign")).status, 303);
  assert.equal((await desk.open(open)).status, 404);
  assert.equal((await step("publish")).status, 303);
  const { status, body } = await desk.open(open);
  assert.equal(status, 200);
  assert.doesNotMatch(body, new RegExp(SECRET, "u"));
  assert.match(body, /id="frage-5"/u);
  assert.match((await desk.open("/anfragen")).body, new RegExp(`href="${open}"`, "u"));
  assert.equal((await desk.open(`${open}.json`)).status, 200);
  assert.equal((await step("withdraw")).status, 303);
  assert.equal((await desk.open(open)).status, 404);
});

test("from an example nothing is signed", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("head", { authority: "beispiel" })));
  const list = "/desk/beispiel/anfragen";
  const sent = await post(desk, { from: `${list}/neu`, to: `${list}/neu` }, { text: PAPER });
  const at = sent.location?.replace(/\?.*$/u, "") ?? "";
  assert.equal((await post(desk, { from: at, to: `${at}/stand` }, { schritt: "check" })).status, 303);
  const refused = await post(desk, { from: at, to: `${at}/stand` }, { schritt: "sign" });
  assert.equal(refused.status, 422);
  assert.match(refused.body, /Beispielregister/u);
});

test("every copy comes as a file, and the public one holds nothing that is not public", async (t) => {
  const { desk, at } = await withInquiry(t);
  const file = (copy: string, format: string) =>
    desk.open(`${at}/datei?ausfertigung=${copy}&format=${format}`);
  const open = JSON.parse((await file("oeffentlich", "json")).body) as { copy: string; questions: unknown[] };
  assert.deepEqual([open.copy, open.questions.length], ["public", 31]);
  assert.doesNotMatch((await file("oeffentlich", "html")).body, new RegExp(SECRET, "u"));
  assert.match((await file("intern", "html")).body, /Offene Punkte/u);
  assert.equal((await file("alle", "html")).status, 404);
});

test("what is missing is handed to the units that know it, once, and told who is nobody's", async (t) => {
  const { desk, at } = await withInquiry(t);
  const from = `${at}/zulieferung`;
  const { body } = await desk.open(from);
  assert.match(body, /Text zum Versenden/u);
  const { store } = desk.context;
  const responsibility = {
    ...{ type: "responsibility" as const, key: "ki", visibility: "internal" as const },
    ...{ withhold: [], sources: [], attachments: [], unknown: {}, notCollected: {}, notApplicable: {} },
    data: {
      ...{ unit: "unit/amt", function: "KI-Stelle", tasks: ["inquiries" as const, "overall" as const] },
      ...{ holder: "own" as const, from: "2024-01-01" },
    },
  };
  const changes = [{ content: responsibility, reason: "Probe", expectedVersion: 0 }];
  assert.ok((await store.append({ authority: "probe", author: "Probe", changes })).ok);
  const handOut = () => post(desk, { from: at, to: from }, {});
  assert.equal((await handOut()).status, 303);
  const first = await store.workRecords("probe", "task");
  assert.equal((await handOut()).status, 303);
  assert.deepEqual(await store.workRecords("probe", "task"), first);
  assert.deepEqual(
    [...new Set(first.map(({ data }) => `${data.role} ${data.dueOn}`))],
    ["contributor 2024-06-15"],
  );
});

test("a paper that was answered elsewhere is filed with its answers apart, and is nobody's draft", async (t) => {
  const desk = await deskForTest(t, COORDINATION);
  const text = [
    "Kleine Anfrage 22-100",
    "KI im Amt",
    "Wir fragen die Verwaltung:",
    "1. Welche KI-Systeme werden eingesetzt?",
    "Antwort: Eingesetzt wird ein Übersetzungsdienst.",
    "2. Wer ist zuständig?",
    "Antwort: Die Stabsstelle.",
  ].join("\n\n");
  const send = (fields: Fields) => post(desk, { from: `${LIST}/neu`, to: `${LIST}/neu` }, fields);
  assert.equal((await send({ text, beantwortet: "ja" })).status, 303);
  assert.match((await desk.open(LIST)).body, /Zum Vergleich abgelegt: 1/u);
  const answers = await desk.context.store.workRecords("probe", "answer");
  assert.deepEqual(
    answers.map(({ data }) => data.blocks?.map((block) => block.text)),
    [["Eingesetzt wird ein Übersetzungsdienst."], ["Die Stabsstelle."]],
  );
  assert.equal((await send({ text: PAPER, beantwortet: "ja" })).status, 422);
});
