import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Visibility } from "#records/record.ts";
import type { Opened } from "#store/store.contract.ts";
import type { Change } from "#store/store.ts";
import { founding, policy, valueOf } from "#store/test/sample.ts";

const change = (key: string, title: string, expectedVersion: number, visibility: Visibility): Change => ({
  content: policy(key, title, { visibility }),
  reason: "Pflege",
  expectedVersion,
});

const title = (content: { readonly data: object } | null) =>
  content && "title" in content.data ? content.data.title : null;

/** What the latest changes of a register tell, whatever database holds it. */
export function recentChangesContract(name: string, open: (now: () => number) => Promise<Opened>): void {
  describe(`${name}: recent changes`, () => {
    let opened: Opened;
    let clock = Date.parse("2026-01-30T10:00:00.000Z");

    before(async () => {
      opened = await open(() => clock);
      const write = async (authority: string, ...changes: readonly Change[]) => {
        clock += 1000;
        valueOf(await opened.store.append({ authority, author: "KI-Beauftragung", changes }));
      };
      await write("amt", founding("amt"), change("a", "A1", 0, "public"), change("b", "B1", 0, "public"));
      await write("amt", change("c", "C1", 0, "internal"), change("a", "A2", 1, "public"));
      await write("amt", change("c", "C2", 1, "public"), change("b", "B2", 1, "internal"));
      await write("other", founding("other"), change("a", "X", 0, "public"));
    });
    after(() => opened.dispose());

    const told = async (wish: Parameters<Opened["store"]["recentChanges"]>[1]) => {
      const changes = await opened.store.published.recentChanges("amt", wish);
      return changes.map(({ content, before: older, newest }) => [content, older, newest].map(title));
    };

    test("the latest come first, each with the one before it and the newest, of records that are public now", async () => {
      assert.deepEqual(await told({ limit: 10 }), [
        ["C2", "C1", "C2"],
        ["A2", "A1", "A2"],
        ["C1", null, "C2"],
        ["A1", null, "A2"],
      ]);
    });

    test("they can be limited in number and to types, and take one statement besides a scope", async () => {
      assert.deepEqual(await told({ limit: 1 }), [["C2", "C1", "C2"]]);
      assert.deepEqual(await told({ limit: 10, types: ["system"] }), []);
      assert.equal((await told({ limit: 10, types: ["system", "policy"] })).length, 4);
      const sofar = opened.store.statistics().statements;
      await told({ limit: 10 });
      assert.ok(opened.store.statistics().statements - sofar <= 2);
    });

    test("an authority that does not exist has none", async () => {
      assert.deepEqual(await opened.store.recentChanges("niemand", { limit: 5 }), []);
    });
  });
}
