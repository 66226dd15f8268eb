import assert from "node:assert/strict";
import { test } from "node:test";
import { leaveMessage } from "#actions/messages/leave-message.ts";
import { readReceipt } from "#actions/messages/read-receipt.ts";
import { actorWith, deskForTest, grantOf } from "#web/desk/testing.ts";

const authority = "probe";
const LIST = `/desk/${authority}/rueckmeldungen`;

test("the coordination assigns, answers and closes a message, and its writer reads the reply", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("coordination")));
  const input = {
    authority,
    kind: "question",
    about: "system/alpha",
    text: "Wer <b>prüft</b> das?",
    contact: "",
  };
  const left = await leaveMessage(desk.context, input);
  assert(left.ok);
  const place = `${LIST}/${left.value.number}`;
  assert.match((await desk.open(LIST)).body, /Wer &lt;b&gt;prüft&lt;\/b&gt; das\?/u);

  const refused = await desk.send(`${place}/antworten`, { reply: "x".repeat(5001) });
  assert.equal(refused.status, 422);
  assert.match(refused.body, /href="#feld-reply"/u);
  assert.ok(refused.body.includes("x".repeat(5001)));

  await desk.send(`${place}/zuweisen`, { assignedTo: "Datenschutz" });
  const answered = await desk.send(`${place}/antworten`, { reply: "Die Fachstelle." });
  assert.equal(answered.location, `${place}?meldung=beantwortet`);
  await desk.send(`${place}/abschliessen`, {});
  assert.match((await desk.open(place)).body, /Wieder öffnen/u);
  const receipt = await readReceipt(desk.context, { authority, secret: left.value.secret });
  assert.deepEqual([receipt?.state, receipt?.reply], ["closed", "Die Fachstelle."]);
});

test("a message is not seen by those who do not look after messages, nor changed by a forged form", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("coordination")));
  const left = await leaveMessage(desk.context, {
    ...{ authority, kind: "error", about: null, text: "Geheimer Hinweis", contact: "" },
  });
  assert(left.ok);
  const place = `${LIST}/${left.value.number}`;
  await desk.forge(`${place}/abschliessen`, { gesendet: "ja" });
  assert.equal((await desk.context.store.messages.find(authority, left.value.number))?.state, "open");
  assert.equal((await desk.open(`${LIST}/R-0000-0000`)).status, 404);
  for (const role of ["contributor", "assembly", "reader"] as const) {
    desk.sitDown(actorWith(grantOf(role)));
    for (const address of [LIST, place]) {
      const { status, body } = await desk.open(address);
      assert.equal(status, 403, `${role} ${address}`);
      assert.doesNotMatch(body, /Geheimer Hinweis/u);
    }
  }
});
