import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import type { Kysely } from "kysely";
import type { VersionedRecord } from "#records/record.ts";
import type { Snapshot } from "#records/snapshot.ts";
import { instantOf, type Instant } from "#values/instant.ts";
import type { Result } from "#values/result.ts";
import { founding, policy, valueOf } from "./test/sample.ts";
import { isVersionConflict, type Change, type Store } from "./store.ts";
import type { Tables } from "./tables.ts";

/** A store that was opened empty, and raw access to its tables that no constraint hinders. */
export type Opened = {
  readonly store: Store;
  readonly raw: Kysely<Tables>;
  readonly dispose: () => Promise<void>;
};

const START = Date.parse("2026-01-30T10:00:00.000Z");

function codesOf(result: Result<unknown>): string[] {
  return result.ok ? [] : result.problems.map(({ code }) => code);
}

const put = (key: string, title: string, expectedVersion: number): Change => ({
  content: policy(key, title),
  reason: "Pflege",
  expectedVersion,
});

const author = "KI-Beauftragung";
const titles = (snapshot: Snapshot) =>
  snapshot.records.map(({ key, version, data }) => [key, version, "title" in data ? data.title : null]);

/** What every store promises, whatever database holds it; `most` statements answer any question. */
export function storeContract(name: string, open: (now: () => number) => Promise<Opened>, most = 2): void {
  describe(name, () => {
    let clock = START;
    let opened: Opened;
    let store: Store;
    let count = 0;

    before(async () => {
      opened = await open(() => clock);
      store = opened.store;
    });
    after(() => opened.dispose());

    async function found(): Promise<string> {
      count += 1;
      clock += 1000;
      const authority = `amt-${count}`;
      valueOf(await store.append({ authority, author, changes: [founding(authority)] }));
      return authority;
    }

    async function write(authority: string, ...changes: Change[]): Promise<readonly VersionedRecord[]> {
      clock += 1000;
      return valueOf(await store.append({ authority, author, changes })).versions;
    }

    test("an authority begins with its own record", async () => {
      const refused = await store.append({ authority: "fremd", author, changes: [put("a", "A", 0)] });
      assert.deepEqual(codesOf(refused), ["store.authority.unknown"]);
      const authority = await found();
      const entry = await store.authorityOf(authority);
      assert.equal(entry?.record?.data.name, authority);
      assert.equal(entry.created, instantOf(clock));
      assert.equal(await store.authorityOf("fremd"), null);
      assert.ok((await store.authorities()).some(({ key }) => key === authority));
    });

    test("an append gives versions that a snapshot shows", async () => {
      const authority = await found();
      const versions = await write(authority, put("b", "B", 0), put("a", "A", 0));
      assert.deepEqual(
        versions.map(({ key, version, recordedAt }) => [key, version, recordedAt]),
        [
          ["b", 1, instantOf(clock)],
          ["a", 1, instantOf(clock)],
        ],
      );
      const snapshot = await store.snapshot(authority);
      assert.deepEqual(snapshot.byReference.get("policy/b"), versions[0]);
      assert.deepEqual(titles(snapshot).slice(1), [
        ["a", 1, "A"],
        ["b", 1, "B"],
      ]);
    });

    test("a snapshot shows what the register said at its moment", async () => {
      const authority = await found();
      await write(authority, put("a", "alt", 0));
      const early = instantOf(clock);
      await write(authority, put("a", "neu", 1));
      const ending = { ...put("a", "neu", 2), content: policy("a", "neu", { ended: true }) };
      const late = instantOf(clock);
      await write(authority, ending);
      const at = async (asOf?: Instant) => titles(await store.snapshot(authority, asOf)).slice(1);
      assert.deepEqual(await at(early), [["a", 1, "alt"]]);
      assert.deepEqual(await at(late), [["a", 2, "neu"]]);
      assert.deepEqual(await at(), []);
      assert.deepEqual(titles(await store.snapshot(authority, instantOf(START - 1))), []);
      assert.deepEqual(titles(await store.snapshot("nirgends")), []);
    });

    test("a second editor is refused and sees the version that came in between", async () => {
      const authority = await found();
      await write(authority, put("a", "A", 0));
      await write(authority, put("a", "A von der ersten", 1));
      const second = await store.append({
        authority,
        author,
        changes: [put("b", "B", 0), put("a", "A²", 1)],
      });
      assert.ok(!second.ok);
      const [problem] = second.problems;
      assert.ok(problem && isVersionConflict(problem));
      assert.equal(problem.code, "store.version.conflict");
      assert.equal(problem.pointer, "/changes/1");
      assert.equal(problem.record, "policy/a");
      assert.equal(problem.current?.version, 2);
      assert.deepEqual(problem.current.content?.data, { title: "A von der ersten" });
      assert.equal(
        (await store.snapshot(authority)).records.length,
        2,
        "nothing of a refused append is kept",
      );
    });

    test("an append is refused as a whole if a record is absent, repeated or exists", async () => {
      const authority = await found();
      await write(authority, put("a", "A", 0));
      const append = (...changes: Change[]) => store.append({ authority, author, changes });
      assert.deepEqual(codesOf(await append(put("x", "X", 3), put("a", "A", 0))), [
        "store.record.absent",
        "store.version.conflict",
      ]);
      assert.deepEqual(codesOf(await append(put("x", "X", 0), put("x", "X", 1))), ["store.change.twice"]);
      assert.deepEqual(valueOf(await append()).versions, []);
    });

    test("the history of a record tells every version with author and reason", async () => {
      const authority = await found();
      await write(authority, put("a", "alt", 0));
      await write(authority, put("a", "neu", 1));
      const history = await store.history(authority, "policy/a");
      assert.deepEqual(
        history.map(({ version, author: by, reason, content }) => [version, by, reason, content?.data]),
        [
          [1, author, "Pflege", { title: "alt" }],
          [2, author, "Pflege", { title: "neu" }],
        ],
      );
      assert.deepEqual(await store.versionOf(authority, "policy/a", 1), history[0]);
      assert.equal(await store.versionOf(authority, "policy/a", 3), null);
      assert.deepEqual(await store.history(authority, "unsinn"), []);
    });

    test("half characters and NUL in a reason do not break the chain", async () => {
      const authority = await found();
      await write(authority, { ...put("a", "A \ud800\0", 0), reason: "Grund \ud800\0!" });
      const [entry] = await store.history(authority, "policy/a");
      assert.equal(entry?.reason, "Grund \ufffd!");
      assert.deepEqual(entry.content?.data, { title: "A \ud800\0" });
      assert.deepEqual(valueOf(await store.verify()).damages, []);
    });

    test("appends at the same tick of the clock follow each other by a millisecond", async () => {
      const authority = await found();
      const [first] = await write(authority, put("a", "A", 0));
      const second = valueOf(await store.append({ authority, author, changes: [put("b", "B", 0)] }));
      assert.equal(second.versions[0]?.recordedAt, instantOf(Date.parse(first?.recordedAt ?? "") + 1));
      assert.equal((await store.snapshot(authority)).asOf, second.versions[0]?.recordedAt);
    });

    test("a backdated append lies neither before the last version nor in the future", async () => {
      const authority = await found();
      const last = clock;
      clock += 60_000;
      const at = (milliseconds: number, change: Change) =>
        store.append({ authority, author, changes: [change], recordedAt: instantOf(milliseconds) });
      assert.deepEqual(codesOf(await at(last - 1, put("a", "A", 0))), ["store.moment.past"]);
      assert.deepEqual(codesOf(await at(clock + 1, put("a", "A", 0))), ["store.moment.future"]);
      valueOf(await at(last, put("a", "A", 0)));
      valueOf(await at(last, put("a", "B", 1)));
      assert.deepEqual(titles(await store.snapshot(authority, instantOf(last))).slice(1), [["a", 2, "B"]]);
    });

    test("many appends at once neither lose nor repeat a version", async () => {
      const authority = await found();
      await Promise.all(
        Array.from({ length: 30 }, (_, n) =>
          store.append({ authority, author, changes: [put(`k${n}`, "K", 0)] }),
        ),
      );
      const rivals = Array.from({ length: 5 }, (_, n) =>
        store.append({ authority, author, changes: [put("k0", `Fassung ${n}`, 1)] }),
      );
      const won = (await Promise.all(rivals)).filter(({ ok }) => ok);
      assert.equal(won.length, 1);
      assert.equal((await store.snapshot(authority)).records.length, 31);
      assert.deepEqual(valueOf(await store.verify()).damages, []);
    });

    test("an append of 600 records of several types is one moment", async () => {
      const authority = await found();
      const changes = Array.from({ length: 600 }, (_, n) => put(`k${n}`, `Titel ${n}`, 0));
      const versions = await write(authority, ...changes);
      assert.deepEqual(new Set(versions.map(({ recordedAt }) => recordedAt)), new Set([instantOf(clock)]));
      await write(authority, ...changes.map((change) => ({ ...change, expectedVersion: 1 })));
      const { records } = await store.snapshot(authority);
      assert.deepEqual(
        [records.length, new Set(records.map(({ version }) => version))],
        [601, new Set([1, 2])],
      );
    });

    test(`reading takes at most ${most} statements, whatever the register's size`, async () => {
      const authority = await found();
      await write(authority, ...Array.from({ length: 50 }, (_, n) => put(`k${n}`, "K", 0)));
      const reads = [
        () => store.snapshot(authority),
        () => store.snapshot(authority, instantOf(clock)),
        () => store.history(authority, "policy/k1"),
        () => store.versionOf(authority, "policy/k1", 1),
        () => store.authorities(),
        () => store.authorityOf(authority),
      ];
      for (const read of reads) {
        const { statements } = store.statistics();
        await read();
        assert.ok(store.statistics().statements - statements <= most);
      }
    });

    test("what is public of a register is counted without work records, internal ones and ended ones", async () => {
      const authority = await found();
      const shown = { visibility: "public" } as const;
      const inquiry = { ...policy("q", "Anfrage", shown), type: "inquiry" } as const;
      const contents = [
        policy("a", "A", shown),
        policy("b", "B"),
        policy("c", "C", { ...shown, ended: true }),
        inquiry,
      ];
      for (const content of contents)
        await write(authority, { content, reason: "Probe", expectedVersion: 0 });
      const [figures] = await store.publicFigures([authority]);
      assert.deepEqual([figures?.records, figures?.systems], [1, 0]);
    });

    test("a snapshot equals the history folded until its moment and never changes afterwards", async () => {
      const step = fc.record({
        key: fc.integer({ min: 0, max: 4 }),
        title: fc.string({ minLength: 1, maxLength: 8, unit: "grapheme" }),
        ended: fc.boolean(),
        wait: fc.integer({ min: 0, max: 2 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
          const authority = await found();
          const told = [...(await store.snapshot(authority)).records];
          const kept: Snapshot[] = [];
          for (const { key, title, ended, wait } of steps) {
            clock += wait;
            kept.push(await store.snapshot(authority, instantOf(clock - 1)));
            const expectedVersion = told.filter((one) => one.key === `k${key}`).length;
            const content = policy(`k${key}`, title, ended ? { ended: true } : {});
            const changes = [{ content, reason: "Probe", expectedVersion }];
            told.push(...valueOf(await store.append({ authority, author, changes })).versions);
          }
          for (const { recordedAt } of told) {
            const asOf = instantOf(Date.parse(recordedAt));
            const newest = new Map<string, VersionedRecord>();
            for (const one of told) if (one.recordedAt <= asOf) newest.set(one.key, one);
            const valid = [...newest.values()].filter((one) => !one.ended);
            const { records } = await store.snapshot(authority, asOf);
            assert.deepEqual(new Set(records), new Set(valid));
          }
          for (const snapshot of kept) {
            assert.deepEqual(await store.snapshot(authority, snapshot.asOf), snapshot);
          }
        }),
        { numRuns: 40 },
      );
      assert.deepEqual(valueOf(await store.verify()).damages, []);
    });
  });
}
