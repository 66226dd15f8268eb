import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { barriersOn, FAR_LOOKS } from "./barriers.ts";
import { openBrowser } from "../browser.ts";
import { openExampleSite, type ExampleSite } from "./example-site.ts";

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

async function barriersOf(addresses: readonly string[]): Promise<readonly string[]> {
  const barriers: string[] = [];
  await onPage({ bypassCSP: true, reducedMotion: "reduce" }, async (page) => {
    for (const address of addresses) {
      await page.goto(address);
      barriers.push(...(await barriersOn(page, FAR_LOOKS)));
    }
  });
  return barriers;
}

test("no page of the portal has a barrier that axe finds, folded parts open, light and wide, dark and narrow", async () => {
  const halves = [0, 1].map((rest) => PAGES.filter((_, at) => at % 2 === rest));
  assert.deepEqual((await Promise.all(halves.map(barriersOf))).flat(), []);
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
