import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { attachmentText } from "#records/attachment.ts";
import type { Opened } from "#store/store.contract.ts";
import { founding, policy, valueOf } from "#store/test/sample.ts";

const author = "KI-Beauftragung";
const AT = "2026-01-30T10:00:00.000Z";
const [NAMED, LOOSE] = ["ab".repeat(32), "cd".repeat(32)];

const file = (authority: string, hash: string) => ({
  ...{ authority, hash, name: "vermerk.pdf", media_type: "application/pdf", size: 7, recorded_at: AT },
});

/** Rows as plain objects, whatever the database makes of them. */
const plain = (rows: unknown): unknown => structuredClone(rows);

/** What the database must know of attached files, whatever database it is. */
export function keptFilesContract(name: string, open: (now: () => number) => Promise<Opened>): void {
  describe(`${name}: files`, () => {
    let opened: Opened;

    before(async () => {
      opened = await open(() => Date.parse(AT));
      for (const authority of ["amt-a", "amt-b"])
        valueOf(await opened.store.append({ authority, author, changes: [founding(authority)] }));
    });
    after(() => opened.dispose());

    test("a file is known to its own authority only", async () => {
      const { files } = opened.store;
      await files.keep({ ...file("amt-a", NAMED), text: "Text" });
      assert.deepEqual(plain(await files.find("amt-a", NAMED)), file("amt-a", NAMED));
      assert.equal(await files.find("amt-b", NAMED), null);
      assert.deepEqual(await files.list("amt-b"), []);
    });

    test("a file kept again counts as recorded anew, under its new name", async () => {
      const { files } = opened.store;
      const later = { ...file("amt-a", NAMED), name: "anders.pdf", recorded_at: "2026-02-01T00:00:00.000Z" };
      await files.keep({ ...later, text: null });
      assert.deepEqual(plain(await files.list("amt-a")), [later]);
    });

    test("files that no version names, today's or an earlier one, are told once they are old enough", async () => {
      const { files, append } = opened.store;
      await files.keep({ ...file("amt-a", NAMED), text: null });
      await files.keep({ ...file("amt-a", LOOSE), text: null });
      const attachments = [attachmentText({ hash: NAMED, name: "vermerk.pdf" })];
      for (const [expectedVersion, more] of [{ attachments }, {}].entries()) {
        const changes = [{ content: policy("a", "A", more), reason: "Probe", expectedVersion }];
        valueOf(await append({ authority: "amt-a", author, changes }));
      }
      const told = await files.unnamed("amt-a", "2026-01-31T00:00:00.000Z");
      assert.deepEqual(plain(told), [file("amt-a", LOOSE)]);
      assert.deepEqual(await files.unnamed("amt-a", AT), []);
    });

    test("of files that no version names only those are forgotten that nobody has attached anew since", async () => {
      const { files } = opened.store;
      const [until, later] = ["2026-01-31T00:00:00.000Z", "2026-02-01T00:00:00.000Z"];
      await files.keep({ ...file("amt-b", NAMED), text: null });
      await files.keep({ ...file("amt-b", LOOSE), recorded_at: later, text: null });
      assert.deepEqual(plain(await files.forgetUnnamed("amt-b", until)), [file("amt-b", NAMED)]);
      assert.equal(await files.find("amt-b", NAMED), null);
      assert.notEqual(await files.find("amt-b", LOOSE), null);
    });

    test("a forgotten file is gone", async () => {
      const { files } = opened.store;
      await files.forget("amt-a", LOOSE);
      await files.forget("amt-a", LOOSE);
      assert.equal(await files.find("amt-a", LOOSE), null);
    });
  });
}
