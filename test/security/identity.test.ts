import assert from "node:assert/strict";
import { after, before, test, type TestContext } from "node:test";
import type { GroupRoles } from "../../src/actions/accounts/identity.ts";
import { openIdConnect } from "../../src/outside/identity/openid-connect.ts";
import { grantOf } from "../../src/web/desk/testing.ts";
import { PASSWORD, signInSite, type TestBrowser } from "../../src/web/desk/sign-in/testing.ts";
import { CLIENT, startProvider, type TestProvider } from "./identity-provider.ts";

const HERE = "http://localhost:8080";
const BACK = `${HERE}/desk/anmelden/zurueck`;
const ROLES: GroupRoles = {
  "ki-koordination": [grantOf("coordination", { function: "KI-Koordination" })],
  lesen: [grantOf("reader")],
};

let office: TestProvider;

before(async () => {
  office = await startProvider(BACK);
});
after(() => office.close());

async function siteWith(t: TestContext, issuer = office.issuer) {
  const provider = openIdConnect({
    ...{ issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, returnAddress: BACK },
    ...{ scope: "openid profile email", groupsClaim: "groups", tell: () => undefined },
  });
  return signInSite(t, { identity: () => ({ provider, roles: ROLES, label: "Mit Amtskonto" }) });
}

/** Goes to the office and comes back. */
async function throughOffice(browser: TestBrowser, weiter = "/desk/konto") {
  const left = await browser.open(`/desk/anmelden/behoerde?weiter=${encodeURIComponent(weiter)}`);
  const back = await office.visit(left.location);
  return { back, answer: await browser.open(back.slice(HERE.length)) };
}

test("a person's account is made when they first come from their office, with the roles of their groups", async (t) => {
  const site = await siteWith(t);
  office.sitDown("p-1", {
    name: "Stelle 1",
    email: "Stelle1@amt.example",
    groups: ["ki-koordination", "sport"],
  });
  const browser = site.browser();
  const { answer } = await throughOffice(browser);
  assert.equal(answer.location, "/desk/konto");
  const { body } = await browser.open("/desk/konto");
  assert.match(body, /KI-Koordination in „probe“/u);
  assert.match(body, /Stelle 1, stelle1@amt\.example\. Name und Rollen kommen/u);
  const words = { current: "", password: PASSWORD, repeated: PASSWORD };
  const own = await browser.fill("/desk/konto", words, "/desk/konto/kennwort");
  assert.match(own.body, /gehört zur Anmeldung der Behörde/u, "no way in that outlives the office's");
});

test("roles follow the groups at every sign-in, and without any there is no way in", async (t) => {
  const site = await siteWith(t);
  const person = { name: "Stelle 2", email: "stelle2@amt.example" };
  office.sitDown("p-2", { ...person, groups: ["ki-koordination"] });
  await throughOffice(site.browser());
  office.sitDown("p-2", { ...person, groups: ["lesen"] });
  const browser = site.browser();
  await throughOffice(browser);
  const { body } = await browser.open("/desk/konto");
  assert.match(body, /Lesen in „probe“/u);
  assert.doesNotMatch(body, /KI-Koordination in/u);
  office.sitDown("p-2", { ...person, groups: [] });
  const { answer } = await throughOffice(site.browser());
  assert.equal(answer.status, 422);
  assert.match(answer.body, /aber keine Rolle/u);
  assert.equal((await site.context.store.accounts.list()).length, 1);
});

test("coming back is good for once, and only in the browser that left", async (t) => {
  const site = await siteWith(t);
  office.sitDown("p-3", { name: "Stelle 3", email: "", groups: ["lesen"] });
  const browser = site.browser();
  const left = await browser.open("/desk/anmelden/behoerde");
  const back = (await office.visit(left.location)).slice(HERE.length);
  const other = await site.browser().open(back);
  assert.match(other.body, /zu lange gedauert/u);
  assert.equal((await browser.open(back)).status, 303);
  assert.equal((await browser.open(back)).status, 422);
});

test("somebody else's state or a forged code is refused", async (t) => {
  const site = await siteWith(t);
  office.sitDown("p-4", { name: "Stelle 4", email: "", groups: ["lesen"] });
  for (const spoil of [/state=[^&]*/u, /code=[^&]*/u]) {
    const browser = site.browser();
    const left = await browser.open("/desk/anmelden/behoerde");
    const back = (await office.visit(left.location)).slice(HERE.length);
    const answer = await browser.open(back.replace(spoil, (part) => `${part.split("=")[0]}=falsch`));
    assert.equal(answer.status, 422);
    assert.match(answer.body, /nicht bestätigt/u);
  }
});

test("an address of e-mail alone opens nobody's account, and a locked account stays locked", async (t) => {
  const site = await siteWith(t);
  await site.signedIn("Leitung", grantOf("head"));
  const { row } = (await site.context.store.accounts.named("leitung")) ?? { row: { id: "" } };
  await site.context.store.accounts.change(row.id, { email: "leitung@amt.example" });
  office.sitDown("p-5", { name: "Leitung", email: "leitung@amt.example", groups: ["lesen"] });
  const browser = site.browser();
  await throughOffice(browser);
  assert.match((await browser.open("/desk/konto")).body, /Leitung \(2\)\. Name/u);
  const own = await site.context.store.accounts.ofSubject(`${office.issuer} p-5`);
  await site.context.store.accounts.change(own?.row.id ?? "", { state: "locked" });
  assert.equal((await browser.open("/desk/konto")).status, 303);
  assert.equal((await throughOffice(site.browser())).answer.status, 422);
});

test("while the office's sign-in is down, the page says so and accounts of the register go on", async (t) => {
  const site = await siteWith(t, "http://127.0.0.1:9");
  const { browser } = await site.signedIn("Leserin", grantOf("reader"));
  const away = await site.browser().open("/desk/anmelden/behoerde");
  assert.equal(away.status, 422);
  assert.match(away.body, /gerade nicht erreichbar/u);
  const again = await browser.fill("/desk/anmelden", { name: "Leserin", password: PASSWORD });
  assert.match(again.location, /^\/desk\/anmelden\/code/u);
});
