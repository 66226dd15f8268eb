import assert from "node:assert/strict";
import { test } from "node:test";
import { makeLog, type LogOptions } from "./make-log.ts";

function logTo(lines: string[], options: Partial<LogOptions> = {}) {
  return makeLog({ level: "info", form: "json", write: (line) => void lines.push(line), ...options });
}

test("an entry is one line of JSON with level, time, facts and event", () => {
  const lines: string[] = [];
  logTo(lines).info("harvest", { found: 3, isNew: true });
  assert.equal(lines.length, 1);
  const { time, ...rest } = JSON.parse(lines[0] ?? "") as Record<string, unknown>;
  assert.deepEqual(rest, { level: "info", found: 3, isNew: true, event: "harvest" });
  assert.ok(!Number.isNaN(Date.parse(String(time))));
});

test("what is below the level is left out", () => {
  const lines: string[] = [];
  const log = logTo(lines, { level: "warn" });
  log.debug("a");
  log.info("b");
  log.warn("c");
  log.error("d", new Error("x"));
  assert.deepEqual(
    lines.map((line) => (JSON.parse(line) as { event: string }).event),
    ["c", "d"],
  );
});

test("for a person at a desk a request is one short line", () => {
  const lines: string[] = [];
  const log = logTo(lines, { form: "short" });
  log.info("request", { id: "1", method: "GET", route: "/ki/:authority", status: 200, ms: 12.3, bytes: 9 });
  log.warn("stopped", { cut: 1 });
  log.error("fault", new RangeError("x"));
  assert.match(lines[0] ?? "", /^\d\d:\d\d:\d\d 200 GET \/ki\/:authority 12\.3 ms\n$/u);
  assert.match(lines[1] ?? "", /^\d\d:\d\d:\d\d WARN stopped cut=1\n$/u);
  assert.match(lines[2] ?? "", /^\d\d:\d\d:\d\d ERROR fault error=\{"name":"RangeError"/u);
});
