import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { RecordContent } from "#records/record.ts";
import type { Opened } from "./store.contract.ts";
import { founding, policy, valueOf } from "./test/sample.ts";

const INQUIRY: RecordContent<"inquiry"> = {
  ...{ type: "inquiry", key: "22-1", visibility: "internal", withhold: [], sources: [], attachments: [] },
  ...{ unknown: {}, notCollected: {}, notApplicable: {} },
  data: { title: "Geheimwort", state: "answered", origin: "register", status: "draft", on: "2026-01-30" },
};

/** That inquiries and answers are kept in the history and yet are no part of the register. */
export function workRecordsContract(name: string, open: (now: () => number) => Promise<Opened>): void {
  describe(`${name}: work records`, () => {
    let opened: Opened;

    before(async () => {
      opened = await open(Date.now);
      const how = { reason: "Pflege", expectedVersion: 0 };
      const [first, second] = [
        { content: policy("a", "A"), ...how },
        { content: INQUIRY, ...how },
      ];
      const order = { authority: "amt", author: "KI-Beauftragung" };
      valueOf(await opened.store.append({ ...order, changes: [founding("amt"), first] }));
      valueOf(await opened.store.append({ ...order, changes: [second] }));
    });
    after(() => opened.dispose());

    test("no snapshot, figure or search knows them, whoever asks", async () => {
      const { store } = opened;
      const now = await store.snapshot("amt");
      const past = await store.snapshot("amt", now.asOf);
      for (const { records, ended, byType } of [now, past]) {
        assert.deepEqual(
          records.map(({ type }) => type),
          ["authority", "policy"],
        );
        assert.deepEqual([ended.size, byType.has("inquiry")], [0, false]);
      }
      for (const reader of ["public", "council", "internal", "confidential"] as const) {
        const wish = { authority: "amt", reader, query: "Geheimwort", limit: 5, offset: 0 };
        assert.equal((await store.search(wish)).total, 0, reader);
      }
    });

    test("a snapshot still names the end of the chain, though a work record ends it", async () => {
      const { store } = opened;
      const { chain, asOf } = await store.snapshot("amt");
      const head = await store.chainHead("amt");
      assert.deepEqual(chain, { position: 3, hash: head?.hash });
      assert.deepEqual((await store.snapshot("amt", asOf)).chain, chain);
    });

    test("they are read by their type and key, and have a history", async () => {
      const { store } = opened;
      const found = await store.workRecords("amt", "inquiry");
      assert.deepEqual(
        found.map(({ key, version, data }) => [key, version, data.title]),
        [["22-1", 1, "Geheimwort"]],
      );
      assert.equal((await store.workRecords("amt", "inquiry", ["22-1", "22-2"])).length, 1);
      assert.deepEqual(await store.workRecords("amt", "inquiry", []), []);
      assert.deepEqual(await store.workRecords("amt", "answer"), []);
      assert.equal((await store.history("amt", "inquiry/22-1")).length, 1);
    });

    test("one that is public is read across authorities, and is still in no snapshot and no feed", async () => {
      const { store } = opened;
      assert.deepEqual(await store.publicWork(["amt"], "inquiry"), []);
      const content: RecordContent<"inquiry"> = { ...INQUIRY, visibility: "public" };
      const changes = [{ content, reason: "Veröffentlicht", expectedVersion: 1 }];
      valueOf(await store.append({ authority: "amt", author: "KI-Beauftragung", changes }));
      const found = await store.publicWork(["amt", "anderes"], "inquiry");
      assert.deepEqual(
        found.map(({ authority, record }) => [authority, record.key]),
        [["amt", "22-1"]],
      );
      assert.deepEqual(await store.publicWork([], "inquiry"), []);
      assert.equal((await store.snapshot("amt")).byType.has("inquiry"), false);
      const feed = await store.recentChanges("amt", { limit: 10 });
      assert.ok(feed.every(({ type }) => type !== "inquiry"));
      const wish = { authority: "amt", reader: "public" as const, query: "Geheimwort", limit: 5, offset: 0 };
      assert.equal((await store.search(wish)).total, 0);
    });

    test("building the index anew and checking the history leave them where they are", async () => {
      const { store } = opened;
      valueOf(await store.rebuildIndex());
      assert.equal((await store.workRecords("amt", "inquiry")).length, 1);
      assert.equal((await store.snapshot("amt")).records.length, 2);
      assert.deepEqual(valueOf(await store.verify()).damages, []);
    });
  });
}
