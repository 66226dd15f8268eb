/** For tests only: the desk over the register of `#web/testing.ts`, with whoever the test wants at it. */
import type { TestContext } from "node:test";
import type { Actor, Grant, Role } from "#actions/access/actor.ts";
import type { Context } from "#actions/context.ts";
import type { Instant } from "#values/instant.ts";
import { siteForTest } from "#web/testing.ts";
import { TOKEN_FIELD } from "#web/parts/token-field.ts";

/** A role in the test's authority `probe`. */
export function grantOf(role: Role, more: Partial<Grant> = {}): Grant {
  return { authority: "probe", role, unit: null, function: `Funktion ${role}`, ...more };
}

/** Somebody with these roles. */
export function actorWith(...grants: readonly Grant[]): Actor {
  return { account: "konto-1", name: "Funktionskonto", grants };
}

type Reply = { readonly status: number; readonly body: string; readonly location: string | undefined };
type Fields = Readonly<Record<string, string | readonly string[]>>;
type TestFile = { readonly field: string; readonly name: string; readonly content: Uint8Array | string };

/** The desk as a browser sees it: cookies and tokens are kept. */
export type TestDesk = {
  readonly context: Context;
  /** Lets somebody else sit down; null: nobody. */
  readonly sitDown: (actor: Actor | null) => void;
  readonly open: (address: string) => Promise<Reply>;
  /** Sends a form with a valid token. */
  readonly send: (address: string, fields: Fields, files?: readonly TestFile[]) => Promise<Reply>;
  /** Sends a form that was opened elsewhere. */
  readonly forge: (address: string, fields: Fields) => Promise<Reply>;
};

function pairs(fields: Fields): [string, string][] {
  return Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
}

function multipart(fields: Fields, files: readonly TestFile[]): FormData {
  const form = new FormData();
  for (const [name, value] of pairs(fields)) form.append(name, value);
  for (const { field, name, content } of files) form.append(field, new Blob([content]), name);
  return form;
}

/** The desk with this person at it; without a clock it is always the same moment. */
export async function deskForTest(
  t: TestContext,
  actor: Actor | null,
  clock: { readonly now?: () => Instant } = {},
): Promise<TestDesk> {
  let present = actor;
  const desk = { actorOf: async () => present, addSignIn: () => undefined, isSecure: false };
  const { site, context } = await siteForTest(t, { desk, ...clock });
  const cookies = new Map<string, string>();
  const inject = async (
    method: "GET" | "POST",
    url: string,
    payload?: URLSearchParams | FormData,
  ): Promise<Reply> => {
    const body = payload === undefined ? undefined : new Response(payload);
    const type = body?.headers.get("content-type");
    const reply = await site.inject({
      method,
      url,
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(type && { "content-type": type }),
      },
      ...(body && { payload: Buffer.from(await body.arrayBuffer()) }),
    });
    for (const { name, value } of reply.cookies) cookies.set(name, value);
    return { status: reply.statusCode, body: reply.body, location: reply.headers.location };
  };
  const token = async (): Promise<string> => {
    const { body } = await inject("GET", "/desk/konto");
    return new RegExp(`name="${TOKEN_FIELD}" value="([^"]*)"`, "u").exec(body)?.[1] ?? "";
  };
  return {
    context,
    sitDown: (next) => {
      present = next;
    },
    open: (address) => inject("GET", address),
    send: async (address, fields, files) => {
      const proved = { [TOKEN_FIELD]: await token(), ...fields };
      return inject("POST", address, files ? multipart(proved, files) : new URLSearchParams(pairs(proved)));
    },
    forge: (address, fields) => inject("POST", address, new URLSearchParams(pairs(fields))),
  };
}
