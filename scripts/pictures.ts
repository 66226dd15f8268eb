/** Takes the pictures that the README and the handbook show, from the site over the examples (npm run pictures). */
import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Role } from "../src/actions/access/actor.ts";
import { openBrowser } from "../test/browser.ts";
import { openDeskSite } from "../test/journey/desk-site.ts";

const FOLDER = "docs/pictures";
const WINDOW = { viewport: { width: 1280, height: 860 }, colorScheme: "light" } as const;

/** Name of the picture, page, and what to scroll to (absent: the top). */
type Picture = { readonly name: string; readonly path: string; readonly at?: string };

const PUBLIC: readonly Picture[] = [
  { name: "answer", path: "/anfragen/musterstadt/anfrage", at: "#frage-5" },
  { name: "register", path: "/ki/musterstadt?art=system" },
  { name: "record", path: "/ki/musterstadt/system/muma" },
  { name: "dashboard", path: "/ki/musterstadt/zahlen" },
];

const DESK: readonly Picture[] = [
  { name: "desk", path: "/desk/musterstadt" },
  { name: "desk-list", path: "/desk/musterstadt/register?art=system" },
  { name: "desk-form", path: "/desk/musterstadt/register/system/muma/bearbeiten" },
  { name: "desk-report", path: "/desk/musterstadt/meldung" },
  { name: "desk-tasks", path: "/desk/musterstadt/aufgaben" },
  { name: "desk-import", path: "/desk/musterstadt/einlesen" },
  { name: "desk-inquiries", path: "/desk/musterstadt/anfragen" },
];

const grant = (role: Role) => ({
  authority: "musterstadt",
  role,
  unit: null,
  function: "KI-Koordination",
});

async function take(page: Page, address: string, pictures: readonly Picture[]): Promise<void> {
  for (const { name, path, at } of pictures) {
    const reply = await page.goto(`${address}${path}${at ?? ""}`);
    if (reply?.status() !== 200) throw new Error(`${path}: ${reply?.status()}`);
    await page.waitForTimeout(300); // fonts
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
    console.log(`${FOLDER}/${name}.png`);
  }
}

mkdirSync(FOLDER, { recursive: true });
const site = await openDeskSite();
const browser = await openBrowser();
const visitor = await browser.newContext(WINDOW);
await take(await visitor.newPage(), site.address, PUBLIC);
const worker = await site.signedIn(browser, [grant("coordination")], WINDOW);
await take(await worker.newPage(), site.address, DESK);
await browser.close();
await site.close();
