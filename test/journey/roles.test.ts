import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { ROLES, type Grant, type Role } from "../../src/actions/access/actor.ts";
import { POLICY, type Deed } from "../../src/actions/access/policy.ts";
import { addAuthority } from "../../src/actions/add-authority.ts";
import type { RecordContent, Visibility } from "../../src/records/record.ts";
import { TOKEN_FIELD } from "../../src/web/parts/token-field.ts";
import { openBrowser } from "../browser.ts";
import { barriersOn } from "./barriers.ts";
import { openDeskSite, type DeskSite } from "./desk-site.ts";

/** The example, and an authority that is none: only there a report can be adopted. */
const EXAMPLE = "musterstadt";
const REAL = "amt";

const LIST = `/desk/${EXAMPLE}/register`;
const OWN_USE = `${LIST}/deployment/sprachbruecke-jugend`;
const OTHERS_USE = `${LIST}/deployment/muma-soziales`;
const FOR_COUNCIL = { key: "probe-gremium", title: "Probe für das Gremium" };
const FOR_HOUSE = { key: "probe-haus", title: "Probe nur im Haus" };

/** Every place of the navigation with the deed that leads there, and that which opens it, where more may look on. */
const PLACES: readonly (readonly [label: string, path: string, deed: Deed, door?: Deed])[] = [
  ["Übersicht", "", "desk.open"],
  ["Register", "/register", "record.read"],
  ["Vorhaben", "/vorhaben", "record.read"],
  ["Neuer KI-Einsatz", "/meldung", "use.report"],
  ["Aufgaben", "/aufgaben", "task.close", "completeness.read"],
  ["Anfragen", "/anfragen", "inquiry.answer"],
  ["Rückmeldungen", "/rueckmeldungen", "message.handle"],
  ["Zahlen", "/zahlen", "record.read"],
  ["Berichte", "/berichte", "report.make"],
  ["Einlesen", "/einlesen", "register.import"],
  ["Konten", "/konten", "account.manage"],
  ["Zugriffe", "/zugriffe", "readLog.read"],
];

let site: DeskSite;
let browser: Browser;

function project({ key, title }: typeof FOR_HOUSE, visibility: Visibility): RecordContent {
  return {
    ...{ type: "project", key, visibility, withhold: [], sources: [], attachments: [] },
    ...{ unknown: {}, notCollected: {}, notApplicable: {} },
    data: { title, objective: "Prüfen", unit: "unit/jugend", status: "idea" },
  };
}

before(async () => {
  [site, browser] = await Promise.all([openDeskSite(), openBrowser()]);
  const { context } = site;
  const opened = await addAuthority(context, { key: REAL, data: { name: "Amt Probe", shortName: "AP" } });
  assert.ok(opened.ok, JSON.stringify(opened));
  const contents = [project(FOR_COUNCIL, "council"), project(FOR_HOUSE, "internal")];
  const changes = contents.map((content) => ({ content, reason: "Probe", expectedVersion: 0 }));
  const added = await context.store.append({ authority: EXAMPLE, author: "KI-Koordination", changes });
  assert.ok(added.ok, JSON.stringify(added));
});
after(async () => {
  await browser.close();
  await site.close();
});

const isRole = (role: string): role is Role => Object.hasOwn(ROLES, role);
const EVERY_ROLE = Object.keys(ROLES).filter(isRole);

const deskOf = (role: Role): string => (role === "head" ? REAL : EXAMPLE);

function grantOf(role: Role): Grant {
  const unit = role === "contributor" ? "jugend" : null;
  return { authority: deskOf(role), role, unit, function: ROLES[role] };
}

/** Does something on a page of a window in which somebody with this role is signed in. */
async function onPage(
  role: Role,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const window = await site.signedIn(browser, [grantOf(role)], options);
  try {
    const page = await window.newPage();
    page.setDefaultTimeout(8000);
    await act(page);
  } finally {
    await window.close();
  }
}

const statusOf = async (page: Page, address: string): Promise<number> =>
  (await page.request.get(address)).status();

