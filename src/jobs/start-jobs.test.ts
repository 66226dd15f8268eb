import assert from "node:assert/strict";
import { test } from "node:test";
import { openForTest } from "#actions/testing.ts";
import type { Log } from "#operation/log.ts";
import { startJobs } from "./start-jobs.ts";

test("jobs run by themselves until they are stopped, and nothing is begun afterwards", async (t) => {
  const context = await openForTest(t);
  const { jobs } = context.store;
  const at = context.now();
  const job = (key: string) => ({
    key,
    kind: "digest",
    payload: '{"account":"a","day":"b"}',
    run_at: at,
    created: at,
  });
  await jobs.add(job("eins"));
  let [tell, done] = [(): void => undefined, 0];
  const isDone = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const info: Log["info"] = (event, facts) => {
    assert.deepEqual([event, facts?.["state"]], ["job", "done"]);
    done += 1;
    tell();
  };
  const log: Log = { debug: info, info, warn: info, error: (_event, error) => assert.fail(String(error)) };
  const running = startJobs(
    context,
    { mailer: null, baseUrl: "https://ki.example.org" },
    { log, everyMs: 5 },
  );
  await isDone;
  await running.stop();
  await jobs.add(job("zwei"));
  await new Promise((resolve) => setTimeout(resolve, 30));
  assert.deepEqual([done, (await jobs.waiting()).length], [1, 1]);
});
