import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Grant } from "../../src/actions/access/actor.ts";
import { barriersOn, FAR_LOOKS } from "./barriers.ts";
import { openBrowser } from "../browser.ts";
import { openDeskSite, type DeskSite } from "./desk-site.ts";

const COORDINATION: Grant = {
  ...{ authority: "musterstadt", role: "coordination", unit: null },
  function: "KI-Koordination",
};
const LIST = "/desk/musterstadt/register";
const MUMA = `${LIST}/system/muma`;

let site: DeskSite;
let browser: Browser;

before(async () => {
  [site, browser] = await Promise.all([openDeskSite(), openBrowser()]);
});
after(async () => {
  await browser.close();
  await site.close();
});

/** Does something on a page of a browser set up like this. */
async function onPage(options: BrowserContextOptions, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await site.signedIn(browser, [COORDINATION], { baseURL: site.address, ...options });
  try {
    await act(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Chooses what a new cost is for: by typing where scripts run, by a step of searching where they do not. */
async function chooseSubject(page: Page, hasScripts: boolean): Promise<void> {
  const box = page.locator("[data-verweis='d.subject']");
  await box.getByLabel("Im Register suchen").fill("Muma");
  if (hasScripts) {
    await box.getByRole("option", { name: "Muma (KI-Anwendung)" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  } else {
    await box.getByRole("button", { name: "Suchen" }).click();
    await page.getByLabel("Muma (KI-Anwendung)").check();
  }
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`a clerk enters, mends, confirms and takes back a record ${how} JavaScript`, async () => {
    await onPage({ javaScriptEnabled, viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(`${LIST}?art=cost`);
      await page.getByRole("link", { name: "Neuer Eintrag" }).click();
      await chooseSubject(page, javaScriptEnabled);
      await page.getByLabel("Haushaltsjahr").fill("2026");
      await page.locator("[name='d.planned']").fill("zwölf");
      await page.getByRole("button", { name: "Speichern", exact: true }).click();
      const faults = page.getByRole("alert");
      await faults.getByRole("link", { name: /Plan/u }).click();
      assert.equal(await page.evaluate("document.activeElement?.name ?? location.hash"), "d.planned");
      await page.locator("[name='d.planned']").fill("12.345,67");
      await page.locator("[name='d.category']").selectOption("licence");
      await page.getByLabel("laufende Kosten").check();
      await page.getByLabel("eigener Haushalt").check();
      await page
        .getByRole("button", { name: "Weitere Zeile" })
        .or(page.getByRole("button", { name: "Zeile hinzufügen" }))
        .first()
        .click();
      await page.locator("[name='e.sources.0.title']").fill("Haushaltsplan");
      await page.getByRole("button", { name: "Speichern", exact: true }).click();
      await page.getByText("Der Eintrag steht jetzt im Register.").waitFor();
      assert.ok(await page.getByText("12.345,67 Euro").isVisible());
      await page.getByRole("button", { name: "Stimmt noch" }).click();
      await page.getByText("Die Angaben gelten ab heute als geprüft.").waitFor();
      await page.getByRole("link", { name: "Verlauf", exact: true }).click();
      await page.getByRole("link", { name: "Diese Fassung wiederherstellen" }).click();
      await page.getByRole("button", { name: "Wiederherstellen" }).click();
      await page.getByText("Der frühere Inhalt gilt wieder").waitFor();
    });
  });
}

test("what was typed is kept by itself, and the form says so", async () => {
  await onPage({}, async (page) => {
    await page.goto(`${MUMA}/bearbeiten`);
    await page.locator("[name='d.licence']").fill("MIT");
    await page.getByText(/Entwurf um \d\d:\d\d Uhr zwischengespeichert/u).waitFor({ timeout: 10_000 });
    await page.goto(`${MUMA}/bearbeiten`);
    await page.getByRole("link", { name: "Mit dem Entwurf weiterarbeiten" }).click();
    assert.equal(await page.locator("[name='d.licence']").inputValue(), "MIT");
    await page.getByRole("button", { name: "Entwurf verwerfen" }).click();
    await page.getByText("Entwurf verworfen").waitFor();
  });
});

const PAGES = [
  `${LIST}?art=system`,
  `${LIST}?pflege=beendet&art=training`,
  MUMA,
  `${MUMA}?stand=2025-01-31`,
  `${MUMA}/bearbeiten`,
  `${MUMA}/verlauf`,
  `${MUMA}/beenden`,
  `${LIST}/neu`,
  `${LIST}/neu?type=cost`,
];

test("axe finds no barrier, folded parts open, nor in a form with faults", async () => {
  await onPage({ bypassCSP: true }, async (page) => {
    for (const address of PAGES) {
      await page.goto(address);
      assert.deepEqual(await barriersOn(page, FAR_LOOKS), []);
    }
    await page.getByRole("button", { name: "Speichern", exact: true }).click();
    await page.getByRole("alert").waitFor();
    assert.deepEqual(await barriersOn(page, FAR_LOOKS), []);
  });
});
