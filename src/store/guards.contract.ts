import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Opened } from "./store.contract.ts";
import type { VersionRow } from "./tables.ts";
import { founding, policy, valueOf } from "./test/sample.ts";

const REFUSED = /a version is never changed or removed/u;

/** That the database keeps the history from being changed by the program itself; `raw` is guarded as its own connections are. */
export function guardsContract(name: string, open: (now: () => number) => Promise<Opened>): void {
  describe(`${name}: guards`, () => {
    let opened: Opened;

    before(async () => {
      opened = await open(Date.now);
      const change = { content: policy("a", "A"), reason: "Pflege", expectedVersion: 0 };
      const changes = [founding("amt"), change];
      valueOf(await opened.store.append({ authority: "amt", author: "KI-Beauftragung", changes }));
    });
    after(() => opened.dispose());

    const set = (values: Partial<VersionRow>) =>
      opened.raw.updateTable("version").set(values).where("position", "=", 2).execute();
    const emptied = { content: null, salt: null };

    test("no column of a version can be changed, also not along with an erasure", async () => {
      const row = await opened.raw.selectFrom("version").selectAll().executeTakeFirstOrThrow();
      for (const [column, value] of Object.entries(row)) {
        const other = typeof value === "number" ? value + 7 : "ab".repeat(32);
        await assert.rejects(set({ [column]: other }), REFUSED, column);
        await assert.rejects(set({ ...emptied, [column]: other }), REFUSED, column);
      }
      await assert.rejects(set({ content: null }), REFUSED);
      await assert.rejects(set({ salt: null }), REFUSED);
    });

    test("no version can be removed or replaced", async () => {
      await assert.rejects(opened.raw.deleteFrom("version").execute(), REFUSED);
      const row = await opened.raw.selectFrom("version").selectAll().executeTakeFirstOrThrow();
      await assert.rejects(opened.raw.insertInto("version").values(row).execute(), /unique/iu);
      assert.deepEqual(valueOf(await opened.store.verify()).damages, []);
    });

    test("content and salt can be taken away together, and do not come back", async () => {
      await set(emptied);
      const { content, salt } = await opened.raw
        .selectFrom("version")
        .select(["content", "salt"])
        .where("position", "=", 2)
        .executeTakeFirstOrThrow();
      assert.deepEqual([content, salt], [null, null]);
      await assert.rejects(set({ content: "{}", salt: "ab" }), REFUSED);
    });
  });
}
