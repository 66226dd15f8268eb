import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Grant } from "../../src/actions/access/actor.ts";
import { CLERK_CSV, clerkWorkbook, windows1252 } from "../../src/exchange/tables/testing.ts";
import { openBrowser } from "../browser.ts";
import { openDeskSite, type DeskSite } from "./desk-site.ts";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const COORDINATION: Grant = {
  ...{ authority: "musterstadt", role: "coordination", unit: null, function: "KI-Koordination" },
};
const HOME = "/desk/musterstadt/einlesen";

let site: DeskSite;
let browser: Browser;

before(async () => {
  [site, browser] = await Promise.all([openDeskSite(), openBrowser()]);
});
after(async () => {
  await browser.close();
  await site.close();
});

async function onPage(options: BrowserContextOptions, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await site.signedIn(browser, [COORDINATION], options);
  try {
    await act(await context.newPage());
  } finally {
    await context.close();
  }
}

const SHOTS = process.env["KONTOR_SHOTS"];

/** Looks for barriers and for what has to be moved sideways; `bypassCSP` lets axe in. */
async function check(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  assert.equal(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), true, name);
  await page.evaluate(AXE);
  const found = await page.evaluate(
    `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 200)))`,
  );
  assert.deepEqual(found, [], name);
}

const csv = {
  name: "liste-buergerdienste.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(windows1252(CLERK_CSV)),
};

async function bringList(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await page.goto(HOME);
  await look("1-hochladen");
  await page.getByLabel("Liste (XLSX oder CSV)").setInputFiles(csv);
  await page.getByRole("button", { name: "Liste hochladen" }).click();
  await look("2-spalten");
  await page.getByLabel("Name (2)").selectOption({ label: "Kurzbeschreibung (Pflicht)" });
  await page.getByRole("button", { name: "Weiter", exact: true }).click();
  await look("3-werte");
  await page.getByRole("button", { name: "Weiter zur Vorschau" }).click();
  await look("4-vorschau");
  await page.getByRole("button", { name: "Nur die 3 fehlerfreien Zeilen einlesen" }).click();
  await look("5-fertig");
  await page.getByText("3 Zeilen eingelesen").waitFor();
  await page.getByRole("button", { name: "Ganze Liste zurücknehmen" }).click();
  await page.getByText("Das Register sagt wieder, was es vorher sagte").waitFor();
}

const WAYS = [
  { javaScriptEnabled: false, colorScheme: "light", width: 1280 },
  { javaScriptEnabled: true, colorScheme: "dark", width: 390 },
] as const;

for (const { javaScriptEnabled, colorScheme, width } of WAYS) {
  const how = `${javaScriptEnabled ? "with" : "without"} JavaScript, ${colorScheme}, ${width} pixels wide`;
  test(`a clerk's list gets into the register on five pages and out of it again, ${how}`, async () => {
    const viewport = { width, height: 900 };
    await onPage({ javaScriptEnabled, colorScheme, viewport, bypassCSP: true }, async (page) => {
      const look = async (name: string): Promise<void> => {
        if (javaScriptEnabled) await check(page, `${name}-${width}-${colorScheme}`);
        else if (SHOTS !== undefined)
          await page.screenshot({ path: `${SHOTS}/${name}-${width}-${colorScheme}.png`, fullPage: true });
      };
      await bringList(page, look);
    });
  });
}

test("a workbook with several lists asks which one is meant, without barriers", async () => {
  await onPage({ viewport: { width: 1280, height: 900 }, bypassCSP: true }, async (page) => {
    await page.goto(HOME);
    const buffer = Buffer.from(await clerkWorkbook());
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    await page
      .getByLabel("Liste (XLSX oder CSV)")
      .setInputFiles({ name: "übersicht.xlsx", mimeType, buffer });
    await page.getByRole("button", { name: "Liste hochladen" }).click();
    await check(page, "6-tabelle-1280-light");
    await page.getByRole("button", { name: "Weiter zu den Spalten" }).click();
    await page.getByRole("heading", { name: "Spalten zuordnen" }).waitFor();
  });
});
