import { randomUUID } from "node:crypto";
import { createServer, type AddressInfo } from "node:net";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import type { Grant } from "../../src/actions/access/actor.ts";
import { inviteFirst } from "../../src/actions/accounts/invitations.ts";
import { newAccount, rowOfGrant } from "../../src/actions/accounts/new-account.ts";
import { startSession } from "../../src/actions/accounts/sessions.ts";
import type { Context } from "../../src/actions/context.ts";
import { loadExamples } from "../../src/actions/load-examples.ts";
import { compose } from "../../src/compose.ts";
import { readSettings } from "../../src/config.ts";
import { makeDeskAccess } from "../../src/web/desk/sign-in/make-access.ts";
import { makeSite } from "../../src/web/make-site.ts";

/** A running site with a desk over the examples that ship with the program. */
export type DeskSite = {
  readonly address: string;
  readonly context: Context;
  /** The address at which the first account is set up. */
  readonly inviteFirst: () => Promise<string>;
  /** A window of the browser in which somebody with these roles is signed in. */
  readonly signedIn: (
    browser: Browser,
    grants: readonly Grant[],
    options?: BrowserContextOptions,
  ) => Promise<BrowserContext>;
  readonly close: () => Promise<void>;
};

/** A port that nobody listens on; passkeys are bound to the address, so it must be known beforehand. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function cookieFor(context: Context, grants: readonly Grant[]): Promise<string> {
  const { accounts } = context.store;
  const name = `Konto ${randomUUID().slice(0, 8)}`;
  const row = newAccount(context.now(), { name, name_key: name, state: "active", subject: `test ${name}` });
  await accounts.add(
    row,
    grants.map((grant) => rowOfGrant(row.id, grant)),
  );
  return startSession(context, row.id, "Chrome/150");
}

/** Starts the site with its desk on a free port over a new database that holds the examples. */
export async function openDeskSite(): Promise<DeskSite> {
  const folder = await mkdtemp(join(tmpdir(), "kontor-desk-"));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const settings = readSettings({ KONTOR_DATA: folder, KONTOR_BASE_URL: address });
  if (!settings.ok) throw new Error(settings.faults.map(({ variable }) => variable).join(" "));
  const program = compose(settings.value, {});
  const opened = await program.open(undefined);
  if (!opened.ok) throw new Error(opened.problems.map(({ message }) => message).join(" "));
  const context = opened.value;
  const loaded = await loadExamples(context, program.examples);
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join(" "));
  const desk = makeDeskAccess(context, { isSecure: false, identity: null });
  const site = await makeSite(context, { baseUrl: address, desk });
  await site.listen({ port, host: "127.0.0.1" });
  return {
    address,
    context,
    inviteFirst: async () => (await inviteFirst(context))?.address ?? "",
    signedIn: async (browser, grants, options = {}) => {
      const window = await browser.newContext({ baseURL: address, ...options });
      const value = await cookieFor(context, grants);
      await window.addCookies([{ name: "kontor-session", value, url: address }]);
      return window;
    },
    close: async () => {
      await site.close();
      await opened.value.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
