import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { barriersOn, EVERY_LOOK } from "./barriers.ts";
import { openBrowser } from "../browser.ts";
import { openExampleSite, type ExampleSite } from "./example-site.ts";

const PAGES = [
  ...[
    "/",
    "/ki/musterstadt",
    "/ki/musterstadt?art=alle&seite=2&status=regular",
    "/ki/musterstadt?suche=gibtesnicht",
  ],
  ...[
    "/ki/musterstadt/system/textlotse",
    "/ki/musterstadt/system/textlotse?fassung=1",
    "/ki/wandsbek/system/llmoin",
  ],
  ...[
    "/ki/musterstadt?stand=2024-01-31",
    "/anfragen",
    "/anfragen/musterstadt/anfrage",
    "/anfragen/wandsbek/anfrage-22-3049",
  ],
  ...["/api", "/ki/unbekannt", "/ki/musterstadt?stand=gestern"],
];

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

const here = (page: Page): string => page.url().slice(site.address.length);

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`a reader gets from the start page to the evidence of an answer ${how} JavaScript`, async () => {
    await onPage({ javaScriptEnabled, viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto("/");
      await page.getByRole("link", { name: "Bezirksamt Musterstadt" }).click();
      assert.equal(here(page), "/ki/musterstadt");
      await page.getByLabel("Suchbegriff").fill("Schreiben");
      await page.getByText("Weitere Filter").click();
      await page.getByLabel("Status").selectOption("regular");
      await page.getByRole("button", { name: "Suchen" }).click();
      assert.match(here(page), /suche=Schreiben.*status=regular/u);
      await page.getByRole("link", { name: "Posteingang Digital" }).click();
      await page.getByRole("link", { name: "Fassung 1" }).click();
      assert.equal(await page.getByText("Sie sehen Fassung 1").count(), 1);
      await page.getByRole("link", { name: "Aktuelle Fassung anzeigen" }).click();
      await page
        .getByRole("navigation", { name: "Hauptnavigation" })
        .getByRole("link", { name: "Anfragen" })
        .click();
      await page.getByRole("link", { name: /Bezirksamt Musterstadt - Chancen/u }).click();
      await page.getByText("Inhalt: 31 Fragen").click();
      await page.getByRole("link", { name: "Frage 5", exact: true }).first().click();
      assert.match(here(page), /#frage-5$/u);
      await page
        .locator("#frage-5")
        .getByText(/^\d+ Belege$/u)
        .first()
        .click();
      await page
        .locator("#frage-5 details")
        .getByRole("link", { name: /^Beleg \d+$/u })
        .first()
        .click();
      assert.match(here(page), /^\/ki\/musterstadt\/\w+\/[\w-]+\?fassung=\d+$/u);
      assert.ok(await page.getByRole("region", { name: "Kennzeichnung" }).isVisible());
      await page.goBack();
      assert.match(here(page), /#frage-5$/u);
    });
  });
}

test("the register is shown as of another day, and links keep that day", async () => {
  await onPage({}, async (page) => {
    await page.goto("/ki/musterstadt");
    await page.getByText("Früheren Stand ansehen").click();
    await page.getByLabel("Stichtag").fill("2024-01-31");
    await page.getByRole("button", { name: "Stand anzeigen" }).click();
    assert.equal(here(page), "/ki/musterstadt?stand=2024-01-31");
    await page.getByRole("link", { name: "Stimmensortierer" }).click();
    assert.match(here(page), /stand=2024-01-31/u);
    await page.getByRole("link", { name: "Heutigen Stand anzeigen" }).click();
    assert.doesNotMatch(here(page), /stand=/u);
  });
});

async function barriersOf(addresses: readonly string[]): Promise<readonly string[]> {
  const barriers: string[] = [];
  await onPage({ bypassCSP: true, reducedMotion: "reduce" }, async (page) => {
    for (const address of addresses) {
      await page.goto(address);
      barriers.push(...(await barriersOn(page, EVERY_LOOK)));
    }
  });
  return barriers;
}

test("no page has a barrier that axe finds, folded parts open, light and dark, wide and narrow", async () => {
  const halves = [0, 1].map((rest) => PAGES.filter((_, at) => at % 2 === rest));
  assert.deepEqual((await Promise.all(halves.map(barriersOf))).flat(), []);
});

test("no page has to be moved sideways at twice the size on a narrow window", async () => {
  await onPage({ viewport: { width: 320, height: 900 } }, async (page) => {
    for (const address of PAGES) {
      await page.goto(address);
      const sideways = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      assert.ok(Number(sideways) <= 0, `${address}: ${String(sideways)}`);
    }
  });
});

test("the first step by keyboard skips to the content, and every step is visible", async () => {
  await onPage({}, async (page) => {
    await page.goto("/ki/musterstadt");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate("document.activeElement.textContent"), "Zum Inhalt springen");
    assert.ok(await page.getByText("Zum Inhalt springen").isVisible());
    for (let step = 0; step < 12; step++) {
      const outline = await page.evaluate(
        "(({ outlineStyle, outlineWidth }) => outlineStyle + ' ' + outlineWidth)(getComputedStyle(document.activeElement))",
      );
      assert.match(
        String(outline),
        /^solid [2-9]px$/u,
        String(await page.evaluate("document.activeElement.outerHTML")),
      );
      await page.keyboard.press("Tab");
    }
    await page.goto("/ki/musterstadt");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate("document.activeElement.id"), "inhalt");
  });
});

test("a first view of any page weighs at most 100 kB over the wire and asks nothing of others", async (t) => {
  for (const address of PAGES) {
    await onPage({ extraHTTPHeaders: { "accept-encoding": "gzip" } }, async (page) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(address, { waitUntil: "networkidle" });
      const weight = Number(
        await page.evaluate(
          "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, { transferSize }) => sum + transferSize, 0)",
        ),
      );
      assert.ok(
        asked.every((one) => one.startsWith(site.address)),
        asked.join(" "),
      );
      assert.ok(weight > 0 && weight <= 100_000, `${address}: ${weight}`);
      t.diagnostic(`${address}: ${weight} bytes`);
    });
  }
});

test("pages report nothing to the console, so the site's own policy blocks nothing of them", async () => {
  await onPage({}, async (page) => {
    const said: string[] = [];
    page.on("console", (message) => said.push(`${message.text()} ${message.location().url}`));
    page.on("requestfailed", (request) => said.push(request.url()));
    for (const address of PAGES.slice(0, -2)) await page.goto(address, { waitUntil: "networkidle" });
    assert.deepEqual(said, []);
  });
});
