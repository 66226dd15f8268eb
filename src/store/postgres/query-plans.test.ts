import assert from "node:assert/strict";
import { test } from "node:test";
import { newDatabase } from "#store/test/postgres-database.ts";
import { administer } from "#store/test/postgres-server.ts";
import { founding, policy, valueOf } from "#store/test/sample.ts";
import { openPostgresStore } from "./open-postgres-store.ts";
import { queryPlans } from "./query-plans.ts";

const author = "KI-Beauftragung";

test("snapshots and histories are read by ranges of indexes, never by passing over other authorities", async (context) => {
  const { url, adminUrl } = await newDatabase();
  const store = valueOf(await openPostgresStore({ url, now: Date.now }));
  context.after(() => store.close());
  for (let number = 1; number <= 8; number += 1) {
    const authority = `amt-${number}`;
    const changes = Array.from({ length: 100 }, (_, n) => ({
      content: policy(`k${n}`, "Titel".repeat(40)),
      reason: "Probe",
      expectedVersion: 0,
    }));
    valueOf(await store.append({ authority, author, changes: [founding(authority), ...changes] }));
  }
  await administer(adminUrl, "analyze");
  const { asOf } = await store.snapshot("amt-1");
  const plans = await queryPlans({ url, authority: "amt-1", asOf, reference: "policy/k7" });
  assert.deepEqual(
    plans.map(({ question }) => question),
    ["snapshot now", "snapshot as of a day", "history of a record"],
  );
  for (const { question, plan } of plans) {
    assert.doesNotMatch(plan, /Seq Scan/u, `${question}\n${plan}`);
    assert.match(plan, /Index Cond: \(+authority = 'amt-1'::text/u, plan);
    assert.match(plan, /Buffers/u);
  }
});
