/** Walks the three first tasks of a clerk in a browser and counts screens, clicks and filled fields (node scripts/first-walks.ts). */
import type { Locator, Page } from "playwright-core";
import type { Grant } from "../src/actions/access/actor.ts";
import { CLERK_CSV, windows1252 } from "../src/exchange/tables/testing.ts";
import { openBrowser } from "../test/browser.ts";
import { openDeskSite } from "../test/journey/desk-site.ts";

const FUNCTION = { authority: "musterstadt", unit: null } as const;
const COORDINATION: Grant = { ...FUNCTION, role: "coordination", function: "KI-Koordination" };

/** A person at a page, of whom is counted what they do. */
type Walker = {
  readonly page: Page;
  readonly click: (at: Locator) => Promise<void>;
  readonly choose: (name: string, value: string) => Promise<void>;
  readonly fill: (at: Locator, text: string) => Promise<void>;
};

type Walk = (walker: Walker) => Promise<void>;

const named = (page: Page, name: string): Locator =>
  page
    .getByRole("button", { name, exact: true })
    .or(page.getByRole("link", { name, exact: true }))
    .first();

const REQUIRED = [
  ["d.origin", "central"],
  ["d.personalData", "ordinary"],
  ["d.decisionRole", "assistive"],
  ["d.isAiSystem", "yes"],
  ["d.aiActClass", "unclassified"],
] as const;

const keepRecord: Walk = async ({ page, click, choose, fill }) => {
  await click(named(page, "Register durchsehen"));
  await click(page.getByRole("link", { name: "Neuer Eintrag" }));
  await click(page.getByRole("link", { name: /^KI-Anwendung/u }).first());
  await fill(page.locator("[name='d.name']"), "Wortmaschine");
  await fill(page.locator("[name='d.summary']"), "Sie schreibt Entwürfe von Protokollen.");
  await fill(page.locator("[name='d.provider']"), "Dataport");
  await choose("d.kinds", "textGeneration");
  for (const [name, value] of REQUIRED) await choose(name, value);
  await click(named(page, "Speichern"));
  await page.getByText("Der Eintrag steht jetzt im Register.").waitFor();
};

const STEPS: Readonly<Record<string, Walk>> = {
  meldung: ({ page, fill }) => fill(page.getByLabel("Name der Anwendung"), "Wortmaschine"),
  anwendung: ({ choose }) => choose("existing", "neu"),
  beschreibung: async ({ page, fill, choose }) => {
    await fill(page.getByLabel("Was tut sie, in einem Satz?"), "Sie schreibt Entwürfe von Protokollen.");
    await choose("kinds", "textGeneration");
    await choose("frage.inference", "yes");
  },
  einsatz: async ({ page, fill, choose }) => {
    const units = page.locator("select[name='place'] option[value^='unit/']");
    await choose("place", (await units.first().getAttribute("value")) ?? "");
    await fill(page.getByLabel("Wofür wird sie dort gebraucht?"), "Niederschriften");
    await choose("status", "pilot");
    await fill(page.locator("#feld-startedOn"), "2026-03-01");
  },
  herkunft: async ({ page, fill, choose }) => {
    await fill(page.getByLabel("Wer hat sie entwickelt oder bietet sie an?"), "Dataport");
    await choose("origin", "central");
    await choose("hosting", "unbekannt");
    await choose("frage.responsibility", "yes");
    for (const id of ["developed", "changed"]) await choose(`frage.${id}`, "no");
  },
  daten: ({ choose }) => choose("personalData", "ordinary"),
  beteiligung: async ({ page, fill, choose }) => {
    await fill(page.getByLabel("Wessen Daten sind das?"), "Gremienmitglieder");
    await choose("norm.unbekannt", "ja");
    await choose("dpia", "unbekannt");
  },
  entscheidung: async ({ choose }) => {
    await choose("decisionRole", "assistive");
    await choose("citizenFacing", "nein");
  },
  verbote: ({ choose }) => choose("sonst-nein", "ja"),
  hochrisiko: ({ choose }) => choose("sonst-nein", "ja"),
  transparenz: async ({ choose }) => {
    await choose("frage.generates", "yes");
    await choose("sonst-nein", "ja");
  },
};

async function toTheCheck(walker: Walker): Promise<void> {
  const { page, click } = walker;
  const here = (): string => new URL(page.url()).pathname.split("/").at(-1) ?? "";
  for (let step = here(); step !== "pruefen"; step = here()) {
    await STEPS[step]?.(walker);
    await click(named(page, "Weiter"));
  }
  await click(named(page, "Meldung abschließen"));
  await page.getByText("Gemeldet. Vielen Dank!").waitFor();
}

const reportNew: Walk = async (walker) => {
  await walker.click(named(walker.page, "Neuen KI-Einsatz melden"));
  await toTheCheck(walker);
};

const reportKnown: Walk = async (walker) => {
  const { page, click, choose, fill } = walker;
  await click(named(page, "Neuen KI-Einsatz melden"));
  await fill(page.getByLabel("Name der Anwendung"), "Textlotse");
  await click(page.getByLabel("Textlotse", { exact: true }));
  await click(named(page, "Weiter"));
  await STEPS["einsatz"]?.(walker);
  await click(named(page, "Weiter"));
  await choose("bodies", "dataProtection");
  await click(named(page, "Weiter"));
  await click(named(page, "Meldung abschließen"));
  await page.getByText("Gemeldet. Vielen Dank!").waitFor();
};

const importList: Walk = async ({ page, click }) => {
  const buffer = Buffer.from(windows1252(CLERK_CSV));
  await click(page.locator("summary", { hasText: "Mehr" }));
  await click(named(page, "Einlesen"));
  await page
    .getByLabel("Liste (XLSX oder CSV)")
    .setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer });
  await click(named(page, "Liste hochladen"));
  const column = page.getByLabel("Name (2)");
  await column.selectOption({ label: "Kurzbeschreibung (Pflicht)" });
  await click(named(page, "Weiter"));
  await click(named(page, "Weiter zur Vorschau"));
  await click(page.getByRole("button", { name: /Zeilen einlesen$/u }));
  await page.getByText("Zeilen eingelesen").first().waitFor();
};

const WALKS: readonly (readonly [string, Walk])[] = [
  ["Eintrag anlegen", keepRecord],
  ["Neue Anwendung melden", reportNew],
  ["Weiteren Einsatz melden", reportKnown],
  ["Liste einlesen", importList],
];

const [site, browser] = await Promise.all([openDeskSite(), openBrowser()]);
for (const [title, walk] of WALKS) {
  const context = await site.signedIn(browser, [COORDINATION], { javaScriptEnabled: false });
  const page = await context.newPage();
  const count = { screens: 0, clicks: 0, fields: 0 };
  page.on("domcontentloaded", () => (count.screens += 1));
  const click = async (at: Locator): Promise<void> => {
    count.clicks += 1;
    await at.click();
  };
  const fill = async (at: Locator, text: string): Promise<void> => {
    count.fields += 1;
    await at.fill(text);
  };
  const choose = async (name: string, value: string): Promise<void> => {
    count.clicks += 1;
    const list = page.locator(`select[name="${name}"]`);
    if ((await list.count()) > 0) await list.selectOption(value);
    else await page.locator(`[name="${name}"][value="${value}"]`).check();
  };
  page.setDefaultTimeout(10_000);
  await page.goto("/desk/musterstadt");
  await walk({ page, click, fill, choose });
  console.log(`${title}: ${count.screens} screens, ${count.clicks} clicks, ${count.fields} fields typed`);
  await context.close();
}
await browser.close();
await site.close();