/** The overview, its navigation, what is not in it, where its links lead, and the list. */
async function sitDown(page: Page, role: Role): Promise<void> {
  const home = `/desk/${deskOf(role)}`;
  assert.equal((await page.goto(home))?.status(), 200);
  const isAllowed = (deed: Deed): boolean => Object.hasOwn(POLICY[deed], role);
  const links = page.getByRole("navigation", { name: "Hauptnavigation" }).locator("a");
  assert.deepEqual(
    new Set(await links.allTextContents()),
    new Set(PLACES.flatMap(([label, , deed]) => (isAllowed(deed) ? label : []))),
  );
  const more = page.locator(".site-nav__more summary");
  if ((await more.count()) > 0) await more.click();
  for (const link of await links.all()) assert.ok(await link.isVisible());
  for (const [label, path, deed, door = deed] of PLACES)
    if (!isAllowed(door)) assert.equal(await statusOf(page, `${home}${path}`), 403, label);
  for (const link of await page.locator("main a[href^='/desk']:not([href*='/register/'])").all()) {
    const address = (await link.getAttribute("href")) ?? "";
    assert.equal(await statusOf(page, address), 200, address);
  }
  await links.filter({ hasText: /^Register$/u }).click();
  await page.getByRole("heading", { name: "Register", level: 1 }).waitFor();
}

async function choose(page: Page, name: string, value: string): Promise<void> {
  const selection = page.locator(`select[name='${name}']`);
  if ((await selection.count()) > 0) await selection.selectOption(value);
  else await page.locator(`[name='${name}'][value='${value}']`).check();
}

type Values = Readonly<Record<string, string>>;
type Entry = { readonly type: string; readonly chosen: Values; readonly typed?: Values };

/** Enters a new record of a type that the role keeps, about Muma where the type has something it is about. */
async function enter(page: Page, { type, chosen, typed = {} }: Entry): Promise<void> {
  await page.goto(`${LIST}/neu?type=${type}&d.subject=system/muma`);
  for (const [name, value] of Object.entries(chosen)) await choose(page, name, value);
  for (const [name, value] of Object.entries(typed)) await page.locator(`[name='${name}']`).fill(value);
  await page.getByRole("button", { name: "Speichern", exact: true }).click();
  await page.getByText("Der Eintrag steht jetzt im Register.").waitFor();
  assert.match(new URL(page.url()).pathname, new RegExp(`^${LIST}/${type}/`, "u"));
}

async function seesNoEditing(page: Page, address: string): Promise<void> {
  assert.equal((await page.goto(address))?.status(), 200);
  for (const name of ["Bearbeiten", "Beenden"])
    assert.equal(await page.getByRole("link", { name, exact: true }).count(), 0, name);
  assert.equal(await page.getByRole("button", { name: "Stimmt noch" }).count(), 0);
  assert.ok([403, 404].includes(await statusOf(page, `${address}/bearbeiten`)));
}

type Journey = { readonly rule: string; readonly main: string; readonly act: (page: Page) => Promise<void> };

