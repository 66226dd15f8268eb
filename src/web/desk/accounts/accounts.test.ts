import assert from "node:assert/strict";
import { test } from "node:test";
import { logConfidentialRead } from "#actions/access/read-log.ts";
import { actorWith, grantOf } from "#web/desk/testing.ts";
import { PASSWORD, signInSite, type SignInSite } from "#web/desk/sign-in/testing.ts";

const ADMINISTRATOR = grantOf("administrator");

const idOf = async (site: SignInSite, name: string): Promise<string> =>
  (await site.context.store.accounts.named(name))?.row.id ?? "";

const faultIn = (body: string): string =>
  /id="fehler">.*?<li[^>]*>(?:<a[^>]*>)?([^<]*)/su.exec(body)?.[1] ?? "";

const ROLES_FORM = { function: "KI-Koordination", unit: "" };

test("an administrator invites, changes roles, locks, resets and removes; all of it is noted", async (t) => {
  const site = await signInSite(t);
  const { browser } = await site.signedIn("Verwaltung", ADMINISTRATOR);
  const asked = { email: "ki@amt.example", role: "coordination", ...ROLES_FORM };
  const { body } = await browser.fill("/desk/probe/konten", asked);
  const address = /class="desk-code">http:\/\/localhost:8080([^<]*)</u.exec(body)?.[1] ?? "";
  const guest = site.browser();
  await guest.fill(address, { name: "Koordination", email: "", password: PASSWORD, repeated: PASSWORD });
  const place = `/desk/probe/konten/${await idOf(site, "koordination")}`;
  assert.equal((await browser.fill(place, { role: "head", ...ROLES_FORM })).status, 303);
  assert.match(
    (await browser.open("/desk/probe/konten")).body,
    /Koordination<\/a><\/td>\s*<td[^>]*>Leitung</u,
  );
  assert.equal((await guest.open("/desk/konto")).status, 200);
  await browser.fill(place, {}, `${place}/sperren`);
  assert.equal((await guest.open("/desk/konto")).status, 303, "locked at once");
  await browser.fill(place, {}, `${place}/entsperren`);
  const reset = await browser.fill(place, {}, `${place}/zuruecksetzen`);
  assert.match(reset.body, /class="desk-code">http/u);
  await browser.fill(place, {}, `${place}/entfernen`);
  const page = (await browser.open("/desk/probe/konten")).body;
  for (const deed of ["eingeladen", "Rollen geändert", "gesperrt", "entsperrt", "Zugang zurückgesetzt"])
    assert.match(page, new RegExp(`data-label="Was">${deed}`, "u"));
  assert.equal(await idOf(site, "koordination"), "", "who has no role anywhere is forgotten");
});

test("the last administrator of an authority can be neither locked nor removed nor given other roles", async (t) => {
  const site = await signInSite(t);
  const { browser } = await site.signedIn("Verwaltung", ADMINISTRATOR);
  const place = `/desk/probe/konten/${await idOf(site, "verwaltung")}`;
  for (const [address, fields] of [
    [`${place}/sperren`, {}],
    [`${place}/entfernen`, {}],
    [place, { role: "reader", ...ROLES_FORM }],
  ] as const) {
    const { status, body } = await browser.fill(place, fields, address);
    assert.equal(status, 422, address);
    assert.match(faultIn(body), /letzte Administration/u);
  }
  await site.signedIn("Vertretung", ADMINISTRATOR);
  assert.equal((await browser.fill(place, {}, `${place}/sperren`)).status, 303);
});

test("nobody gets roles by claiming somebody else's address or name in their own account", async (t) => {
  const site = await signInSite(t);
  const { browser } = await site.signedIn("Verwaltung", ADMINISTRATOR);
  const { browser: reader } = await site.signedIn("Lesende", grantOf("reader"));
  const claimed = { name: "Lesende", email: "chef@amt.example" };
  assert.equal((await reader.fill("/desk/konto", claimed)).status, 303);
  const asked = { email: "chef@amt.example", role: "head", ...ROLES_FORM };
  const refused = await browser.fill("/desk/probe/konten", asked);
  assert.equal(refused.status, 422);
  assert.match(faultIn(refused.body), /gibt es schon ein Konto/u);
  await reader.fill("/desk/konto", { name: "neue@amt.example", email: "" });
  const named = await browser.fill("/desk/probe/konten", { ...asked, email: "neue@amt.example" });
  assert.match(faultIn(named.body), /gibt es schon ein Konto/u);
  assert.equal((await browser.fill("/desk/probe/konten", asked)).status, 200, "the address is free again");
  const taken = await reader.fill("/desk/konto", { name: "chef@amt.example", email: "" });
  assert.match(faultIn(taken.body), /Name ist schon vergeben/u);
  const found = await site.context.store.accounts.named("neue@amt.example");
  assert.deepEqual(
    found?.grants.map(({ role }) => role),
    ["reader"],
  );
});

