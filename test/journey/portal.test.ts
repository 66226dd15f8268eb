import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { openBrowser } from "../browser.ts";
import { openExampleSite, type ExampleSite } from "./example-site.ts";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const HOME = "/ki/musterstadt";
const PAGES = [
  ...[
    `${HOME}/betrifft-mich`,
    `${HOME}/betrifft-mich?thema=wohngeld`,
    `${HOME}/betrifft-mich?thema=elterngeld`,
  ],
  ...[`${HOME}/vorhaben`, `${HOME}/rueckmeldung?zu=system/muma`, `${HOME}/system/muma`],
  ...[`${HOME}?ansicht=karten`, `${HOME}?ansicht=zeitstrahl`, `/en${HOME}`, `/en${HOME}/system/muma`],
  ...["/en", "/leichte-sprache", "/barrierefreiheit", "/impressum", "/en/datenschutz"],
];

/** The heaviest of their kind. */
const HEAVY = [HOME, `/en${HOME}/system/muma`, `${HOME}?ansicht=zeitstrahl`, `${HOME}/rueckmeldung`];

let site: ExampleSite;
let browser: Browser;

before(async () => {
  [site, browser] = await Promise.all([openExampleSite(), openBrowser()]);
});
after(async () => {
  await browser.close();
  await site.close();
});

/** Does something on a page of a browser set up like this. */
async function onPage(options: BrowserContextOptions, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ baseURL: site.address, ...options });
  try {
    await act(await context.newPage());
  } finally {
    await context.close();
  }
}

test("somebody finds out without JavaScript which AI is at work, asks about it and comes back to the reply", async () => {
  await onPage({ javaScriptEnabled: false, viewport: { width: 390, height: 900 } }, async (page) => {
    await page.goto(HOME);
    await page.getByLabel(/Was wollen Sie erledigen/u).fill("Mietzuschuss");
    await page.getByRole("button", { name: "Nachsehen" }).click();
    await page.getByRole("link", { name: "Wohngeldlotse", exact: true }).click();
    assert.ok(await page.getByRole("heading", { name: "Wer entscheidet?" }).isVisible());
    await page.getByRole("link", { name: "Fehler melden, fragen oder widersprechen" }).click();
    await page.getByLabel("Frage stellen").check();
    await page.getByLabel("Ihre Nachricht").fill("Ab wann gibt es das?");
    await page.waitForTimeout(3100); // programs are faster than that, people are not
    await page.getByRole("button", { name: "Absenden" }).click();
    assert.ok(await page.getByText("Ihre Nachricht ist angekommen").isVisible());
    assert.match(page.url(), /rueckmeldung\/[\w-]{32}\?neu=ja$/u);
    assert.deepEqual(await page.context().cookies(), []);
    await page.goto(page.url().replace("?neu=ja", ""));
    assert.ok(await page.getByText("Noch keine Antwort.").isVisible());
  });
});

test("a reader changes to English and back on the same page", async () => {
  await onPage({}, async (page) => {
    await page.goto(`${HOME}/system/muma`);
    await page.getByRole("link", { name: "English" }).click();
    assert.ok(await page.getByRole("heading", { name: "Who decides?" }).isVisible());
    await page.getByRole("link", { name: "Does this affect me?" }).click();
    assert.equal(page.url().slice(site.address.length), `/en${HOME}/betrifft-mich`);
    await page.getByRole("link", { name: "Deutsch" }).click();
    assert.equal(page.url().slice(site.address.length), `${HOME}/betrifft-mich`);
  });
});

/** What axe finds; its source would break the site's policy, so these pages are opened without it. */
async function violations(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(
    `axe.run({ resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 200)))`,
  );
  return found as readonly string[];
}

const LOOKS = [
  ["light", 1280],
  ["dark", 390],
] as const;

/** What axe and a ruler find on a page as it looks now. */
async function faultsAs(
  page: Page,
  [colorScheme, width]: (typeof LOOKS)[number],
): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  const found = await violations(page);
  const sideways = Number(await page.evaluate("document.documentElement.scrollWidth - innerWidth"));
  const moved = sideways > 0 ? [...found, `has to be moved sideways by ${sideways}`] : found;
  return moved.map((one) => `${page.url()} ${colorScheme} ${width}: ${one}`);
}

async function barriersOn(addresses: readonly string[]): Promise<readonly string[]> {
  const barriers: string[] = [];
  await onPage({ bypassCSP: true, reducedMotion: "reduce" }, async (page) => {
    for (const address of addresses) {
      await page.goto(address);
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      await page.evaluate(AXE);
      for (const look of LOOKS) barriers.push(...(await faultsAs(page, look)));
    }
  });
  return barriers;
}

test("no page of the portal has a barrier that axe finds, folded parts open, light and wide, dark and narrow", async () => {
  const halves = [0, 1].map((rest) => PAGES.filter((_, at) => at % 2 === rest));
  assert.deepEqual((await Promise.all(halves.map(barriersOn))).flat(), []);
});

test("a first view of each page of the portal weighs at most 100 kB and sets no cookie", async (t) => {
  for (const address of HEAVY) {
    await onPage({ extraHTTPHeaders: { "accept-encoding": "gzip" } }, async (page) => {
      await page.goto(address, { waitUntil: "networkidle" });
      const weight = Number(
        await page.evaluate(
          "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, { transferSize }) => sum + transferSize, 0)",
        ),
      );
      assert.ok(weight > 0 && weight <= 100_000, `${address}: ${weight}`);
      assert.deepEqual(await page.context().cookies(), [], address);
      t.diagnostic(`${address}: ${weight} bytes`);
    });
  }
});
