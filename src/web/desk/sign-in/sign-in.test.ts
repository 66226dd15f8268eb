import assert from "node:assert/strict";
import { test } from "node:test";
import { grantOf } from "#web/desk/testing.ts";
import { PASSWORD, signInSite } from "./testing.ts";

const COORDINATION = grantOf("coordination");
const READER = grantOf("reader");
const SESSION = "kontor-session";

test("an invited person sets up a password and codes, signs out and signs in again with both", async (t) => {
  const site = await signInSite(t);
  const { browser, code } = await site.signedIn("Koordination", COORDINATION);
  assert.match((await browser.open("/desk/konto")).body, /Mein Konto.*KI-Koordination in „probe“/su);
  const out = await browser.fill("/desk/konto", {}, "/desk/abmelden");
  assert.equal(out.location, "/desk/anmelden?meldung=abgemeldet");
  assert.equal(browser.cookie(SESSION), undefined);
  const turned = await browser.open("/desk/konto");
  assert.equal(turned.location, "/desk/anmelden?weiter=%2Fdesk%2Fkonto");
  site.later(1);
  const first = await browser.fill(
    turned.location,
    { name: " KOORDINATION ", password: PASSWORD },
    "/desk/anmelden",
  );
  assert.equal(first.location, "/desk/anmelden/code?weiter=%2Fdesk%2Fkonto");
  assert.equal(browser.cookie(SESSION), undefined, "the password alone lets nobody in");
  const second = await browser.fill(first.location, { code: code() });
  assert.equal(second.location, "/desk/konto");
});

test("a code is good for once, and a recovery code too", async (t) => {
  const site = await signInSite(t);
  const { code } = await site.signedIn("Koordination", COORDINATION);
  const enter = async (text: string) => {
    const browser = site.browser();
    await browser.fill("/desk/anmelden", { name: "Koordination", password: PASSWORD });
    return (await browser.fill("/desk/anmelden/code", { code: text })).status;
  };
  assert.equal(await enter(code()), 422, "the code that set them up was used by that");
  site.later(1);
  const now = code();
  assert.deepEqual([await enter(now), await enter(now)], [303, 422]);
  const { browser } = await site.signedIn("Leitung", grantOf("head"));
  const { body } = await browser.fill("/desk/konto", {}, "/desk/konto/wiederherstellung");
  const [recovery = ""] = /\w{4}-\w{4}-\w{4}-\w{4}/u.exec(body) ?? [];
  const again = async () => {
    const other = site.browser();
    await other.fill("/desk/anmelden", { name: "leitung", password: PASSWORD });
    return (await other.fill("/desk/anmelden/code", { code: recovery.toUpperCase() })).status;
  };
  assert.deepEqual([await again(), await again()], [303, 422]);
});

test("roles that do more than read rest until there is a second factor; readers need none", async (t) => {
  const site = await signInSite(t);
  const browser = site.browser();
  const set = { password: PASSWORD, repeated: PASSWORD };
  const asked = await browser.fill(await site.invite(COORDINATION), { name: "Koordination", ...set });
  assert.equal(asked.location, "/desk/konto/codes?meldung=willkommen");
  assert.match((await browser.open("/desk/konto")).body, /Ihre Rollen ruhen noch/u);
  assert.equal((await browser.open("/desk")).location, "/desk/konto");
  const reader = site.browser();
  await reader.fill(await site.invite(READER), { name: "Lesende", ...set });
  assert.equal((await reader.open("/desk")).location, "/desk/probe");
});

test("beside a passkey a password alone lets nobody in whose role asks for two factors", async (t) => {
  const site = await signInSite(t);
  const set = { password: PASSWORD, repeated: PASSWORD };
  const told: unknown[] = [];
  for (const [name, grant] of [
    ["Koordination", COORDINATION],
    ["Lesende", READER],
  ] as const) {
    await site.browser().fill(await site.invite(grant), { name, ...set });
    const account = (await site.context.store.accounts.named(name.toLowerCase()))?.row.id ?? "";
    const created = site.context.now();
    const key = { id: `p-${name}`, account, public_key: "", counter: "0", name: "Gerät" };
    await site.context.store.accounts.passkeys.add({ ...key, created, last_used: null });
    const { status, body } = await site.browser().fill("/desk/anmelden", { name, password: PASSWORD });
    told.push(status, /mit Ihrem Passkey an/u.test(body));
  }
  assert.deepEqual(told, [422, true, 303, false]);
});

