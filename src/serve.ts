import type { FastifyInstance } from "fastify";
import type { Context } from "#actions/context.ts";
import type { Serving } from "#cli/command.ts";
import { endServing } from "#operation/end-serving.ts";
import { makeGate } from "#operation/gate.ts";
import type { Log } from "#operation/log.ts";
import { makeLog } from "#operation/make-log.ts";
import type { Metrics } from "#operation/metrics.ts";
import type { MetricsServer } from "#operation/metrics-server.ts";
import { listenForStop } from "#operation/stop.ts";
import type { Watch } from "#operation/watch.ts";
import { problemMaker } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Settings } from "./config.ts";
import { countReads } from "./count-reads.ts";
import { openDataTerms } from "./config-open-data.ts";
import { programVersion } from "./program-version.ts";
import { systemFault } from "./system-fault.ts";

/** Where the site is offered, and whether a person at a desk reads along. */
export type ServeAt = { readonly port: number; readonly host: string; readonly isDesk: boolean };

const servingProblem = problemMaker({
  "serve.port.taken":
    "Der Port {port} ist belegt; beenden Sie das andere Programm oder wählen Sie mit --port einen anderen.",
  "serve.address.invalid": "Unter {host}:{port} kann nicht gelauscht werden ({detail}).",
  "serve.metrics.failed":
    "Kennzahlen können unter {host}:{port} nicht angeboten werden ({detail}); ändern Sie KONTOR_METRICS_HOST oder KONTOR_METRICS_PORT.",
});

function logFor(settings: Settings, isDesk: boolean): Log {
  const form = isDesk || process.stdout.isTTY ? "short" : "json";
  return makeLog({ level: settings.logLevel, form, write: (line) => void process.stdout.write(line) });
}

/** The figures, loaded only if somebody may ask for them. */
async function metricsFor(
  settings: Settings,
  sources: { readonly context: Context; readonly gate: Watch["gate"]; readonly reads: () => number },
): Promise<Metrics | null> {
  if (!settings.metrics && settings.metricsPort === null) return null;
  const { makeMetrics } = await import("#operation/metrics.ts");
  return makeMetrics({
    version: programVersion(),
    statements: () => sources.context.store.statistics().statements,
    snapshotReads: sources.reads,
    requestsInWork: sources.gate.inWork,
    requestsRefused: sources.gate.refused,
  });
}

/** Begins to listen; the problem names the port or address that could not be had. */
async function listen(site: FastifyInstance, { port, host }: ServeAt): Promise<Result<string>> {
  try {
    return succeed(await site.listen({ port, host }));
  } catch (error) {
    const { code, detail } = systemFault(error);
    const problem = code === "EADDRINUSE" ? "serve.port.taken" : "serve.address.invalid";
    return fail(servingProblem(problem, "", { port, host, detail }));
  }
}

async function offerMetrics(
  { metricsPort, metricsHost: host }: Settings,
  metrics: Metrics | null,
): Promise<Result<MetricsServer | null>> {
  if (metrics === null || metricsPort === null) return succeed(null);
  const { serveMetrics } = await import("#operation/metrics-server.ts");
  try {
    return succeed(await serveMetrics(metrics, { port: metricsPort, host }));
  } catch (error) {
    const { code, detail } = systemFault(error);
    const why = code === "EADDRINUSE" ? "der Port ist belegt" : detail;
    return fail(servingProblem("serve.metrics.failed", "", { port: metricsPort, host, detail: why }));
  }
}

async function watchedSite(
  given: Context,
  settings: Settings,
  isDesk: boolean,
): Promise<{ readonly site: FastifyInstance; readonly watch: Watch; readonly isAsked: Promise<unknown> }> {
  const { makeSite } = await import("#web/make-site.ts");
  const { store, snapshotReads: reads } = countReads(given.store);
  const context = { ...given, store };
  const stop = listenForStop();
  const gate = makeGate(settings);
  const metrics = await metricsFor(settings, { context, gate, reads });
  const watch = { log: logFor(settings, isDesk), gate, metrics, isStopping: stop.isAsked };
  const { baseUrl, metrics: showsMetrics } = settings;
  const terms = openDataTerms(settings);
  const site = await makeSite(context, { baseUrl, terms, watch, showsMetrics, limits: settings });
  return { site, watch, isAsked: stop.asked };
}

/**
 * Offers the site, watched, until the process is asked to stop; then ends it in order.
 * @problems serve.port.taken, serve.address.invalid, serve.metrics.failed
 */
export async function serve(context: Context, settings: Settings, at: ServeAt): Promise<Result<Serving>> {
  const { site, watch, isAsked } = await watchedSite(context, settings, at.isDesk);
  const giveUp = async (figures: MetricsServer | null): Promise<void> => {
    watch.gate.close();
    await figures?.close();
    await site.close();
  };
  const figures = await offerMetrics(settings, watch.metrics);
  if (!figures.ok) {
    await giveUp(null);
    return figures;
  }
  const listening = await listen(site, at);
  if (!listening.ok) {
    await giveUp(figures.value);
    return listening;
  }
  watch.log.info("started", { version: programVersion(), metricsPort: figures.value?.port ?? null });
  const end = async (): Promise<void> => {
    await endServing({ ...watch, ...settings, server: site.server, close: () => site.close() });
    await figures.value?.close();
  };
  return succeed({ address: listening.value, untilStopped: isAsked.then(end) });
}
