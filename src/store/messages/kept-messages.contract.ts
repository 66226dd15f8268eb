import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Opened } from "#store/store.contract.ts";
import { founding, valueOf } from "#store/test/sample.ts";
import type { MessageRow } from "./message-row.ts";

const author = "KI-Beauftragung";
const AT = "2026-01-30T10:00:00.000Z";

const message = (authority: string, number: string, more: Partial<MessageRow> = {}): MessageRow => ({
  ...{ authority, number, secret_hash: `hash-${number}`, kind: "error", about: "system/alpha" },
  ...{ text: "Der Anbieter heißt anders.", contact: null, state: "open", received_at: AT },
  ...{ assigned_to: null, reply: null, replied_at: null, note: null, closed_at: null },
  ...more,
});

/** Rows as plain objects, whatever the database makes of them. */
const plain = (rows: unknown): unknown => structuredClone(rows);

/** What must hold of messages, whatever database keeps them. */
export function keptMessagesContract(name: string, open: (now: () => number) => Promise<Opened>): void {
  describe(`${name}: messages`, () => {
    let opened: Opened;

    before(async () => {
      opened = await open(() => Date.parse(AT));
      for (const authority of ["amt-a", "amt-b"])
        valueOf(await opened.store.append({ authority, author, changes: [founding(authority)] }));
    });
    after(() => opened.dispose());

    test("a message is known to its own authority only, by number and by secret", async () => {
      const { messages } = opened.store;
      await messages.add(message("amt-a", "R-1"));
      assert.deepEqual(plain(await messages.find("amt-a", "R-1")), message("amt-a", "R-1"));
      assert.deepEqual(plain(await messages.findBySecret("amt-a", "hash-R-1")), message("amt-a", "R-1"));
      assert.equal(await messages.find("amt-b", "R-1"), null);
      assert.equal(await messages.findBySecret("amt-b", "hash-R-1"), null);
    });

    test("messages are listed newest first, those of others not", async () => {
      const { messages } = opened.store;
      await messages.add(message("amt-a", "R-2", { received_at: "2026-02-01T10:00:00.000Z" }));
      await messages.add(message("amt-b", "R-3"));
      const numbers = (await messages.list("amt-a")).map(({ number }) => number);
      assert.deepEqual(numbers, ["R-2", "R-1"]);
    });

    test("a change touches one message and says whether there is one", async () => {
      const { messages } = opened.store;
      const change = { state: "answered", reply: "Berichtigt.", replied_at: AT };
      assert.equal(await messages.change("amt-a", "R-1", change), true);
      assert.deepEqual(plain(await messages.find("amt-a", "R-1")), message("amt-a", "R-1", change));
      assert.equal((await messages.find("amt-a", "R-2"))?.state, "open");
      assert.equal(await messages.change("amt-b", "R-1", change), false);
    });

    test("what was closed before the moment is erased, in all authorities; open ones stay", async () => {
      const { messages } = opened.store;
      await messages.change("amt-a", "R-1", { closed_at: "2026-02-01T00:00:00.000Z" });
      await messages.change("amt-b", "R-3", { closed_at: "2026-03-01T00:00:00.000Z" });
      assert.equal(await messages.forgetClosed("2026-02-01T00:00:00.000Z"), 0);
      assert.equal(await messages.forgetClosed("2026-04-01T00:00:00.000Z"), 2);
      assert.equal(await messages.find("amt-a", "R-1"), null);
      assert.equal((await messages.list("amt-a")).length, 1);
      assert.equal((await messages.list("amt-b")).length, 0);
    });
  });
}