test("other sites cannot lock an office out by letting it open addresses, and signing out always works", async (t) => {
  const site = await signInSite(t, { mostFailures: 2 });
  const { browser } = await site.signedIn("Leserin", READER);
  for (let at = 0; at < 4; at += 1) await browser.open("/desk/start?einladung=falsch");
  const wrong = () => site.browser().fill("/desk/anmelden", { name: "Niemand", password: PASSWORD });
  assert.deepEqual([(await wrong()).status, (await wrong()).status, (await wrong()).status], [422, 422, 429]);
  assert.equal((await browser.fill("/desk/konto", {}, "/desk/abmelden")).status, 303);
});

test("a wrong password, an unknown name and a locked account get the same answer", async (t) => {
  const site = await signInSite(t);
  await site.signedIn("Leserin", READER);
  const said = async (name: string, password: string) => {
    const { status, body } = await site.browser().fill("/desk/anmelden", { name, password });
    return [status, /id="fehler">.*?<\/ul>/su.exec(body)?.[0]];
  };
  const wrong = await said("Leserin", "Falsches Kennwort 1");
  assert.equal(wrong[0], 422);
  assert.deepEqual(await said("Niemand", "Falsches Kennwort 1"), wrong);
  const found = await site.context.store.accounts.named("leserin");
  await site.context.store.accounts.change(found?.row.id ?? "", { state: "locked" });
  assert.deepEqual(await said("Leserin", PASSWORD), wrong);
});

test("pauses grow with failures and end by themselves, and many attempts at once count as many", async (t) => {
  const site = await signInSite(t);
  const { code } = await site.signedIn("Leserin", READER);
  const attempt = async (password: string) =>
    (await site.browser().fill("/desk/anmelden", { name: "Leserin", password })).status;
  await Promise.all(Array.from({ length: 12 }, () => attempt("Falsches Kennwort 1")));
  const { row } = (await site.context.store.accounts.named("leserin")) ?? { row: null };
  assert.equal(row?.failures, 5, "after five nothing is looked at any more");
  assert.equal(await attempt(PASSWORD), 422, "not even the right one");
  site.later(2);
  assert.equal(await attempt("Falsches Kennwort 1"), 422);
  site.later(1.5);
  assert.equal(await attempt(PASSWORD), 422, "the second pause is longer");
  site.later(61);
  const browser = site.browser();
  await browser.fill("/desk/anmelden", { name: "Leserin", password: PASSWORD });
  assert.equal((await browser.fill("/desk/anmelden/code", { code: code() })).status, 303);
});

test("an address with too many failures has to wait, others and successes do not", async (t) => {
  const site = await signInSite(t, { mostFailures: 3 });
  await site.signedIn("Leserin", READER);
  const attempt = async (from: string, name: string, password: string) =>
    (await site.browser(from).fill("/desk/anmelden", { name, password })).status;
  for (let at = 0; at < 5; at += 1) assert.equal(await attempt("198.51.100.7", "Leserin", PASSWORD), 303);
  for (let at = 0; at < 3; at += 1)
    assert.equal(await attempt("198.51.100.7", `niemand-${at}`, PASSWORD), 422);
  assert.equal(await attempt("198.51.100.7", "Leserin", PASSWORD), 429);
  assert.equal(await attempt("198.51.100.8", "Leserin", PASSWORD), 303);
});

