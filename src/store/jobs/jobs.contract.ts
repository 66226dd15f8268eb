import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Opened } from "#store/store.contract.ts";

const AT = "2026-01-30T10:00:00.000Z";
const LATER = "2026-01-30T10:05:00.000Z";
const LATEST = "2026-01-30T11:00:00.000Z";

const job = (key: string, runAt = AT) => ({ key, kind: "probe", payload: "{}", run_at: runAt, created: AT });

/** What the table of jobs must hold to, whatever database it is in. */
export function jobsContract(name: string, open: (now: () => number) => Promise<Opened>): void {
  describe(`${name}: jobs`, () => {
    let opened: Opened;
    const take = (lease: string, now = AT) => opened.store.jobs.claim({ now, until: LATER, lease });

    before(async () => {
      opened = await open(() => Date.parse(AT));
    });
    after(() => opened.dispose());

    test("a job of a key that is known is not added a second time, not even when it is done", async () => {
      const { jobs } = opened.store;
      assert.equal(await jobs.add(job("eins")), true);
      assert.equal(await jobs.add(job("eins")), false);
      const taken = await take("a");
      assert.deepEqual([taken?.key, taken?.attempts], ["eins", 1]);
      assert.equal(await jobs.finish("eins", "a", AT), true);
      assert.equal(await jobs.add(job("eins")), false);
      assert.equal(await take("a"), null);
    });

    test("nobody takes what another has in work, until the lease runs out", async () => {
      const { jobs } = opened.store;
      await jobs.add(job("zwei"));
      assert.equal((await take("a"))?.key, "zwei");
      assert.equal(await take("b"), null);
      assert.equal((await take("b", LATER))?.attempts, 2);
      assert.equal(await jobs.finish("zwei", "a", LATER), false);
      assert.equal(await jobs.finish("zwei", "b", LATER), true);
    });

    test("what is not due yet waits, and the oldest comes first", async () => {
      const { jobs } = opened.store;
      await jobs.add(job("vier", LATER));
      await jobs.add(job("drei"));
      assert.equal((await take("a"))?.key, "drei");
      assert.equal(await take("a"), null);
      assert.deepEqual(
        (await jobs.waiting()).map(({ key }) => key),
        ["drei", "vier"],
      );
      assert.equal((await take("a", LATER))?.key, "drei");
      for (const key of ["drei", "vier"]) {
        await take("a", LATER);
        await jobs.finish(key, "a", LATER);
      }
    });

    test("what fails is tried later, then given up, and may be tried anew", async () => {
      const { jobs } = opened.store;
      await jobs.add(job("fünf"));
      await take("a");
      assert.equal(await jobs.fail("fünf", "a", { fault: "Server weg", again: LATER, now: AT }), true);
      assert.equal(await take("a"), null);
      await take("a", LATER);
      await jobs.fail("fünf", "a", { fault: "Server weg", again: null, now: LATER });
      assert.equal(await take("a", LATEST), null);
      const [dead] = await jobs.dead();
      assert.deepEqual([dead?.key, dead?.fault, dead?.attempts], ["fünf", "Server weg", 2]);
      assert.equal(await jobs.revive("fünf", LATEST), true);
      assert.equal((await take("a", LATEST))?.attempts, 1);
    });

    test("of many who ask at once each gets another job", async () => {
      const { jobs } = opened.store;
      const keys = Array.from({ length: 12 }, (_, at) => `viele-${String(at).padStart(2, "0")}`);
      for (const key of keys) await jobs.add(job(key));
      const taken = await Promise.all(keys.map((key) => take(key)));
      assert.deepEqual(taken.flatMap((one) => one?.key ?? []).toSorted(), keys);
    });

    test("done jobs are forgotten in time, and what people wish for is kept in place of before", async () => {
      const { jobs } = opened.store;
      await jobs.tidy(LATEST);
      assert.equal(await jobs.add(job("eins")), true);
      await jobs.keepWish({ account: "k", frequency: "daily", secret: "s" });
      await jobs.keepWish({ account: "k", frequency: "never", secret: "s" });
      assert.deepEqual(structuredClone(await jobs.wishes()), [
        { account: "k", frequency: "never", secret: "s" },
      ]);
    });
  });
}
