import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { Actor, Role } from "#actions/access/actor.ts";
import type { Context } from "#actions/context.ts";
import { openForTest } from "#actions/testing.ts";
import type { RecordContent } from "#records/record.ts";
import type { Result } from "#values/result.ts";
import { answerMessage } from "./answer-message.ts";
import { assignMessage } from "./assign-message.ts";
import { closeMessage } from "./close-message.ts";
import { forgetClosedMessages } from "./forget-closed-messages.ts";
import { leaveMessage, type MessageInput } from "./leave-message.ts";
import { listMessages } from "./list-messages.ts";
import { noteMessage } from "./note-message.ts";
import { readReceipt } from "./read-receipt.ts";
import { reopenMessage } from "./reopen-message.ts";

const authority = "amt";
const LISTS = {
  withhold: [],
  sources: [],
  attachments: [],
  unknown: {},
  notCollected: {},
  notApplicable: {},
};

const record = (
  type: "authority" | "unit",
  key: string,
  visibility: "public" | "internal",
): RecordContent => ({ type, key, visibility, ...LISTS, data: { name: `Name ${key}`, shortName: key } });

async function registerForTest(t: TestContext): Promise<Context> {
  const context = await openForTest(t);
  const contents = [
    record("authority", authority, "public"),
    record("unit", "offen", "public"),
    record("unit", "intern", "internal"),
  ];
  const changes = contents.map((content) => ({ content, reason: "Probe", expectedVersion: 0 }));
  const added = await context.store.append({ authority, author: "KI-Koordination", changes });
  assert(added.ok);
  return context;
}

function actorWith(role: Role): Actor {
  return {
    account: "k",
    name: "Konto",
    grants: [{ authority, role, unit: null, function: "KI-Koordination" }],
  };
}

const atWork = (context: Context, role: Role = "coordination") => ({ ...context, actor: actorWith(role) });

const input = (more: Partial<MessageInput> = {}): MessageInput => ({
  ...{ authority, kind: "error", about: "unit/offen", text: "Das Amt heißt anders.", contact: "" },
  ...more,
});

const codes = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);

async function leave(context: Context, more: Partial<MessageInput> = {}) {
  const left = await leaveMessage(context, input(more));
  assert(left.ok, codes(left).join(" "));
  return left.value;
}

test("whoever has the secret sees state and reply, and nothing that the authority notes for itself", async (t) => {
  const context = await registerForTest(t);
  const { number, secret } = await leave(context, { contact: "Telefon 123" });
  const place = { authority, number };
  assert.ok((await assignMessage(atWork(context), place, "Fachamt Soziales")).ok);
  assert.ok((await noteMessage(atWork(context), place, "Name prüfen")).ok);
  assert.ok((await answerMessage(atWork(context), place, " Danke, berichtigt. ")).ok);
  const receipt = await readReceipt(context, { authority, secret });
  assert.deepEqual(
    [receipt?.state, receipt?.reply, receipt?.hasContact],
    ["answered", "Danke, berichtigt.", true],
  );
  assert.doesNotMatch(JSON.stringify(receipt), /prüfen|Soziales|123/u);
  assert.equal(await readReceipt(context, { authority, secret: number }), null);
});

test("a note about the register opens one task, which names the message by its number only", async (t) => {
  const context = atWork(await registerForTest(t));
  const { number } = await leave(context, { about: "unit/offen" });
  for (const note of ["Name prüfen", "Name und Ort prüfen"])
    assert.ok((await noteMessage(context, { authority, number }, note)).ok);
  const tasks = await context.store.workRecords(authority, "task");
  assert.deepEqual(
    tasks.map(({ data, version }) => [data.subject, data.status, version]),
    [["unit/offen", "open", 1]],
  );
  assert.match(tasks[0]?.data.title ?? "", new RegExp(number, "u"));
  assert.doesNotMatch(JSON.stringify(tasks), /Name/u);
});

test("the secret itself is kept nowhere", async (t) => {
  const context = await registerForTest(t);
  const { secret } = await leave(context);
  assert.doesNotMatch(JSON.stringify(await context.store.messages.list(authority)), new RegExp(secret, "u"));
});

test("a message needs a kind and a text that is not too long", async (t) => {
  const context = await registerForTest(t);
  const empty = await leaveMessage(context, input({ kind: "x", text: " \r\n ", contact: "x".repeat(201) }));
  assert.deepEqual(codes(empty), [
    "actions.message.kind",
    "actions.message.empty",
    "actions.message.contact",
  ]);
  const long = (text: string) => leaveMessage(context, input({ text }));
  assert.deepEqual(codes(await long("ä".repeat(3001))), ["actions.message.long"]);
  assert.deepEqual(codes(await long("😀".repeat(3000))), []);
});

test("a record that is not public cannot be written about, so nobody learns that it exists", async (t) => {
  const context = await registerForTest(t);
  for (const about of ["unit/intern", "unit/fehlt"])
    assert.deepEqual(codes(await leaveMessage(context, input({ about }))), ["actions.message.about"]);
  assert.deepEqual(codes(await leaveMessage(context, input({ authority: "fehlt" }))), [
    "actions.message.authority",
  ]);
});

test("only coordination and data protection look after messages", async (t) => {
  const context = await registerForTest(t);
  const { number } = await leave(context);
  for (const role of ["contributor", "head", "assembly", "reader", "administrator"] as const) {
    const at = atWork(context, role);
    assert.deepEqual(codes(await listMessages(at, authority)), ["actions.message.forbidden"], role);
    assert.deepEqual(
      codes(await closeMessage(at, { authority, number })),
      ["actions.message.forbidden"],
      role,
    );
  }
  const listed = await listMessages(atWork(context, "dataProtection"), authority);
  assert.equal(listed.ok && listed.value.length, 1);
});

test("a closed message takes no changes until it is opened again", async (t) => {
  const context = atWork(await registerForTest(t));
  const place = { authority, number: (await leave(context)).number };
  assert.ok((await closeMessage(context, place)).ok);
  assert.deepEqual(codes(await answerMessage(context, place, "Nachtrag")), ["actions.message.closed"]);
  assert.ok((await reopenMessage(context, place)).ok);
  assert.ok((await answerMessage(context, place, "Nachtrag")).ok);
  assert.deepEqual(codes(await assignMessage(context, place, " ")), ["actions.message.input"]);
  assert.deepEqual(codes(await closeMessage(context, { authority, number: "R-0" })), [
    "actions.message.unknown",
  ]);
});

test("a closed message is erased after twelve months, an open one never", async (t) => {
  const opened = await registerForTest(t);
  const at = (now: string) => atWork({ ...opened, now: () => now });
  const { number } = await leave(at("2026-01-10T10:00:00.000Z"));
  await leave(at("2024-01-10T10:00:00.000Z"));
  await closeMessage(at("2026-02-10T10:00:00.000Z"), { authority, number });
  assert.equal(await forgetClosedMessages(at("2027-02-09T10:00:00.000Z")), 0);
  assert.equal(await forgetClosedMessages(at("2027-02-10T23:30:00.000Z")), 1);
  assert.equal((await opened.store.messages.list(authority)).length, 1);
});

test("a text loses the control characters that a database may refuse, and nothing else", async (t) => {
  const context = await registerForTest(t);
  const text = `A\u0000B\u0007 ü\r\nC\t<script>😀`;
  const { number } = await leave(context, { text, contact: "Tel\u0000efon" });
  const row = await context.store.messages.find(authority, number);
  assert.deepEqual([row?.text, row?.contact], ["AB ü\nC\t<script>😀", "Telefon"]);
});
