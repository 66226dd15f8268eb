/** For tests only: a browser of its own kind at a site at which people really sign in. */
import type { TestContext } from "node:test";
import { TOTP } from "otpauth";
import type { Grant } from "#actions/access/actor.ts";
import { inviteTo } from "#actions/accounts/invitations.ts";
import { newAccount, rowOfGrant } from "#actions/accounts/new-account.ts";
import type { IdentityAccess } from "#actions/accounts/identity.ts";
import type { Context } from "#actions/context.ts";
import { instantOf } from "#values/instant.ts";
import { TOKEN_FIELD } from "#web/parts/token-field.ts";
import { siteForTest } from "#web/testing.ts";
import { makeDeskAccess } from "./make-access.ts";

/** A password that nobody objects to. */
export const PASSWORD = "Regen auf dem Dach 7";

const START = Date.parse("2026-06-01T09:00:00.000Z");

type Answer = {
  readonly status: number;
  readonly body: string;
  readonly location: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly cookies: readonly Readonly<Record<string, unknown>>[];
};

/** A browser: it keeps its cookies and sends forms as they stand on the page that it has open. */
export type TestBrowser = {
  readonly open: (address: string) => Promise<Answer>;
  /** Opens a page and sends its form with these fields. */
  readonly fill: (page: string, fields: Readonly<Record<string, string>>, action?: string) => Promise<Answer>;
  /** Sends fields as they are. */
  readonly post: (address: string, fields: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly cookie: (name: string) => string | undefined;
};

/** A site with accounts, and its clock. */
export type SignInSite = {
  readonly context: Context;
  readonly browser: (from?: string) => TestBrowser;
  readonly later: (minutes: number) => void;
  /** Makes an account with these roles; returns the address that invites to it. */
  readonly invite: (...grants: readonly Grant[]) => Promise<string>;
  /** A browser in which somebody with these roles has set up a password and codes. */
  readonly signedIn: (name: string, ...grants: readonly Grant[]) => Promise<Person>;
};

/** Somebody who has signed in, and what makes their codes. */
export type Person = { readonly browser: TestBrowser; readonly code: () => string };

type Inject = Awaited<ReturnType<typeof siteForTest>>["site"];

/** Hidden fields of a page, by name. */
function hidden(body: string): Record<string, string> {
  return Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu)].map(([, name, value]) => [
      name,
      value,
    ]),
  ) as Record<string, string>;
}

function browserAt(site: Inject, from: string): TestBrowser {
  const jar = new Map<string, string>();
  const send = async (method: "GET" | "POST", url: string, fields?: Readonly<Record<string, string>>) => {
    const reply = await site.inject({
      ...{ method, url, remoteAddress: from },
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
        "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0",
        ...(fields && { "content-type": "application/x-www-form-urlencoded" }),
      },
      ...(fields && { payload: new URLSearchParams(fields).toString() }),
    });
    for (const { name, value } of reply.cookies) {
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    const { statusCode: status, body, headers, cookies } = reply;
    return { status, body, headers, cookies, location: headers.location ?? "" };
  };
  return {
    open: (address) => send("GET", address),
    post: (address, fields) => send("POST", address, fields),
    cookie: (name) => jar.get(name),
    fill: async (page, fields, action = page.split("?")[0] ?? page) => {
      const { body } = await send("GET", page);
      return send("POST", action, { [TOKEN_FIELD]: "", ...hidden(body), ...fields });
    },
  };
}

/** The secret that a page shows to be typed into an app. */
function secretIn(body: string): string {
  return (/class="desk-code">([A-Z2-7 ]+)</u.exec(body)?.[1] ?? "").replaceAll(" ", "");
}

/** A site with real accounts over the test's register. */
export async function signInSite(
  t: TestContext,
  options: {
    readonly baseUrl?: string;
    readonly identity?: (context: Context) => IdentityAccess;
    readonly mostFailures?: number;
  } = {},
): Promise<SignInSite> {
  const { baseUrl = "http://localhost:8080", identity, mostFailures } = options;
  let clock = START;
  const { site, context } = await siteForTest(t, {
    baseUrl,
    now: () => instantOf(clock),
    desk: (own) =>
      makeDeskAccess(own, {
        isSecure: baseUrl.startsWith("https:"),
        identity: identity?.(own) ?? null,
        ...(mostFailures !== undefined && { mostFailures }),
      }),
  });
  const browser = (from = "192.0.2.1") => browserAt(site, from);
  const invite = async (...grants: readonly Grant[]) => {
    const row = newAccount(context.now());
    await context.store.accounts.add(
      row,
      grants.map((grant) => rowOfGrant(row.id, grant)),
    );
    return (await inviteTo(context, row.id)).address.replace(baseUrl, "");
  };
  const signedIn = async (name: string, ...grants: readonly Grant[]): Promise<Person> => {
    const own = browser();
    const address = await invite(...grants);
    await own.fill(address, { name, password: PASSWORD, repeated: PASSWORD });
    const { body } = await own.open("/desk/konto/codes");
    const secret = secretIn(body);
    const code = () => new TOTP({ secret }).generate({ timestamp: clock });
    const proof = /name="proof" value="([^"]*)"/u.exec(body)?.[1] ?? "";
    await own.fill("/desk/konto/codes", { proof, code: code() });
    return { browser: own, code };
  };
  return { context, browser, invite, signedIn, later: (minutes) => void (clock += minutes * 60_000) };
}
