import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Opened } from "#store/store.contract.ts";
import { founding, valueOf } from "#store/test/sample.ts";

const draft = (authority: string, account: string) => ({
  ...{ authority, account, type: "system", place: "key:a", version: 1, title: "A" },
  ...{ fields: "{}", saved_at: "2026-01-30T10:00:00.000Z" },
});

const view = (title: string, query: string) => ({ authority: "amt-a", account: "eins", name: title, query });

/** Rows as plain objects, whatever the database makes of them. */
const plain = (rows: unknown): unknown => structuredClone(rows);

/** What every database must keep for people at the desk. */
export function deskTablesContract(name: string, open: (now: () => number) => Promise<Opened>): void {
  describe(`${name}: the desk`, () => {
    let opened: Opened;

    before(async () => {
      opened = await open(Date.now);
      for (const authority of ["amt-a", "amt-b"])
        valueOf(await opened.store.append({ authority, author: "Amt", changes: [founding(authority)] }));
    });
    after(() => opened.dispose());

    test("a draft belongs to one account of one authority, and the newest takes the place of the one before", async () => {
      const { desk } = opened.store;
      await desk.keepDraft(draft("amt-a", "eins"));
      const later = {
        ...draft("amt-a", "eins"),
        title: "B",
        version: 2,
        saved_at: "2026-01-31T10:00:00.000Z",
      };
      await desk.keepDraft(later);
      assert.deepEqual(plain(await desk.drafts("amt-a", "eins")), [later]);
      assert.deepEqual(plain(await desk.findDraft(draft("amt-a", "eins"))), later);
      assert.equal(await desk.findDraft(draft("amt-a", "zwei")), null);
      assert.deepEqual(await desk.drafts("amt-b", "eins"), []);
    });

    test("a dropped draft is gone, those of others stay", async () => {
      const { desk } = opened.store;
      await desk.keepDraft(draft("amt-b", "eins"));
      await desk.keepDraft(draft("amt-b", "zwei"));
      await desk.dropDraft(draft("amt-b", "eins"));
      assert.deepEqual(await desk.drafts("amt-b", "eins"), []);
      assert.deepEqual(plain(await desk.drafts("amt-b", "zwei")), [draft("amt-b", "zwei")]);
    });

    test("what somebody began and looked at again is forgotten in one authority, that of others stays", async () => {
      const { desk } = opened.store;
      for (const account of ["drei", "vier"]) {
        await desk.keepDraft(draft("amt-b", account));
        await desk.keepView({ ...view("a", "art=cost"), authority: "amt-b", account });
      }
      await desk.forget("amt-b", "drei");
      assert.deepEqual([await desk.drafts("amt-b", "drei"), await desk.views("amt-b", "drei")], [[], []]);
      assert.equal((await desk.drafts("amt-b", "vier")).length, 1);
      assert.equal((await desk.views("amt-b", "vier")).length, 1);
    });

    test("views are kept by name, in their order, each for its account", async () => {
      const { desk } = opened.store;
      await desk.keepView(view("b", "art=system"));
      await desk.keepView(view("a", "art=cost"));
      await desk.keepView(view("b", "art=unit"));
      assert.deepEqual(plain(await desk.views("amt-a", "eins")), [
        view("a", "art=cost"),
        view("b", "art=unit"),
      ]);
      await desk.dropView({ authority: "amt-a", account: "eins", name: "a" });
      assert.deepEqual(plain(await desk.views("amt-a", "eins")), [view("b", "art=unit")]);
      assert.deepEqual(await desk.views("amt-a", "zwei"), []);
    });
  });
}
