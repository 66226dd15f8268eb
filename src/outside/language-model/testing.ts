/** For tests only: a server on this machine that answers like a language model, well or badly. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";

/** What a request asked for. */
export type Asked = {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
};

/** How the server treats the n-th request (from 0). */
export type Respond = (response: ServerResponse, asked: Asked, nth: number) => void;

/** The data that a request gave the model. */
export function dataOf({ body }: Asked): Readonly<Record<string, unknown>> {
  return JSON.parse(body.messages[1]?.content ?? "null") as Readonly<Record<string, unknown>>;
}

/** Answers as an OpenAI-compatible server does, with this as the model's words. */
export function sayRaw(response: ServerResponse, content: string): void {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ choices: [{ message: { role: "assistant", content } }] }));
}

/** Answers with this object as the model's JSON. */
export function say(response: ServerResponse, content: object): void {
  sayRaw(response, JSON.stringify(content));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts).toString();
}

/** Starts a server that ends with the test; `asked` grows with every request. */
export async function modelServer(
  t: TestContext,
  respond: Respond,
): Promise<{ readonly url: string; readonly asked: readonly Asked[] }> {
  const asked: Asked[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = JSON.parse(await bodyOf(request)) as Asked["body"];
    const one = { path: request.url ?? "", headers: request.headers, body };
    asked.push(one);
    respond(response, one, asked.length - 1);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}