test("a session ends after an hour of rest, after half a day of work, and everywhere at once on wish", async (t) => {
  const site = await signInSite(t);
  const { browser } = await site.signedIn("Leserin", READER);
  site.later(61);
  assert.equal((await browser.open("/desk/konto")).status, 303);
  const busy = (await site.signedIn("Leser", READER)).browser;
  for (let hours = 0; hours < 11; hours += 1) {
    site.later(59);
    assert.equal((await busy.open("/desk/konto")).status, 200);
  }
  site.later(75);
  assert.equal((await busy.open("/desk/konto")).status, 303);
  const { browser: one, code } = await site.signedIn("Lesende", READER);
  const two = site.browser();
  site.later(1);
  await two.fill("/desk/anmelden", { name: "Lesende", password: PASSWORD });
  await two.fill("/desk/anmelden/code", { code: code() });
  assert.equal((await two.open("/desk/konto")).status, 200);
  await one.fill("/desk/konto", {}, "/desk/konto/abmelden");
  assert.deepEqual(
    [(await one.open("/desk/konto")).status, (await two.open("/desk/konto")).status],
    [303, 303],
  );
});

test("whoever signs in gets a new session number, whatever their browser held before", async (t) => {
  const site = await signInSite(t, { baseUrl: "https://ki.example.org" });
  const { browser } = await site.signedIn("Leserin", READER);
  const before = browser.cookie("__Host-kontor-session");
  assert.ok(before);
  await browser.fill("/desk/anmelden", { name: "Leserin", password: PASSWORD });
  const again = await browser.fill("/desk/anmelden", { name: "Leserin", password: "falsch" });
  assert.equal(again.status, 422);
  assert.equal(browser.cookie("__Host-kontor-session"), before);
});

test("cookies are for this site alone, out of reach for scripts, and over https alone where there is https", async (t) => {
  const flags = async (baseUrl: string) => {
    const site = await signInSite(t, { baseUrl });
    const { cookies } = await site
      .browser()
      .fill(await site.invite(READER), { name: "Leserin", password: PASSWORD, repeated: PASSWORD });
    const { name, httpOnly, sameSite, secure, path, domain } = cookies[0] ?? {};
    return { name, httpOnly, sameSite, secure, path, domain };
  };
  const common = { httpOnly: true, sameSite: "Lax", path: "/", domain: undefined };
  assert.deepEqual(await flags("https://ki.example.org"), {
    ...{ name: "__Host-kontor-session", secure: true },
    ...common,
  });
  assert.deepEqual(await flags("http://localhost:8080"), { name: SESSION, secure: undefined, ...common });
});

test("after signing in nobody is led away from the desk", async (t) => {
  const site = await signInSite(t);
  await site.signedIn("Leserin", READER);
  const { row } = (await site.context.store.accounts.named("leserin")) ?? { row: { id: "" } };
  await site.context.store.accounts.change(row.id, { totp: null });
  const led = async (weiter: string) =>
    (await site.browser().fill("/desk/anmelden", { name: "Leserin", password: PASSWORD, weiter })).location;
  for (const outside of [
    ...["https://boese.example", "//boese.example", "/\\boese.example", "/desk\\..\\..", "/ki/probe"],
    ...["/desk/../anfragen", "/desk/anmelden", "javascript:alert(1)", "/deskundmehr", ""],
  ])
    assert.equal(await led(outside), "/desk", outside);
  assert.equal(await led("/desk/probe/register?art=alle#x"), "/desk/probe/register?art=alle#x");
});

test("an invitation is good for once and for a day, and a poor password does not use it up", async (t) => {
  const site = await signInSite(t);
  const address = await site.invite(READER);
  const browser = site.browser();
  const poor = async (password: string, repeated = password) => {
    const answer = await browser.fill(address, { name: "Leserin", password, repeated });
    assert.equal(answer.status, 422);
    return /id="fehler-\w+">.*?kern-body">([^<]*)</su.exec(answer.body)?.[1] ?? "";
  };
  assert.match(await poor("kurz"), /mindestens 12/u);
  assert.match(await poor("aaaaaaaaaaaaaaa"), /zu leicht/u);
  assert.match(await poor("meine Leserin 99"), /enthält Ihren Namen/u);
  assert.match(await poor(PASSWORD, "anders"), /verschieden/u);
  const fields = { name: "Leserin", password: PASSWORD, repeated: PASSWORD };
  assert.equal((await browser.fill(address, fields)).status, 303);
  assert.equal((await site.browser().open(address)).status, 404);
  const late = await site.invite(READER);
  site.later(24 * 60);
  assert.equal((await site.browser().open(late)).status, 404);
});
