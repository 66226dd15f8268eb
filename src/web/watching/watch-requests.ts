import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Watch } from "#operation/watch.ts";
import { LEAST_PROTECTION } from "#web/protection.ts";

/** Signs of life and figures are answered even when the program takes nothing else on. */
const ALWAYS_ANSWERED = new Set(["/healthz", "/readyz", "/metrics"]);

const RETRY_SECONDS = "5";

const BUSY = [
  "<!doctype html>",
  '<html lang="de"><head><title>Gerade überlastet</title></head><body>',
  "<h1>Gerade überlastet</h1>",
  "<p>Im Moment kommen zu viele Anfragen an. Bitte versuchen Sie es in einigen Sekunden noch einmal.</p>",
  "</body></html>",
].join("\n");

/** A number for a request that says nothing of who sent it; people can name it when they report a fault. */
export const requestNumber = (): string => randomUUID();

/** The pattern that the request met, never its address; `none` where it met none. */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? "none";
}

const bytesWritten = (request: FastifyRequest): number => request.raw.socket.bytesWritten ?? 0;

function refuse(reply: FastifyReply): FastifyReply {
  return reply
    .code(503)
    .headers({ ...LEAST_PROTECTION, "retry-after": RETRY_SECONDS, "cache-control": "no-store" })
    .type("text/html; charset=utf-8")
    .send(BUSY);
}

/** What is done when the answer has gone out, or the asker before it. */
function leaving(
  { gate, log, metrics }: Watch,
  { request, reply, isCounted }: { request: FastifyRequest; reply: FastifyReply; isCounted: boolean },
): () => void {
  const [bytesBefore, begin] = [bytesWritten(request), performance.now()];
  const route = routeOf(request);
  return () => {
    if (isCounted) gate.leave();
    const [status, ms] = [reply.statusCode, performance.now() - begin];
    metrics?.observe({ method: request.method, route, status, seconds: ms / 1000 });
    const facts = {
      ...{ id: request.id, method: request.method, route, status, ms: Math.round(ms * 10) / 10 },
      bytes: bytesWritten(request) - bytesBefore,
      ...(reply.raw.writableFinished ? {} : { isCutOff: true }),
    };
    if (ALWAYS_ANSWERED.has(route)) log.debug("request", facts);
    else log.info("request", facts);
  };
}

/** Counts, measures and logs a request that the router could not even read. */
export function watchUnreadable(watch: Watch, request: FastifyRequest, reply: FastifyReply): void {
  reply.header("x-request-id", request.id);
  reply.raw.once("close", leaving(watch, { request, reply, isCounted: false }));
}

/** Counts, measures and logs every request, and turns away what is too much. */
export function watchRequests(app: FastifyInstance, watch: Watch): void {
  app.addHook("onRequest", (request, reply, next) => {
    reply.header("x-request-id", request.id);
    const isWork = !ALWAYS_ANSWERED.has(routeOf(request));
    const isRefused = isWork && !watch.gate.enter();
    // "close" comes in any case, unlike Fastify's onResponse, which an asker who hangs up prevents
    reply.raw.once("close", leaving(watch, { request, reply, isCounted: isWork && !isRefused }));
    if (isRefused) refuse(reply);
    else next();
  });
  app.addHook("onSend", (_request, reply, payload) => {
    // otherwise a connection whose last answer came after the call to stop would rest and hold up the end
    if (watch.isStopping()) reply.header("connection", "close");
    return Promise.resolve(payload);
  });
}
