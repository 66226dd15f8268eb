import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { generateKeyPairSync } from "node:crypto";
import { Provider } from "oidc-provider";

/** Somebody whom the provider knows. */
export type ProviderPerson = {
  readonly name: string;
  readonly email: string;
  readonly groups: readonly string[];
};

/** A real provider of OpenID Connect that lets a person in without asking. */
export type TestProvider = {
  readonly issuer: string;
  /** Who sits before the provider from now on. */
  readonly sitDown: (id: string, person: ProviderPerson) => void;
  /** Goes to the provider as a browser does; returns the address that it sends back to. */
  readonly visit: (address: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

export const CLIENT = { id: "kontor", secret: "nur fuer diese Pruefung gut" } as const;

function signingKey(): object {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "eins" };
}

async function listening(server: Server, port: number): Promise<string> {
  server.listen(port, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Follows redirects with cookies until they lead away from the provider. */
async function follow(issuer: string, start: string): Promise<string> {
  const jar = new Map<string, string>();
  let address = start;
  for (let steps = 0; steps < 10 && address.startsWith(issuer); steps += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const reply = await fetch(address, { redirect: "manual", headers: { cookie } });
    for (const line of reply.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
      jar.set(name, value);
    }
    const next = reply.headers.get("location");
    if (next === null) throw new Error(`${reply.status} ${await reply.text()}`);
    address = new URL(next, address).href;
  }
  return address;
}

/** Starts the provider; `returnAddress` is where it sends people back to. */
export async function startProvider(returnAddress: string): Promise<TestProvider> {
  const people = new Map<string, ProviderPerson>();
  let present = "";
  let handle: ReturnType<Provider["callback"]> | null = null;
  const server = createServer((request, response) => void handle?.(request, response));
  const issuer = await listening(server, 0);
  const provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [returnAddress] },
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    jwks: { keys: [signingKey()] as never },
    cookies: { keys: ["nur fuer diese Pruefung"] },
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
    features: { devInteractions: { enabled: false } },
    claims: { openid: ["sub"], profile: ["name", "groups"], email: ["email", "email_verified"] },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email_verified: true, ...people.get(id) }),
    }),
    loadExistingGrant: async (context) => {
      const { client, session, provider: own } = context.oidc;
      const grant = new own.Grant({ clientId: client?.clientId ?? "", accountId: session?.accountId ?? "" });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  handle = (request, response) =>
    request.url?.startsWith("/interaction/")
      ? provider.interactionFinished(request, response, { login: { accountId: present } })
      : callback(request, response);
  return {
    issuer,
    sitDown: (id, person) => {
      people.set(id, person);
      present = id;
    },
    visit: (address) => follow(issuer, address),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
