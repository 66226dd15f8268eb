import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Opened } from "#store/store.contract.ts";
import { founding, valueOf } from "#store/test/sample.ts";

const AT = "2026-01-30T10:00:00.000Z";
const LATER = "2026-03-30T10:00:00.000Z";
const EARLIER = "2025-01-30T10:00:00.000Z";

const batch = (authority: string, id: string, more = {}) => ({
  ...{ authority, id, state: "draft", file_name: "liste.csv", author: "KI-Koordination" },
  ...{ created_at: AT, changed_at: AT, setting: "{}", book: "{}", report: null },
  ...more,
});

/** Rows as plain objects, whatever the database makes of them. */
const plain = (rows: unknown): unknown => structuredClone(rows);

/** What the database must know of lists that are read in, whatever database it is. */
export function keptImportsContract(name: string, open: (now: () => number) => Promise<Opened>): void {
  describe(`${name}: lists read in`, () => {
    let opened: Opened;

    before(async () => {
      opened = await open(() => Date.parse(AT));
      for (const authority of ["amt-a", "amt-b"])
        valueOf(
          await opened.store.append({ authority, author: "KI-Koordination", changes: [founding(authority)] }),
        );
    });
    after(() => opened.dispose());

    test("a list is known to its own authority only", async () => {
      const { imports } = opened.store;
      await imports.add(batch("amt-a", "eins"));
      assert.deepEqual(plain(await imports.find("amt-a", "eins")), batch("amt-a", "eins"));
      assert.equal(await imports.find("amt-b", "eins"), null);
      assert.deepEqual(await imports.list("amt-b"), []);
    });

    test("a list changes only in the states named, so nobody begins it twice", async () => {
      const { imports } = opened.store;
      const one = { authority: "amt-a", id: "eins" };
      const change = { state: "running", changed_at: LATER };
      assert.equal(await imports.change(one, ["draft"], change), true);
      assert.equal(await imports.change(one, ["draft"], change), false);
      assert.equal((await imports.find("amt-a", "eins"))?.state, "running");
    });

    test("what was never read in is forgotten in time, and what the files of others held", async () => {
      const { imports } = opened.store;
      await imports.add(batch("amt-a", "alt", { changed_at: EARLIER }));
      await imports.add(batch("amt-a", "fertig", { changed_at: EARLIER, state: "done", report: "{}" }));
      await imports.tidy("amt-a", AT);
      assert.equal(await imports.find("amt-a", "alt"), null);
      assert.equal((await imports.find("amt-a", "fertig"))?.book, null);
      assert.deepEqual(
        (await imports.list("amt-a")).map(({ id }) => id),
        ["eins", "fertig"],
      );
      await imports.remove("amt-a", "fertig");
      assert.equal((await imports.list("amt-a")).length, 1);
    });

    test("the mapping for a shape is the one remembered last", async () => {
      const { imports } = opened.store;
      const row = { authority: "amt-a", shape: "abc", mapping: "1", changed_at: AT };
      await imports.remember(row);
      await imports.remember({ ...row, mapping: "2" });
      assert.equal((await imports.recall("amt-a", "abc"))?.mapping, "2");
      assert.equal(await imports.recall("amt-b", "abc"), null);
    });
  });
}
