import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** Numbers that others count and that are read when figures are asked for. */
export type MetricSources = {
  readonly version: string;
  /** SQL statements run since the start. */
  readonly statements: () => number;
  /** Snapshots read since the start. */
  readonly snapshotReads: () => number;
  readonly requestsInWork: () => number;
  readonly requestsRefused: () => number;
};

/** A request as the figures count it. */
export type Measured = {
  readonly method: string;
  /** The pattern, never the address itself. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
};

/** The figures of this process. */
export type Metrics = {
  readonly observe: (request: Measured) => void;
  /** In Prometheus' text format. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
};

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

function addCounted(registry: Registry, sources: MetricSources): void {
  const registers = [registry];
  const counter = (name: string, help: string, read: () => number): void => {
    const counted: Counter = new Counter({
      ...{ name, help, registers },
      collect: () => {
        counted.reset();
        counted.inc(read());
      },
    });
  };
  counter("kontor_sql_statements_total", "SQL statements run", sources.statements);
  counter("kontor_snapshot_reads_total", "Snapshots of a register read", sources.snapshotReads);
  counter("kontor_http_refused_total", "Requests turned away for overload", sources.requestsRefused);
  const inWork: Gauge = new Gauge({
    ...{ name: "kontor_http_in_work", help: "Requests in work now", registers },
    collect: () => inWork.set(sources.requestsInWork()),
  });
  const build = { name: "kontor_build_info", help: "Version of the program", labelNames: ["version"] };
  new Gauge({ ...build, registers }).set({ version: sources.version }, 1);
}

/** Figures for Prometheus: requests by route and status, statements, snapshot reads, and Node's own. */
export function makeMetrics(sources: MetricSources): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  addCounted(registry, sources);
  const durations = new Histogram({
    name: "kontor_http_request_duration_seconds",
    help: "Time from the arrival of a request to the end of its answer",
    labelNames: ["method", "route", "status"],
    buckets: SECONDS,
    registers: [registry],
  });
  return {
    observe: ({ seconds, ...labels }) => durations.observe(labels, seconds),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
