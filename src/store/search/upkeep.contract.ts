import assert from "node:assert/strict";
import { test } from "node:test";
import type { Opened } from "#store/store.contract.ts";
import { valueOf } from "#store/test/sample.ts";
import { marked, record, registerOf, system } from "./testing.ts";
import type { SearchWish } from "./wish.ts";

/** The index is what the history says, however it came about. */
export function searchUpkeep(opened: () => Opened): void {
  const state = async (authority: string) => {
    const { raw } = opened();
    const rows = (table: "search_entry" | "search_word") =>
      raw.selectFrom(table).selectAll().where("authority", "=", authority);
    return {
      entries: await rows("search_entry").orderBy("position").execute(),
      words: await rows("search_word").orderBy("word").execute(),
    };
  };

  test("an index built anew equals the one kept up to date", async () => {
    const records = [
      ...[system("x", "Chatbot"), record("unit/amt", { name: "Sozialamt" })],
      record("deployment/d", { system: "system/x", unit: "unit/amt", task: "Auskunft" }),
      record("feedback/f", { subject: "deployment/d", theme: "relief", participants: 2, statement: "Gut" }),
    ];
    const { authority, keep, search } = await registerOf(opened().store, ...records);
    await keep(system("x", "Dialogbot"), record("policy/p", { title: "Regeln zum Chatbot" }));
    await keep(record("unit/amt", { name: "Jugendamt" }, { visibility: "internal" }));
    const queries: readonly Partial<SearchWish>[] = [{}, { reader: "internal" }];
    const results = () =>
      Promise.all(
        ["Dialogbot", "Chatbot", "Jugendamt", "Gut"].flatMap((query) =>
          queries.map((more) => search(query, more)),
        ),
      );
    const [kept, told] = [await state(authority), await results()];
    valueOf(await opened().store.rebuildIndex());
    assert.deepEqual((await state(authority)).entries, kept.entries);
    assert.deepEqual(await results(), told);
  });

  test("after an erasure neither the index nor the vocabulary knows the erased words", async () => {
    const { authority, found, keep } = await registerOf(opened().store, system("x", "Personenname"));
    await keep(system("x", "Probe"));
    const erased = await opened().store.erase({
      ...{ authority, author: "KI-Beauftragung", norm: "Art. 17 DSGVO", reason: "Antrag" },
      records: [{ record: "system/x", versions: [1], replacement: null }],
    });
    valueOf(erased);
    const { words, entries } = await state(authority);
    assert.ok(!JSON.stringify([words, entries]).toLowerCase().includes("personenname"));
    assert.deepEqual(await found("Personenname", { reader: "confidential" }), []);
    assert.deepEqual(await found("Probe"), ["system/x"]);
  });

  test("what stands in an attached file is found by the authority's own people", async () => {
    const hash = "b".repeat(64);
    const attached = record("system/x", { name: "Probe" }, { attachments: [`sha256-${hash}/vermerk.pdf`] });
    const { authority, keep, found, search } = await registerOf(opened().store);
    const file = {
      name: "vermerk.pdf",
      media_type: "application/pdf",
      size: 3,
      recorded_at: "2026-01-01T00:00:00.000Z",
    };
    const text = `${"Vorspann ohne Belang. ".repeat(2000)} Zustimmung des Gremiums liegt vor.`;
    await opened()
      .raw.insertInto("file")
      .values({ authority, hash, ...file, text })
      .execute();
    await keep(attached);
    assert.deepEqual(await found("Gremium", { reader: "internal" }), ["system/x"]);
    assert.equal((await search("Gremium", { reader: "council" })).total, 0);
    assert.doesNotMatch(marked((await search("Probe")).hits[0]?.passage ?? []), /Vorspann/u);
  });
}
