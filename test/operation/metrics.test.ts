import assert from "node:assert/strict";
import { networkInterfaces } from "node:os";
import { test } from "node:test";
import { entriesOf, startSite, until } from "./running.ts";

type Sample = { readonly name: string; readonly labels: string; readonly value: number };

const HEAD = /^# (?:HELP|TYPE) ([a-zA-Z_:][\w:]*) .+$/u;
const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{((?:[a-zA-Z_]\w*="(?:[^"\\]|\\.)*",?)*)\})? (\S+)$/u;

/** One sample; throws at a line that is none, and at one whose type was not told before. */
function sampleIn(line: string, typed: ReadonlySet<string>): Sample {
  const [, name = "", labels = "", number = ""] = SAMPLE.exec(line) ?? assert.fail(`no sample: ${line}`);
  assert.ok(typed.has(name) || typed.has(name.replace(/_(?:bucket|sum|count)$/u, "")), line);
  assert.match(number, /^(?:-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|[+-]Inf|NaN|Nan)$/u, line);
  return { name, labels, value: Number(number) };
}

/** Reads Prometheus' text format 0.0.4. */
function samplesIn(text: string): readonly Sample[] {
  assert.ok(text.endsWith("\n"));
  const lines = text.split("\n").filter((line) => line !== "");
  const typed = new Set<string>();
  return lines.flatMap((line) => {
    const head = HEAD.exec(line)?.[1];
    if (head === undefined) return [sampleIn(line, typed)];
    if (line.startsWith("# TYPE")) typed.add(head);
    return [];
  });
}

const sum = (samples: readonly Sample[], name: string, label = ""): number =>
  samples
    .filter((sample) => sample.name === name && sample.labels.includes(label))
    .reduce((total, { value }) => total + value, 0);

test("figures are in Prometheus' text format and count requests by route and status", async (t) => {
  const site = await startSite(t, { env: { KONTOR_METRICS: "on" } });
  for (const path of ["/", "/?suche=Quittengelee", "/ki/quittengelee"]) await fetch(site.address + path);
  const answer = await fetch(`${site.address}/metrics`);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get("content-type") ?? "", /^text\/plain; version=0\.0\.4/u);
  const text = await answer.text();
  assert.doesNotMatch(text, /Quittengelee/iu);
  const samples = samplesIn(text);
  const durations = "kontor_http_request_duration_seconds";
  assert.equal(sum(samples, `${durations}_count`, 'route="/",status="200"'), 2);
  assert.equal(sum(samples, `${durations}_count`, 'route="/ki/:authority",status="404"'), 1);
  const buckets = samples.filter(
    ({ name, labels }) => name === `${durations}_bucket` && labels.includes('route="/",'),
  );
  assert.ok(buckets.length > 5);
  assert.deepEqual(
    buckets.map(({ value }) => value),
    buckets.map(({ value }) => value).toSorted((a, b) => a - b),
  );
  assert.ok(buckets.at(-1)?.labels.startsWith('le="+Inf"'));
  assert.ok(sum(samples, "kontor_sql_statements_total") > 0);
  assert.ok(sum(samples, "process_resident_memory_bytes") > 1_000_000);
  assert.equal(sum(samples, "kontor_build_info", "version="), 1);
  for (const name of ["kontor_snapshot_reads_total", "kontor_http_refused_total", "kontor_http_in_work"])
    assert.ok(
      samples.some((sample) => sample.name === name),
      name,
    );
});

test("a count never falls from one scrape to the next", async (t) => {
  const site = await startSite(t, { env: { KONTOR_METRICS: "on" } });
  const scrape = async () => samplesIn(await (await fetch(`${site.address}/metrics`)).text());
  const before = await scrape();
  await fetch(`${site.address}/`);
  const after = await scrape();
  for (const { name, labels, value } of before.filter((sample) => sample.name.endsWith("_total"))) {
    const later = after.find((sample) => sample.name === name && sample.labels === labels);
    assert.ok((later?.value ?? -1) >= value, name);
  }
});

test("without being asked for, nobody finds figures; through a proxy never", async (t) => {
  const closed = await startSite(t);
  assert.equal((await fetch(`${closed.address}/metrics`)).status, 404);
  const open = await startSite(t, { env: { KONTOR_METRICS: "on" } });
  for (const name of ["x-forwarded-for", "forwarded", "via"]) {
    const answer = await fetch(`${open.address}/metrics`, { headers: { [name]: "203.0.113.7" } });
    assert.equal(answer.status, 404, name);
  }
});

test("on a port of their own figures listen on this machine only and stand nowhere else", async (t) => {
  const site = await startSite(t, { env: { KONTOR_METRICS_PORT: "0" } });
  const port = await until(
    () => entriesOf(site.out()).find(({ event }) => event === "started")?.["metricsPort"],
  );
  const own = `http://127.0.0.1:${Number(port)}`;
  assert.ok(samplesIn(await (await fetch(`${own}/metrics`)).text()).length > 20);
  for (const path of ["/", "/metrics?x=1", "/healthz"]) assert.equal((await fetch(own + path)).status, 404);
  assert.equal((await fetch(`${own}/metrics`, { method: "POST" })).status, 404);
  assert.equal((await fetch(`${site.address}/metrics`)).status, 404);
  const outer = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === "IPv4");
  if (outer) await assert.rejects(fetch(`http://${outer.address}:${Number(port)}/metrics`));
});
