import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { TOTP } from "otpauth";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../browser.ts";
import { openDeskSite, type DeskSite } from "./desk-site.ts";

const PASSWORD = "Regen auf dem Dach 7";

let site: DeskSite;
let browser: Browser;

before(async () => {
  [site, browser] = await Promise.all([openDeskSite(), openBrowser()]);
});
after(async () => {
  await browser.close();
  await site.close();
});

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Abmelden", exact: true }).click();
  await page.getByText("Sie sind abgemeldet").waitFor();
}

test("the first account is set up with password, codes and a passkey, and each of them lets its owner in", async () => {
  const window = await browser.newContext({ baseURL: site.address });
  const page = await window.newPage();
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  const devices = await window.newCDPSession(page);
  await devices.send("WebAuthn.enable");
  await devices.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });

  await page.goto(await site.inviteFirst());
  await page.getByLabel("Name für die Anmeldung").fill("Register");
  await page.getByLabel("Kennwort", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Kennwort wiederholen").fill(PASSWORD);
  await page.getByRole("button", { name: "Konto einrichten" }).click();
  const secret = (await page.locator(".desk-code").innerText()).replaceAll(" ", "");
  const code = (ahead: number): string =>
    new TOTP({ secret }).generate({ timestamp: Date.now() + ahead * 30_000 });
  await page.getByLabel("Code aus der App").fill(code(0));
  await page.getByRole("button", { name: "Einmalcodes einschalten" }).click();
  assert.equal(await page.locator(".desk-codes li").count(), 10);
  await page.goto("/desk");
  assert.ok(await page.getByRole("link", { name: "Bezirksamt Musterstadt" }).isVisible());

  await page.getByRole("link", { name: "Register", exact: true }).first().click();
  await page.getByLabel("Name des Geräts").fill("Prüfgerät");
  await page.getByRole("button", { name: "Passkey einrichten" }).click();
  await page.getByText("Der Passkey ist eingerichtet.").waitFor();
  await signOut(page);

  await page.getByLabel("Name oder E-Mail-Adresse").fill("register");
  await page.getByLabel("Kennwort").fill(PASSWORD);
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
  await page.getByLabel("Code").fill(code(1));
  await page.getByRole("button", { name: "Weiter" }).click();
  await page.getByText("Für welche Behörde arbeiten Sie?").waitFor();
  await signOut(page);

  await page.goto("/desk/musterstadt/konten");
  await page.getByRole("button", { name: "Mit Passkey anmelden" }).click();
  await page.getByRole("heading", { name: "Konten", exact: true }).waitFor();
  assert.deepEqual(faults, [], "the browser had nothing to object to");
  await window.close();
});
