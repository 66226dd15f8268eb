import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../browser.ts";
import { openDeskSite, type DeskSite } from "./desk-site.ts";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const GRANTS = [
  { authority: "musterstadt", role: "coordination", unit: null, function: "KI-Koordination" },
] as const;

let site: DeskSite;
let browser: Browser;

before(async () => {
  [site, browser] = await Promise.all([openDeskSite(), openBrowser()]);
});
after(async () => {
  await browser.close();
  await site.close();
});

type Axe = { readonly run: () => Promise<{ readonly violations: readonly { readonly id: string }[] }> };

/** Nothing wider than the screen, and nothing that axe finds, which needs scripts. */
async function assertGood(page: Page, hasScripts: boolean): Promise<void> {
  const spill = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
  assert.ok(spill <= 0, `${page.url()} is ${spill} px too wide`);
  if (!hasScripts) return;
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { readonly axe: Axe };
    return (await axe.run()).violations.map(({ id }) => id);
  });
  assert.deepEqual(violations, [], page.url());
}

const onwards = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "Weiter", exact: true }).click();

const choose = (page: Page, name: string, value: string): Promise<void> =>
  page.locator(`[name="${name}"][value="${value}"]`).check();

/** What a clerk does on each page, by the last part of its address; "" is the first page. */
const DEEDS: Readonly<Record<string, (page: Page, name: string) => Promise<void>>> = {
  anwendung: async (page, name) => {
    await page.getByLabel("Name der Anwendung").fill(name);
    await choose(page, "existing", "neu");
  },
  beschreibung: async (page) => {
    await page.getByLabel("Was tut sie, in einem Satz?").fill("Sie schreibt Entwürfe von Protokollen.");
    await choose(page, "kinds", "textGeneration");
    await choose(page, "frage.inference", "yes");
  },
  einsatz: async (page) => {
    await page.getByLabel("Welche Stelle nutzt die Anwendung?").selectOption({ index: 1 });
    await page.getByLabel("Wofür wird sie dort gebraucht?").fill("Niederschriften");
    await choose(page, "status", "pilot");
    await page.locator("#feld-startedOn").fill("2026-03-01");
  },
  herkunft: async (page) => {
    await page.getByLabel("Wer hat sie entwickelt oder bietet sie an?").fill("Dataport");
    await choose(page, "origin", "central");
    await choose(page, "hosting", "unbekannt");
    await choose(page, "frage.responsibility", "yes");
    for (const id of ["developed", "changed"]) await choose(page, `frage.${id}`, "no");
  },
  daten: (page) => choose(page, "personalData", "ordinary"),
  beteiligung: async (page) => {
    await choose(page, "bodies", "dataProtection");
    await page.getByLabel("Wessen Daten sind das?").fill("Gremienmitglieder");
    await choose(page, "norm.unbekannt", "ja");
    await choose(page, "dpia", "unbekannt");
  },
  entscheidung: async (page) => {
    await choose(page, "decisionRole", "assistive");
    await choose(page, "citizenFacing", "nein");
  },
  verbote: (page) => page.locator("#sonst-nein").check(),
  hochrisiko: async (page) => {
    await choose(page, "frage.benefits", "yes");
    await page.locator("#sonst-nein").check();
  },
  ausnahme: (page) => choose(page, "frage.profiling", "yes"),
  transparenz: async (page) => {
    await choose(page, "frage.generates", "yes");
    await page.locator("#sonst-nein").check();
  },
};

/** Fills in page after page and returns their names. */
async function walk(page: Page, name: string, hasScripts: boolean): Promise<readonly string[]> {
  const pages: string[] = [];
  for (let step = "anwendung"; step !== "pruefen" && pages.length < 20;) {
    pages.push(step);
    await assertGood(page, hasScripts);
    await DEEDS[step]?.(page, name);
    await onwards(page);
    step = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  }
  return [...pages, "pruefen"];
}

const VIEWS = [
  { name: "Wortmaschine", javaScriptEnabled: true, width: 1280, colorScheme: "light" },
  { name: "Satzhilfe", javaScriptEnabled: false, width: 390, colorScheme: "dark" },
] as const;

for (const { name, javaScriptEnabled, width, colorScheme } of VIEWS) {
  const how = `${javaScriptEnabled ? "with" : "without"} JavaScript at ${width} px`;
  test(`a clerk reports a new AI use on twelve pages ${how}, stops and goes on, and gets a profile`, async () => {
    const viewport = { width, height: 900 };
    const look = { javaScriptEnabled, colorScheme, viewport };
    // the policy of the site keeps axe out
    const context = await site.signedIn(browser, GRANTS, { bypassCSP: true, ...look });
    const page = await context.newPage();
    await page.goto("/desk/musterstadt");
    await assertGood(page, javaScriptEnabled);
    await page.getByRole("link", { name: "Neuen KI-Einsatz melden" }).click();
    const pages = await walk(page, name, javaScriptEnabled);
    assert.equal(pages.length, 12, pages.join(" "));
    await assertGood(page, javaScriptEnabled);

    await page.getByRole("button", { name: "Später abschließen" }).click();
    await page.getByText("Ihre Meldung ist gespeichert").waitFor();
    await page
      .getByRole("link", { name: `${name} weiter ausfüllen` })
      .first()
      .click();
    await page.getByRole("link", { name: /Ändern.*Wer entscheidet/u }).click();
    await page.getByLabel("An welcher Stelle prüft ein Mensch?").fill("Die Protokollführung liest alles.");
    await page.getByRole("button", { name: "Speichern und zurück zur Prüfung" }).click();
    await page.getByText("Die Protokollführung liest alles.").waitFor();

    await page.getByRole("button", { name: "Meldung abschließen" }).click();
    await page.getByText("Einstufung: Hochrisiko nach Anhang III").waitFor();
    await page.getByText("Klären, wo die Anwendung läuft").waitFor();
    await assertGood(page, javaScriptEnabled);
    const address = await page.getByRole("link", { name: "Steckbrief als PDF" }).getAttribute("href");
    const profile = await context.request.get(`${site.address}${address}`);
    assert.equal((await profile.body()).subarray(0, 5).toString("latin1"), "%PDF-");

    for (const place of ["aufgaben?bereich=alle", "fehlanzeigen"]) {
      await page.goto(`/desk/musterstadt/${place}`);
      await assertGood(page, javaScriptEnabled);
    }
    await context.close();
  });
}
