import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { createRequire } from "node:module";
import { test } from "node:test";
import { openBrowser } from "../browser.ts";
import { openExampleSite } from "./example-site.ts";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const PAGES = [
  "/ki/musterstadt/zahlen",
  "/ki/musterstadt/zahlen?vergleich=2024-12-31",
  "/ki/musterstadt/zahlen/einheit?zeile=1",
  "/zahlen",
  "/berichte",
  "/berichte/musterstadt/2025-ausschuss",
  "/ki/musterstadt/einbetten",
  "/ki/musterstadt/kasten",
];

/** Bytes of an address as a browser fetches it. */
function transferred(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers: { "accept-encoding": "br" } }, (reply) => {
      let bytes = 0;
      reply.on("data", (part: Buffer) => (bytes += part.length));
      reply.on("end", () => resolve(bytes));
    });
    asked.on("error", reject).end();
  });
}

test("a visitor goes from a number to the records behind it, without scripts, on every screen", async (t) => {
  const site = await openExampleSite();
  t.after(() => site.close());
  const browser = await openBrowser();
  t.after(() => browser.close());

  const plain = await browser.newContext({ javaScriptEnabled: false });
  const visitor = await plain.newPage();
  await visitor.goto(`${site.address}/ki/musterstadt/zahlen`);
  await visitor.locator("dl.figures a").first().click();
  assert.match(visitor.url(), /zahlen\/ueberblick\?zeile=1/u);
  await visitor.locator("main ul a").first().click();
  assert.match(visitor.url(), /\/ki\/musterstadt\/deployment\//u);
  await plain.close();

  for (const [width, colorScheme] of [
    [1280, "light"],
    [390, "dark"],
    [390, "light"],
    [1280, "dark"],
  ] as const) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    await context.addInitScript(AXE);
    const page = await context.newPage();
    const some = colorScheme === (width === 1280 ? "light" : "dark") ? PAGES : PAGES.slice(0, 1);
    for (const path of some) {
      await page.goto(site.address + path);
      const violations = await page.evaluate(
        "axe.run('main').then(({ violations }) => violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`))",
      );
      assert.deepEqual(violations, [], `${path} ${width} ${colorScheme}`);
      const tooWide = await page.evaluate(
        "document.querySelector('main').scrollWidth - document.querySelector('main').clientWidth",
      );
      assert.ok(Number(tooWide) <= 0, `${path} ${width}`);
    }
    await context.close();
  }

  for (const path of ["/ki/musterstadt/zahlen", "/berichte/musterstadt/2025"]) {
    const html = await (await fetch(site.address + path)).text();
    const assets = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/gu)].map(
      ([, address = ""]) => address,
    );
    const all = await Promise.all([path, ...new Set(assets)].map((one) => transferred(site.address + one)));
    const sum = all.reduce((total, bytes) => total + bytes, 0);
    assert.ok(sum <= 100_000, `${path}: ${sum} bytes`);
  }
});