const JOURNEYS: Readonly<Record<Role, Journey>> = {
  administrator: {
    rule: "the administration invites somebody to an account",
    main: "/konten",
    act: async (page) => {
      await page.goto(`/desk/${EXAMPLE}/konten`);
      await page.getByLabel("E-Mail-Adresse").fill("neu@amt.example");
      await page.locator("[name='role'][value='reader']").check();
      await page.getByRole("button", { name: "Einladen" }).click();
      assert.match(await page.locator(".desk-code").innerText(), /^http/u);
      await page.getByRole("link", { name: "neu@amt.example" }).waitFor();
    },
  },
  coordination: {
    rule: "the coordination confirms that a record still holds",
    main: "",
    act: async (page) => {
      await page.goto(`${LIST}/system/muma`);
      await page.getByRole("button", { name: "Stimmt noch" }).click();
      await page.getByText("Die Angaben gelten ab heute als geprüft.").waitFor();
    },
  },
  contributor: {
    rule: "a contributor mends a use of the own unit and is refused that of another",
    main: "/register/deployment/sprachbruecke-jugend/bearbeiten",
    act: async (page) => {
      await page.goto(OWN_USE);
      await page.getByRole("link", { name: "Bearbeiten", exact: true }).click();
      const token = await page.locator(`main [name='${TOKEN_FIELD}']`).first().inputValue();
      await page.locator("[name='d.purpose']").fill("Verständigung im Erstgespräch");
      await page.getByRole("button", { name: "Speichern", exact: true }).click();
      await page.getByText("Die Änderung gilt ab sofort und steht im Verlauf.").waitFor();
      await seesNoEditing(page, OTHERS_USE);
      const form = { [TOKEN_FIELD]: token, "d.purpose": "Fremd", grund: "Probe", aktion: "speichern" };
      assert.equal((await page.request.post(`${OTHERS_USE}/bearbeiten`, { form })).status(), 404);
    },
  },
  dataProtection: {
    rule: "data protection enters an assessment",
    main: "/register/neu?type=assessment",
    act: (page) =>
      enter(page, {
        type: "assessment",
        chosen: { "d.kind": "dpiaThreshold", "d.status": "inProgress" },
      }),
  },
  staffCouncil: {
    rule: "the staff council enters how it takes part",
    main: "/aufgaben",
    act: (page) =>
      enter(page, {
        type: "participation",
        chosen: { "d.body": "staffCouncil", "d.phase": "introduction", "d.form": "hearing" },
        typed: { "d.on": "02.03.2026", "d.result": "Zustimmung erteilt" },
      }),
  },
  informationSecurity: {
    rule: "information security enters an incident",
    main: "/register/neu?type=incident",
    act: (page) =>
      enter(page, {
        type: "incident",
        chosen: { "d.kind": "securityIncident" },
        typed: { "d.on": "02.03.2026", "d.description": "Eine Schnittstelle war offen." },
      }),
  },
  head: {
    rule: "the head adopts a report of a real authority",
    main: "/berichte/entwurf?art=annual&jahr=2025&fassung=council",
    act: async (page) => {
      await page.goto(`/desk/${REAL}/berichte`);
      await page.getByLabel("Berichtsjahr").selectOption("2025");
      await page.getByRole("button", { name: "Entwurf öffnen" }).click();
      await page.getByRole("button", { name: "Bericht feststellen" }).click();
      await page.getByText("Der Bericht ist festgestellt").waitFor();
    },
  },
  assembly: {
    rule: "members of the assembly see what is meant for them and nothing of the house",
    main: "/vorhaben",
    act: async (page) => {
      for (const address of [`/desk/${EXAMPLE}/vorhaben`, `${LIST}?art=project`, `${LIST}?suche=Probe`]) {
        await page.goto(address);
        await page.getByRole("link", { name: FOR_COUNCIL.title }).first().waitFor();
        assert.ok(!(await page.content()).includes(FOR_HOUSE.title), address);
      }
      await seesNoEditing(page, `${LIST}/project/${FOR_COUNCIL.key}`);
      assert.equal(await statusOf(page, `${LIST}/project/${FOR_HOUSE.key}`), 404);
    },
  },
  reader: {
    rule: "a reader opens an internal record and finds nothing to change it with",
    main: `/register/project/${FOR_HOUSE.key}`,
    act: async (page) => {
      await seesNoEditing(page, `${LIST}/project/${FOR_HOUSE.key}`);
      await page.getByRole("heading", { name: FOR_HOUSE.title, level: 1 }).waitFor();
    },
  },
};

for (const [at, role] of EVERY_ROLE.entries()) {
  const javaScriptEnabled = at % 2 === 0;
  const { rule, act } = JOURNEYS[role];
  test(`${rule}, ${javaScriptEnabled ? "with" : "without"} JavaScript, and sees the places of the role alone`, async () => {
    await onPage(role, { javaScriptEnabled, viewport: { width: 1280, height: 900 } }, async (page) => {
      await sitDown(page, role);
      await act(page);
    });
  });
}

test("axe finds no barrier on the main page of any role, dark and 390 pixels wide", async () => {
  for (const role of EVERY_ROLE) {
    await onPage(role, { bypassCSP: true }, async (page) => {
      const answer = await page.goto(`/desk/${deskOf(role)}${JOURNEYS[role].main}`);
      assert.equal(answer?.status(), 200, role);
      assert.deepEqual(await barriersOn(page, [["dark", 390]]), [], role);
    });
  }
});
