import type { FastifyInstance } from "fastify";
import type { Context } from "#actions/context.ts";
import type { Serving } from "#cli/command.ts";
import { inviteFirst } from "#actions/accounts/invitations.ts";
import type { RunningJobs } from "#jobs/start-jobs.ts";
import { endServing } from "#operation/end-serving.ts";
import { keepMemoryLow } from "#operation/keep-memory-low.ts";
import { makeGate } from "#operation/gate.ts";
import type { Log } from "#operation/log.ts";
import { makeLog } from "#operation/make-log.ts";
import type { Metrics } from "#operation/metrics.ts";
import type { MetricsServer } from "#operation/metrics-server.ts";
import { listenForStop } from "#operation/stop.ts";
import type { Watch } from "#operation/watch.ts";
import type { DeskAccess } from "#web/desk/add-desk.ts";
import { problemMaker } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import type { Settings } from "./config.ts";
import { countReads } from "./count-reads.ts";
import { openDataTerms } from "./config-open-data.ts";
import { readNotices } from "./config-portal.ts";
import { programVersion } from "./program-version.ts";
import { systemFault } from "./system-fault.ts";

/** Where the site is offered, and whether a person at a desk reads along. */
export type ServeAt = { readonly port: number; readonly host: string; readonly isDesk: boolean };

/** The public address that nobody has set. */
const UNSET_ADDRESS = "http://localhost:8080";

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

/** Where the first account is set up: at the public address, or where the site listens if none was set. */
function startAddress(address: string, baseUrl: string, listening: string): string {
  if (baseUrl !== UNSET_ADDRESS) return address;
  return address.replace(baseUrl, `http://localhost:${new URL(listening).port}`);
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

type WatchedSite = {
  readonly site: FastifyInstance;
  readonly watch: Watch;
  readonly isAsked: Promise<unknown>;
};

/** How people at work are recognised here; nobody is where the context knows no rules for it. */
async function deskOf(context: Context, settings: Settings, log: Log): Promise<Result<DeskAccess | null>> {
  if (context.login === undefined) return succeed(null);
  const { identityAccess } = await import("./compose-login.ts");
  const identity = await identityAccess(context, settings, ({ code }, error) =>
    log.error("identity", error, { code }),
  );
  if (!identity.ok) return identity;
  const { makeDeskAccess } = await import("#web/desk/sign-in/make-access.ts");
  const isSecure = settings.baseUrl.startsWith("https:");
  const tellFailure = (failure: { readonly way: string }): void => log.warn("sign-in-failed", failure);
  return succeed(makeDeskAccess(context, { isSecure, identity: identity.value, tellFailure }));
}

async function watchedSite(
  given: Context,
  settings: Settings,
  isDesk: boolean,
): Promise<Result<WatchedSite>> {
  const { makeSite } = await import("#web/make-site.ts");
  const { store, snapshotReads: reads } = countReads(given.store);
  const context = { ...given, store };
  const stop = listenForStop();
  const gate = makeGate(settings);
  const metrics = await metricsFor(settings, { context, gate, reads });
  const watch = { log: logFor(settings, isDesk), gate, metrics, isStopping: stop.isAsked };
  const desk = await deskOf(context, settings, watch.log);
  if (!desk.ok) return desk;
  const notices = await readNotices(settings);
  if (!notices.ok) return notices;
  const { baseUrl, metrics: showsMetrics } = settings;
  const terms = openDataTerms(settings);
  const site = await makeSite(context, {
    baseUrl,
    terms,
    embedIn: settings.embedIn,
    watch,
    showsMetrics,
    limits: settings,
    notices: notices.value,
    ...(desk.value && { desk: desk.value }),
  });
  return succeed({ site, watch, isAsked: stop.asked });
}

/** What runs by itself, in this process. */
async function startedJobs(context: Context, settings: Settings, log: Log): Promise<RunningJobs> {
  const { smtpUrl: url, mailFrom: from, baseUrl } = settings;
  const [{ startJobs }, mail] = await Promise.all([
    import("#jobs/start-jobs.ts"),
    url === null || from === null ? null : import("#outside/mail/smtp-mailer.ts"),
  ]);
  const mailer = mail === null || url === null || from === null ? null : mail.smtpMailer({ url, from });
  return startJobs(context, { mailer, baseUrl }, { log });
}

/**
 * Offers the site, watched, until the process is asked to stop; then ends it in order.
 * @problems serve.port.taken, serve.address.invalid, serve.metrics.failed
 */
export async function serve(context: Context, settings: Settings, at: ServeAt): Promise<Result<Serving>> {
  const made = await watchedSite(context, settings, at.isDesk);
  if (!made.ok) return made;
  const { site, watch, isAsked } = made.value;
  // before anybody is served: a database that goes away now must not leave a site behind that nobody ends
  const invitation = context.login === undefined ? null : await inviteFirst(context);
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
  keepMemoryLow(); // not before: loading leaves little rubbish behind
  watch.log.info("started", { version: programVersion(), metricsPort: figures.value?.port ?? null });
  const jobs = await startedJobs(context, settings, watch.log);
  const end = async (): Promise<void> => {
    await jobs.stop();
    await endServing({ ...watch, ...settings, server: site.server, close: () => site.close() });
    await figures.value?.close();
  };
  const firstStart = invitation && startAddress(invitation.address, settings.baseUrl, listening.value);
  return succeed({ address: listening.value, firstStart, untilStopped: isAsked.then(end) });
}
