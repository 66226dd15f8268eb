import assert from "node:assert/strict";
import { request } from "node:http";
import { test } from "node:test";
import { barriersOn, EVERY_LOOK, FAR_LOOKS } from "./barriers.ts";
import { openBrowser } from "../browser.ts";
import { openExampleSite } from "./example-site.ts";

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

  const reader = await browser.newContext({ bypassCSP: true });
  const page = await reader.newPage();
  for (const [nth, path] of PAGES.entries()) {
    await page.goto(site.address + path);
    assert.deepEqual(await barriersOn(page, nth === 0 ? EVERY_LOOK : FAR_LOOKS), []);
  }
  await reader.close();

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
