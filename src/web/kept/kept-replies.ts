import type { ClientRequest } from "node:http";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Encoding, KeepPages, KeptPage } from "./keep-pages.ts";

/** Names and values as they stand in the head of a reply. */
type Head = readonly (readonly [name: string, value: string])[];

/** Heads of replies that pages went out with; they go when the page goes. */
const heads = new WeakMap<KeptPage, Head>();

/** Differs from reply to reply, or belongs to one packing. */
const OF_ONE_REPLY = new Set(["x-request-id", "connection", "content-encoding", "content-length"]);

const REFUSED = /;\s*q=0(?:\.0*)?$/u;

/** The best packing that the reader's browser understands; null if it understands none. */
export function encodingFor(accepted: string | undefined): Encoding | null {
  if (accepted === undefined) return null;
  const names = accepted.split(",").filter((one) => !REFUSED.test(one.trim()));
  const known = new Set(names.map((one) => one.split(";", 1)[0]?.trim()));
  return (["br", "gzip"] as const).find((one) => known.has(one)) ?? null;
}

/** Does the reader's browser hold this page already? */
export function holdsPage(asked: string | undefined, { etag }: KeptPage): boolean {
  return asked !== undefined && asked.split(",").some((one) => one.trim() === etag);
}

/** Node's types know this of requests alone. */
type Spelled = Pick<ClientRequest, "getRawHeaderNames">;

/**
 * Keeps the head that a page is about to go out with, so that the next reply needs nobody to put it together again.
 * What is set for one reader alone is not kept.
 */
export function keepHead(page: KeptPage, { method }: FastifyRequest, reply: FastifyReply): void {
  if (heads.has(page) || page.status !== 200 || method !== "GET" || reply.hasHeader("set-cookie")) return;
  const written = (reply.raw as FastifyReply["raw"] & Spelled).getRawHeaderNames();
  const lower = new Set(written.map((name) => name.toLowerCase()));
  const all = Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)] as const);
  const values = new Map(all);
  const first = written.map((name) => [name, values.get(name.toLowerCase()) ?? ""] as const);
  const head = [...first, ...all.filter(([name]) => !lower.has(name))];
  heads.set(
    page,
    head.filter(([name]) => !OF_ONE_REPLY.has(name.toLowerCase())),
  );
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply };

type Ready = { readonly page: KeptPage; readonly head: Head; readonly encoding: Encoding | null };

async function readyFor({ method, url, headers }: FastifyRequest, pages: KeepPages): Promise<Ready | null> {
  const accepted = headers["accept-encoding"];
  const encoding = encodingFor(accepted);
  if (method !== "GET" || (accepted !== undefined && encoding === null)) return null;
  // whoever makes pages tells what is wrong
  const page = await pages.held(url).catch(() => null);
  const head = page === null ? undefined : heads.get(page);
  return page === null || head === undefined ? null : { page, head, encoding };
}

async function send({ request, reply }: Exchange, { page, head, encoding }: Ready): Promise<void> {
  const isHeld = holdsPage(request.headers["if-none-match"], page);
  const bytes = encoding === null || isHeld ? page.plain : await page.packed(encoding);
  const number = reply.getHeader("x-request-id");
  const { raw } = reply.hijack();
  raw.statusCode = isHeld ? 304 : 200;
  for (const [name, value] of head) raw.setHeader(name, value);
  if (number !== undefined) raw.setHeader("x-request-id", number);
  if (isHeld) return void raw.end();
  if (encoding !== null) raw.setHeader("content-encoding", encoding);
  raw.setHeader("content-length", bytes.length);
  raw.end(bytes);
}

/**
 * Answers from the kept pages before anything else is done for a request that was counted and let in. Whatever is
 * not a plain question for a page that went out before goes the usual way.
 */
export function addKeptReplies(app: FastifyInstance, pages: KeepPages, isStopping: () => boolean): void {
  app.addHook("onRequest", async (request, reply) => {
    if (isStopping()) return;
    const ready = await readyFor(request, pages);
    if (ready !== null) await send({ request, reply }, ready);
  });
}
