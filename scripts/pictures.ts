/** Takes the pictures that README.md and LIESMICH.md show, from the site over the examples (npm run pictures). */
import { mkdirSync } from "node:fs";
import { openBrowser } from "../test/browser.ts";
import { openExampleSite } from "../test/journey/example-site.ts";

const FOLDER = "docs/pictures";

/** Name of the picture, page, and what to scroll to. */
const PICTURES = [
  { name: "answer", path: "/anfragen/musterstadt/anfrage", at: "#frage-5" },
  { name: "register", path: "/ki/musterstadt", at: "body" },
  { name: "record", path: "/ki/musterstadt/system/muma", at: "body" },
];

mkdirSync(FOLDER, { recursive: true });
const site = await openExampleSite();
const browser = await openBrowser();
const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, colorScheme: "light" });
const page = await context.newPage();
for (const { name, path, at } of PICTURES) {
  await page.goto(site.address + path);
  await page.locator(at).first().scrollIntoViewIfNeeded();
  if (at !== "body") await page.goto(`${site.address}${path}${at}`);
  await page.waitForTimeout(300); // fonts
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  console.log(`${FOLDER}/${name}.png`);
}
await browser.close();
await site.close();
