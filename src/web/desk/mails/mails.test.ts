import assert from "node:assert/strict";
import { test } from "node:test";
import { mailWishOf } from "#actions/jobs/mail-wish.ts";
import { actorWith, deskForTest, grantOf } from "#web/desk/testing.ts";

test("somebody says how often they want to be reminded", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("contributor")));
  const sent = await desk.send("/desk/mitteilungen", { haeufigkeit: "daily" });
  assert.equal(sent.location, "/desk/mitteilungen?meldung=gespeichert");
  assert.equal((await mailWishOf(desk.context, "konto-1")).frequency, "daily");
});

test("mails end without signing in, by their secret alone, and never by opening the address", async (t) => {
  const desk = await deskForTest(t, null);
  const { secret } = await mailWishOf(desk.context, "konto-1");
  const address = `/desk/mitteilungen/${secret}`;
  assert.match((await desk.open(address)).body, /Nachrichten abbestellen/u);
  assert.equal((await mailWishOf(desk.context, "konto-1")).frequency, "weekly");
  assert.equal((await desk.forge("/desk/mitteilungen/geraten", {})).status, 404);
  assert.equal((await desk.forge(address, { "List-Unsubscribe": "One-Click" })).status, 200);
  assert.equal((await mailWishOf(desk.context, "konto-1")).frequency, "never");
});

test("the administration sees what was given up for its accounts, and lets it be tried again", async (t) => {
  const desk = await deskForTest(t, actorWith(grantOf("administrator")));
  const { jobs, accounts } = desk.context.store;
  const at = desk.context.now();
  const row = {
    ...{ name: "A", name_key: "a", email: null, state: "active" as const, created: at, last_sign_in: null },
    ...{
      password: null,
      totp: null,
      totp_step: 0,
      recovery: "[]",
      subject: null,
      failures: 0,
      blocked_until: null,
    },
  };
  const grant = { account: "k9", authority: "probe", role: "reader", unit: "", function: "Lesen" };
  await accounts.add({ ...row, id: "k9" }, [grant]);
  for (const key of ["digest:k9:2024-06-01", "digest:fremd:2024-06-01"]) {
    await jobs.add({ key, kind: "digest", payload: "{}", run_at: at, created: at });
    await jobs.claim({ now: at, until: "2030-01-01T00:00:00.000Z", lease: "x" });
    await jobs.fail(key, "x", { fault: `Fehler ${key}`, again: null, now: at });
  }
  const { body } = await desk.open("/desk/probe/hintergrund");
  assert.match(body, /Fehler digest:k9/u);
  assert.doesNotMatch(body, /Fehler digest:fremd/u);
  await desk.send("/desk/probe/hintergrund", { auftrag: "digest:fremd:2024-06-01" });
  await desk.send("/desk/probe/hintergrund", { auftrag: "digest:k9:2024-06-01" });
  assert.deepEqual(
    (await jobs.dead()).map(({ key }) => key),
    ["digest:fremd:2024-06-01"],
  );
  desk.sitDown(actorWith(grantOf("coordination")));
  assert.equal((await desk.open("/desk/probe/hintergrund")).status, 403);
});
