import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test, type TestContext } from "node:test";
import type { Context } from "../../src/actions/context.ts";
import { exportRegister } from "../../src/actions/export-register.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { Store } from "../../src/store/store.ts";
import { instantOf } from "../../src/values/instant.ts";

/** One dump for each schema that was ever released, each with the Wandsbek example in it. */
const RELEASED = (await readdir(import.meta.dirname)).filter((name) => /^schema-\d+\.sql$/u.test(name));

/** A database as the program of that time left it, opened by this one. */
async function upgraded(context: TestContext, dump: string): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), "kontor-upgrade-"));
  const database = new DatabaseSync(join(folder, "kontor.db"));
  database.exec(await readFile(join(import.meta.dirname, dump), "utf8"));
  database.close();
  const opened = await openSqliteStore({ folder, now: Date.now });
  assert.ok(opened.ok, JSON.stringify(opened.ok ? "" : opened.problems));
  context.after(async () => {
    await opened.value.close();
    await rm(folder, { recursive: true, force: true });
  });
  return opened.value;
}

const contextOf = (store: Store): Context => ({ store, papers: [], now: () => instantOf(Date.now()) });

for (const dump of RELEASED) {
  test(`a register kept with ${dump} is taken over whole, with its history sound`, async (context) => {
    const store = await upgraded(context, dump);
    const report = await store.verify();
    assert.ok(report.ok);
    assert.deepEqual([report.value.damages, report.value.versions], [[], 49]);
    const exported = await exportRegister(contextOf(store), { authority: "wandsbek" });
    assert.ok(exported.ok);
    const { records } = JSON.parse(exported.value) as { records: unknown[] };
    assert.equal(records.length, 49);
  });

  test(`a register kept with ${dump} can be searched and written at once`, async (context) => {
    const store = await upgraded(context, dump);
    const wish = { authority: "wandsbek", reader: "public", query: "LLMoin", limit: 5, offset: 0 } as const;
    const { hits } = await store.search(wish);
    assert.equal(hits[0]?.reference, "system/llmoin");
    const found = (await store.snapshot("wandsbek")).byReference.get("system/llmoin");
    assert.ok(found);
    const { version, recordedAt: _recordedAt, ...content } = found;
    const changes = [{ content, reason: "Durchsicht", expectedVersion: version }];
    const kept = await store.append({ authority: "wandsbek", author: "KI-Koordination", changes });
    assert.ok(kept.ok);
  });
}

test("there is a dump of every released schema", () => assert.ok(RELEASED.length >= 1));
