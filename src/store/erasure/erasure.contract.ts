import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { RecordContent } from "#records/record.ts";
import { policy, founding, valueOf } from "#store/test/sample.ts";
import type { Opened } from "#store/store.contract.ts";
import type { Result } from "#values/result.ts";
import type { RecordToErase } from "./erasure.ts";

const author = "KI-Beauftragung";
const norm = "Art. 17 Abs. 1 DSGVO";
const PAST = "2026-01-30T10:00:30.000Z";

const codesOf = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);

const EMPTY = { content: null, salt: null } as const;

const versions = (numbers: readonly number[], replacement: RecordContent | null = null): RecordToErase => ({
  ...{ record: "policy/a", versions: numbers, replacement },
});

/** That contents can be erased where law requires it, and only so, whatever database holds them. */
export function erasureContract(name: string, open: (now: () => number) => Promise<Opened>): void {
  describe(`${name}: erasure`, () => {
    let clock = Date.parse("2026-01-30T10:00:00.000Z");
    let opened: Opened;
    let count = 0;

    before(async () => {
      opened = await open(() => clock);
    });
    after(() => opened.dispose());

    /** An authority whose record policy/a has the given titles, one version each, ten seconds apart. */
    async function fill(...titles: string[]): Promise<string> {
      count += 1;
      const authority = `amt-${count}`;
      clock = Date.parse("2026-01-30T10:00:00.000Z");
      valueOf(await opened.store.append({ authority, author, changes: [founding(authority)] }));
      for (const [expectedVersion, title] of titles.entries()) {
        clock += 10_000;
        const changes = [{ content: policy("a", title), reason: "Pflege", expectedVersion }];
        valueOf(await opened.store.append({ authority, author, changes }));
      }
      clock += 60_000;
      return authority;
    }

    const erase = (authority: string, ...records: RecordToErase[]) =>
      opened.store.erase({ authority, author, norm, reason: "Antrag der betroffenen Person", records });

    async function damagesOf(authority: string) {
      const { damages } = valueOf(await opened.store.verify());
      return damages
        .filter((one) => one.authority === authority)
        .map(({ problem, position }) => [problem.code, position]);
    }

    test("an erased version has no content and the chain still verifies", async () => {
      const authority = await fill("Geheimnis", "offen");
      const report = valueOf(await erase(authority, versions([1])));
      assert.deepEqual(
        report.erased.map((one) => [one.record, one.versions, one.by, one.norm]),
        [["policy/a", [1], 3, norm]],
      );
      const history = await opened.store.history(authority, "policy/a");
      assert.deepEqual(
        history.map(({ content, erases }) => [content?.data ?? null, erases]),
        [
          [null, []],
          [{ title: "offen" }, []],
          [{ title: "offen" }, [{ norm, versions: [1] }]],
        ],
      );
      assert.deepEqual(await damagesOf(authority), []);
      assert.deepEqual(await opened.store.erasures(), report.erased);
    });

    test("a snapshot of an earlier day says nothing of an erased version", async () => {
      const authority = await fill("Geheimnis", "auch geheim", "offen");
      const keys = async () =>
        (await opened.store.snapshot(authority, PAST)).records.map(
          ({ type, version }) => `${type}@${version}`,
        );
      assert.deepEqual(await keys(), ["authority@1", "policy@3"]);
      clock += 1000;
      valueOf(await erase(authority, versions([1, 2, 3], policy("a", "bereinigt"))));
      assert.deepEqual(await keys(), ["authority@1"]);
      const now = await opened.store.snapshot(authority);
      assert.deepEqual(now.byReference.get("policy/a")?.data, { title: "bereinigt" });
      assert.equal("erases" in (now.byReference.get("policy/a") ?? {}), false);
    });

    test("the index of valid versions built anew is the one an erasure leaves", async () => {
      const authority = await fill("Geheimnis", "offen");
      valueOf(await erase(authority, versions([1])));
      const spans = () =>
        opened.raw.selectFrom("span").selectAll().orderBy("authority").orderBy("position").execute();
      const left = await spans();
      valueOf(await opened.store.rebuildIndex());
      assert.deepEqual(await spans(), left);
    });

    test("the newest version is only erased with its replacement", async () => {
      const authority = await fill("alt", "Geheimnis");
      assert.deepEqual(codesOf(await erase(authority, versions([2]))), ["store.erasure.newest"]);
      const other = versions([2], policy("b", "anderer"));
      assert.deepEqual(codesOf(await erase(authority, other)), ["store.erasure.other"]);
      assert.deepEqual(codesOf(await erase(authority, versions([7]))), ["store.erasure.unknown"]);
      valueOf(await erase(authority, versions([2], policy("a", "", { ended: true, data: {} }))));
      assert.deepEqual(codesOf(await erase(authority, versions([2]))), ["store.erasure.already"]);
      assert.equal((await opened.store.snapshot(authority)).byReference.has("policy/a"), false);
      assert.deepEqual(await damagesOf(authority), []);
    });

    test("an erasure of several records is all or nothing", async () => {
      const authority = await fill("Geheimnis", "offen");
      const unknown = { record: "policy/z", versions: [1], replacement: null };
      assert.deepEqual(codesOf(await erase(authority, versions([1]), unknown)), ["store.erasure.unknown"]);
      const history = await opened.store.history(authority, "policy/a");
      assert.deepEqual(
        history.map(({ content }) => content?.data),
        [{ title: "Geheimnis" }, { title: "offen" }],
      );
    });

    test("an erasure of the version that authorised another one stands for both", async () => {
      const authority = await fill("Geheimnis", "auch geheim");
      valueOf(await erase(authority, versions([1])));
      valueOf(await erase(authority, versions([3], policy("a", "bereinigt"))));
      const history = await opened.store.history(authority, "policy/a");
      assert.deepEqual(
        history.at(-1)?.erases.map((one) => one.versions),
        [[1], [3]],
      );
      assert.deepEqual(await damagesOf(authority), []);
    });

    test("a version emptied without a later version's word is damage, also beside an authorised one", async () => {
      const authority = await fill("Geheimnis", "offen", "auch offen");
      valueOf(await erase(authority, versions([1])));
      const empty = opened.raw.updateTable("version").set(EMPTY).where("authority", "=", authority);
      await empty.where("position", "=", 3).execute();
      assert.deepEqual(await damagesOf(authority), [["store.damage.missing", 3]]);
    });

    test("an erased content that came back is damage", async () => {
      const authority = await fill("Geheimnis", "offen");
      const row = await opened.raw
        .selectFrom("version")
        .select(["content", "salt"])
        .where("authority", "=", authority)
        .where("position", "=", 2)
        .executeTakeFirstOrThrow();
      valueOf(await erase(authority, versions([1])));
      const back = opened.raw.updateTable("version").set(row).where("authority", "=", authority);
      await back.where("position", "=", 2).execute();
      assert.deepEqual(await damagesOf(authority), [["store.damage.unerased", 4]]);
    });

    test("an append cannot pass itself off as an erasure", async () => {
      const authority = await fill("Geheimnis");
      const erases = [{ versions: [1], norm }];
      const content = { ...policy("a", "neu"), erases } as RecordContent;
      const change = { content, reason: "Pflege", expectedVersion: 1, erases };
      valueOf(await opened.store.append({ authority, author, changes: [change] }));
      const [, newest] = await opened.store.history(authority, "policy/a");
      assert.deepEqual(newest?.erases, []);
      const empty = opened.raw.updateTable("version").set(EMPTY).where("authority", "=", authority);
      await empty.where("position", "=", 2).execute();
      assert.deepEqual(await damagesOf(authority), [["store.damage.missing", 2]]);
    });

    test("a forged version that claims an erasure authorises nothing", async () => {
      const authority = await fill("Geheimnis", "offen");
      const of = opened.raw.updateTable("version").where("authority", "=", authority);
      const claim = { ...policy("a", "offen"), erases: [{ versions: [1], norm }] };
      await of
        .set({ content: JSON.stringify(claim) })
        .where("position", "=", 3)
        .execute();
      await of.set(EMPTY).where("position", "=", 2).execute();
      assert.deepEqual(await damagesOf(authority), [["store.damage.missing", 2]]);
    });
  });
}