test("drafts, views and wishes for mail go with the account, and with its last role in an authority", async (t) => {
  const site = await signInSite(t);
  const { browser } = await site.signedIn("Verwaltung", ADMINISTRATOR);
  const elsewhere = grantOf("head", { authority: "beispiel" });
  await site.signedIn("Koordination", grantOf("coordination"));
  await site.signedIn("Leitung", grantOf("head"), elsewhere);
  const { desk, jobs } = site.context.store;
  const at = site.context.now();
  const ids = [await idOf(site, "koordination"), await idOf(site, "leitung")] as const;
  for (const account of ids) {
    const own = { authority: "probe", account };
    await desk.keepDraft({
      ...own,
      type: "system",
      place: "key:a",
      version: 1,
      title: "A",
      fields: "{}",
      saved_at: at,
    });
    await desk.keepView({ ...own, name: "Meine", query: "art=cost" });
  }
  await jobs.keepWish({ account: ids[0], frequency: "weekly", secret: "s" });
  for (const id of ids)
    await browser.fill(`/desk/probe/konten/${id}`, {}, `/desk/probe/konten/${id}/entfernen`);
  for (const account of ids) {
    const left = [await desk.drafts("probe", account), await desk.views("probe", account)];
    assert.deepEqual(left, [[], []]);
  }
  assert.deepEqual(await jobs.wishes(), []);
  assert.equal((await site.context.store.accounts.find(ids[1]))?.grants.length, 1);
});

test("an account with roles elsewhere can be taken over by nobody who does not manage it there", async (t) => {
  const site = await signInSite(t);
  const { browser } = await site.signedIn("Verwaltung", ADMINISTRATOR);
  await site.signedIn("Leitung", grantOf("head"), grantOf("head", { authority: "beispiel" }));
  const place = `/desk/probe/konten/${await idOf(site, "leitung")}`;
  for (const deed of ["sperren", "zuruecksetzen"]) {
    const { status, body } = await browser.fill(place, {}, `${place}/${deed}`);
    assert.equal(status, 422);
    assert.match(faultIn(body), /die Sie nicht verwalten/u);
  }
  await browser.fill(place, {}, `${place}/entfernen`);
  const left = await site.context.store.accounts.named("leitung");
  assert.deepEqual(
    left?.grants.map(({ authority }) => authority),
    ["beispiel"],
  );
});

test("roles need a role, contributors their unit, and units must be those of the authority", async (t) => {
  const site = await signInSite(t);
  const { browser } = await site.signedIn("Verwaltung", ADMINISTRATOR);
  const fault = async (fields: Readonly<Record<string, string>>) => {
    const { status, body } = await browser.fill("/desk/probe/konten", {
      email: "",
      ...ROLES_FORM,
      ...fields,
    });
    assert.equal(status, 422);
    return faultIn(body);
  };
  assert.match(await fault({}), /mindestens eine Rolle/u);
  assert.match(await fault({ role: "kaiser" }), /ist keine Rolle/u);
  assert.match(await fault({ role: "contributor" }), /Wählen Sie die Stelle/u);
  assert.match(await fault({ role: "contributor", unit: "fremd" }), /gibt es in dieser Behörde nicht/u);
  assert.match(await fault({ role: "reader", email: "keine" }), /keine E-Mail-Adresse/u);
});

test("nobody removes their last way in, or the second factor that their role asks for", async (t) => {
  const site = await signInSite(t);
  const { browser } = await site.signedIn("Leitung", grantOf("head"));
  const off = await browser.fill("/desk/konto", {}, "/desk/konto/codes/entfernen");
  assert.equal(off.status, 422);
  assert.match(faultIn(off.body), /verlangt einen zweiten Faktor/u);
  const { browser: reader } = await site.signedIn("Lesende", grantOf("reader"));
  assert.equal((await reader.fill("/desk/konto", {}, "/desk/konto/codes/entfernen")).status, 303);
  site.later(31);
  const late = await browser.fill("/desk/konto", {}, "/desk/konto/wiederherstellung");
  assert.match(faultIn(late.body), /Anmeldung frisch sein/u);
});

test("a new password needs the old one and ends all other sessions", async (t) => {
  const site = await signInSite(t);
  const { browser, code } = await site.signedIn("Lesende", grantOf("reader"));
  const other = site.browser();
  site.later(1);
  await other.fill("/desk/anmelden", { name: "Lesende", password: PASSWORD });
  await other.fill("/desk/anmelden/code", { code: code() });
  const next = { password: "Schnee auf dem Berg 9", repeated: "Schnee auf dem Berg 9" };
  const change = (current: string) =>
    browser.fill("/desk/konto", { current, ...next }, "/desk/konto/kennwort");
  assert.match(faultIn((await change("falsch geraten")).body), /bisherige Kennwort/u);
  assert.equal((await other.open("/desk/konto")).status, 200);
  assert.equal((await change(PASSWORD)).status, 303);
  const [own, others] = [await browser.open("/desk/konto"), await other.open("/desk/konto")];
  assert.deepEqual([own.status, others.status], [200, 303]);
});

test("reads of confidential records are shown to administration and data protection, others leave no trace", async (t) => {
  const site = await signInSite(t);
  const { browser } = await site.signedIn("Datenschutz", grantOf("dataProtection"));
  const account = await idOf(site, "datenschutz");
  const actor = { ...actorWith(grantOf("dataProtection")), account };
  await logConfidentialRead({ ...site.context, actor }, "probe", [
    { type: "system", key: "vertraulich", visibility: "confidential" },
    { type: "system", key: "alpha", visibility: "public" },
  ]);
  const { body } = await browser.open("/desk/probe/zugriffe");
  assert.match(body, /Datenschutz<\/td><td[^>]*><a[^>]*>system\/vertraulich</u);
  assert.doesNotMatch(body, /system\/alpha/u);
});
