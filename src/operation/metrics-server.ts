import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Metrics } from "./metrics.ts";

/** A running server of figures. */
export type MetricsServer = { readonly port: number; readonly close: () => Promise<void> };

async function answer(metrics: Metrics, response: ServerResponse): Promise<void> {
  try {
    const text = await metrics.text();
    response.writeHead(200, { "content-type": metrics.contentType, "cache-control": "no-store" }).end(text);
  } catch {
    response.writeHead(500).end();
  }
}

async function close(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  if (server.listening) await once(server, "close");
}

/**
 * Offers the figures on a port of their own, and nothing else there.
 * @throws the system's error if the port cannot be taken
 */
export async function serveMetrics(
  metrics: Metrics,
  at: { readonly port: number; readonly host: string },
): Promise<MetricsServer> {
  const server = createServer({ maxHeaderSize: 8192, requestTimeout: 10_000 }, (request, response) => {
    if (request.method === "GET" && request.url === "/metrics") void answer(metrics, response);
    else response.writeHead(404).end();
  });
  server.listen(at);
  await once(server, "listening");
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}
