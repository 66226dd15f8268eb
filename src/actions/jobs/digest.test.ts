import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { SMTPServer } from "smtp-server";
import { openForTest } from "#actions/testing.ts";
import type { Context } from "#actions/context.ts";
import { smtpMailer } from "#outside/mail/smtp-mailer.ts";
import type { RecordContent } from "#records/record.ts";
import type { JobTools } from "./job-work.ts";
import { endMails, mailWishOf } from "./mail-wish.ts";
import { planDigests } from "./plan-digests.ts";
import { runNextJob } from "./run-next-job.ts";

const MONDAY = "2026-11-23T09:00:00.000Z";
const LATER = "2026-11-23T09:02:00.000Z";

type Received = { readonly to: readonly string[]; readonly text: string };

/** A mail server that takes everything. */
async function mailServer(t: TestContext): Promise<{ readonly url: string; readonly received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, text: Buffer.concat(parts).toString("utf8") });
        done();
      });
    },
  });
  await new Promise<void>((ready) => {
    server.listen(0, "127.0.0.1", ready);
  });
  t.after(
    () =>
      new Promise<void>((done) => {
        server.close(done);
      }),
  );
  const { port } = server.server.address() as { readonly port: number };
  return { url: `smtp://127.0.0.1:${port}`, received };
}

function toolsAt(t: TestContext, url: string): JobTools {
  const mailer = smtpMailer({ url, from: "register@amt.example" });
  t.after(() => mailer.close());
  return { mailer, baseUrl: "https://ki.example.org" };
}

const record = (type: RecordContent["type"], key: string, data: object): RecordContent => ({
  ...{ type, key, data, visibility: "internal", withhold: [], sources: [], attachments: [] },
  ...{ unknown: {}, notCollected: {}, notApplicable: {} },
});

const ACCOUNT = {
  ...{
    id: "k1",
    name: "Koordination",
    name_key: "koordination",
    email: "ki@amt.example",
    state: "active" as const,
  },
  ...{ created: MONDAY, last_sign_in: null, password: null, totp: null, totp_step: 0, recovery: "[]" },
  ...{ subject: null, failures: 0, blocked_until: null },
} as const;

/** An authority with a task that is overdue, and the coordination's account. */
async function office(t: TestContext): Promise<(now: string) => Context> {
  const context = await openForTest(t);
  const task = {
    ...{ title: "Anbieter klären", kind: "clarify", role: "coordination", status: "open" },
    dueOn: "2026-11-20",
  };
  const contents = [record("authority", "amt", { name: "Amt" }), record("task", "klaeren", task)];
  const changes = contents.map((content) => ({ content, reason: "Beginn", expectedVersion: 0 }));
  const kept = await context.store.append({ authority: "amt", author: "KI-Koordination", changes });
  assert.ok(kept.ok);
  const grant = {
    account: "k1",
    authority: "amt",
    role: "coordination",
    unit: "",
    function: "KI-Koordination",
  };
  await context.store.accounts.add(ACCOUNT, [grant]);
  return (now) => ({ ...context, now: () => now });
}

