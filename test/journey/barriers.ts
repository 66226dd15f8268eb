import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const RULES = `{ resultTypes: ["violations"],
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }`;

/** How a page can look: its colours and the width of the window in pixels. */
export type Look = readonly [colorScheme: "light" | "dark", width: number];

/** A desk and a telephone, by day and by night. */
export const EVERY_LOOK: readonly Look[] = [
  ...([
    ["light", 1280],
    ["dark", 1280],
    ["light", 390],
    ["dark", 390],
  ] as const),
];

/** The two that differ most, for pages of which another test has seen the kind in every look. */
export const FAR_LOOKS: readonly Look[] = [
  ["light", 1280],
  ["dark", 390],
];

async function faultsAs(page: Page, [colorScheme, width]: Look): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  const found = (await page.evaluate(
    `axe.run(${RULES}).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 200)))`,
  )) as readonly string[];
  const sideways = Number(await page.evaluate("document.documentElement.scrollWidth - innerWidth"));
  const moved = sideways > 0 ? [...found, `has to be moved sideways by ${sideways}`] : found;
  return moved.map((one) => `${page.url()} ${colorScheme} ${width}: ${one}`);
}

/**
 * What axe and a ruler find on the page as it stands, folded parts open, in each of the looks. Its window must have been
 * opened with `bypassCSP`, because the policy of the site keeps axe out.
 */
export async function barriersOn(page: Page, looks: readonly Look[]): Promise<readonly string[]> {
  await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
  await page.evaluate(AXE);
  const barriers: string[] = [];
  for (const look of looks) barriers.push(...(await faultsAs(page, look)));
  return barriers;
}