test("whoever has something overdue gets one mail, however many processes plan and send", async (t) => {
  const at = await office(t);
  const { url, received } = await mailServer(t);
  const tools = toolsAt(t, url);
  const processes = [at(MONDAY), at(MONDAY), at(MONDAY)];
  for (const one of processes) await planDigests(one);
  await Promise.all(processes.map((one) => runNextJob(one, tools)));
  await planDigests(at("2026-11-24T09:00:00.000Z"));
  assert.equal(await runNextJob(at("2026-11-24T09:00:00.000Z"), tools), null);
  assert.deepEqual(
    received.map(({ to }) => to),
    [["ki@amt.example"]],
  );
  const [mail] = received;
  assert.match(mail?.text ?? "", /List-Unsubscribe:\s+<https:\/\/ki\.example\.org\/desk\/mitteilungen\//u);
  assert.match(mail?.text ?? "", /Message-ID: <digest-k1-2026-11-23@amt\.example>/u);
  assert.match(mail?.text ?? "", /=C3=BCberf=C3=A4llig seit 20.11.2026/u);
});

test("a mail server that is down loses nothing: the mail is tried again later", async (t) => {
  const at = await office(t);
  await planDigests(at(MONDAY));
  const failed = await runNextJob(at(MONDAY), toolsAt(t, "smtp://127.0.0.1:1"));
  assert.deepEqual([failed?.state, failed?.problem?.code], ["again", "outside.mail.refused"]);
  const { url, received } = await mailServer(t);
  const tools = toolsAt(t, url);
  assert.equal(await runNextJob(at(MONDAY), tools), null);
  assert.equal((await runNextJob(at(LATER), tools))?.state, "done");
  assert.equal(received.length, 1);
});

test("what a killed process had in work is taken by another once its lease has run out", async (t) => {
  const at = await office(t);
  await planDigests(at(MONDAY));
  const { store } = at(MONDAY);
  await store.jobs.claim({ now: MONDAY, until: LATER, lease: "killed" });
  const { url, received } = await mailServer(t);
  const tools = toolsAt(t, url);
  assert.equal(await runNextJob(at(MONDAY), tools), null);
  assert.equal((await runNextJob(at(LATER), tools))?.state, "done");
  assert.equal(received.length, 1);
});

test("after a day and a half of attempts a mail is given up and kept for the administration", async (t) => {
  const at = await office(t);
  const tools = toolsAt(t, "smtp://127.0.0.1:1");
  await planDigests(at(MONDAY));
  let state: string | undefined;
  for (let day = 23; day < 31 && state !== "dead"; day += 1)
    state = (await runNextJob(at(`2026-11-${day}T23:00:00.000Z`), tools))?.state;
  assert.equal(state, "dead");
  const [dead] = await at(MONDAY).store.jobs.dead();
  assert.match(dead?.fault ?? "", /Der Mailserver hat die Nachricht nicht angenommen/u);
});

test("whoever has ended the mails gets none, and only the secret of the mail ends them", async (t) => {
  const at = await office(t);
  const { secret } = await mailWishOf(at(MONDAY), "k1");
  assert.equal(await endMails(at(MONDAY), "geraten"), false);
  assert.equal(await endMails(at(MONDAY), secret), true);
  assert.equal(await planDigests(at(MONDAY)), 0);
});

test("nobody is written to at night, and daily mails come on working days only", async (t) => {
  const at = await office(t);
  assert.equal(await planDigests(at("2026-11-23T03:00:00.000Z")), 0);
  const { store } = at(MONDAY);
  await store.jobs.keepWish({ account: "k1", frequency: "daily", secret: "s" });
  assert.equal(await planDigests(at("2026-11-22T09:00:00.000Z")), 0);
  assert.equal(await planDigests(at(MONDAY)), 1);
  assert.equal(await planDigests(at("2026-11-24T09:00:00.000Z")), 1);
});

test("an address with commas or line ends in it writes to nobody else and adds no header", async (t) => {
  const { url, received } = await mailServer(t);
  const { mailer } = toolsAt(t, url);
  const mail = {
    subject: "Fällig\r\nBcc: dritte@amt.example",
    text: "T",
    html: "<p>T</p>",
    id: "x",
    endAddress: null,
  };
  await mailer?.send({ ...mail, to: "eins@amt.example, zwei@amt.example\r\nBcc: drei@amt.example" });
  await mailer?.send({ ...mail, to: "eins@amt.example" });
  const everybody = received.flatMap(({ to }) => to);
  assert.deepEqual(
    everybody.filter((one) => /zwei|drei|dritte/u.test(one)),
    [],
  );
  for (const { text } of received) assert.doesNotMatch(text, /^Bcc:/mu);
});

test("a job that kills its process again and again is given up", async (t) => {
  const at = await office(t);
  await planDigests(at(MONDAY));
  const { jobs } = at(MONDAY).store;
  for (let nth = 0; nth < 8; nth += 1) await jobs.claim({ now: MONDAY, until: MONDAY, lease: `weg-${nth}` });
  const { url, received } = await mailServer(t);
  const outcome = await runNextJob(at(MONDAY), toolsAt(t, url));
  assert.deepEqual([outcome?.state, outcome?.problem?.code], ["dead", "actions.jobs.killed"]);
  assert.deepEqual([received.length, (await jobs.dead()).length], [0, 1]);
});
