import assert from "node:assert/strict";
import { test } from "node:test";
import { VISIBILITY } from "#catalogue/envelope.ts";
import type { Visibility } from "#records/record.ts";
import type { Opened } from "#store/store.contract.ts";
import { marked, record, registerOf, system } from "./testing.ts";

const READERS = Object.keys(VISIBILITY) as Visibility[];

/** Nobody finds, counts, sees or is told what is not for them. */
export function searchDisclosure(opened: () => Opened): void {
  const hash = "a".repeat(64);
  const secrets: readonly (readonly [
    what: string,
    finders: readonly Visibility[],
    ReturnType<typeof record>,
  ])[] = [
    [
      "a withheld value",
      ["internal", "confidential"],
      record(
        "system/x",
        { name: "Probe", provider: "Geheimwort" },
        { withhold: [{ field: "provider", ground: "statute" }] },
      ),
    ],
    [
      "the reason for withholding",
      ["internal", "confidential"],
      record(
        "system/x",
        { name: "Probe" },
        { withhold: [{ field: "provider", ground: "statute", reason: "Geheimwort" }] },
      ),
    ],
    [
      "an internal note",
      ["internal", "confidential"],
      record("system/x", { name: "Probe" }, { internalNote: "Geheimwort" }),
    ],
    [
      "feedback of few people",
      ["internal", "confidential"],
      record("feedback/x", { participants: 3, theme: "relief", statement: "Geheimwort" }),
    ],
    [
      "the name of an attached file",
      ["internal", "confidential"],
      record("system/x", { name: "Probe" }, { attachments: [`sha256-${hash}/Geheimwort.pdf`] }),
    ],
    [
      "a council record",
      ["council", "internal", "confidential"],
      record("system/x", { name: "Geheimwort" }, { visibility: "council" }),
    ],
    [
      "an internal record",
      ["internal", "confidential"],
      record("system/x", { name: "Geheimwort" }, { visibility: "internal" }),
    ],
    [
      "a confidential record",
      ["confidential"],
      record("system/x", { name: "Geheimwort" }, { visibility: "confidential" }),
    ],
  ];
  for (const [what, finders, kept] of secrets) {
    test(`${what} is found by ${finders.join(" and ")} only, in no way by others`, async () => {
      const { search } = await registerOf(opened().store, kept, system("y", "Fahrrad"));
      const open = await registerOf(opened().store, system("y", "Fahrrad"));
      for (const reader of READERS) {
        const isFinder = finders.includes(reader);
        for (const query of [
          "Geheimwort",
          "Gehiemwort",
          "Geheim",
          "wort",
          '"Geheimwort"',
          "Probe Geheimwort",
        ]) {
          const result = await search(query, { reader });
          const told = JSON.stringify(result);
          if (!isFinder) assert.deepEqual(result, await open.search(query, { reader }), `${query} ${reader}`);
          if (!isFinder) assert.doesNotMatch(told, /geheimwort/iu);
        }
        assert.equal((await search("Geheimwort", { reader })).total, Number(isFinder), reader);
        const without = await search("Probe Fahrrad -Geheimwort", { reader });
        assert.equal(without.total, 0);
        const excluding = await search("Probe -Geheimwort", { reader });
        const visible = await search("Probe", { reader });
        if (!isFinder) assert.equal(excluding.total, visible.total);
        for (const { passage, title } of visible.hits) {
          if (!isFinder) assert.doesNotMatch(marked([...title, ...passage]), /geheimwort/iu);
        }
      }
    });
  }

  test("the name of a hidden record is found by nobody who may not open it", async () => {
    const confidential = record("system/x", { name: "Geheimwort" }, { visibility: "confidential" });
    const internal = record("system/y", { name: "Hausname" }, { visibility: "internal" });
    const { found, search } = await registerOf(
      opened().store,
      ...[confidential, internal],
      record("deployment/x", { system: "system/x", task: "Auskunft" }),
      record("deployment/y", { system: "system/y", task: "Auskunft" }),
    );
    assert.deepEqual(await found("Geheimwort", { reader: "internal" }), []);
    assert.deepEqual(await found("Hausname", { reader: "council" }), []);
    assert.deepEqual((await found("Hausname", { reader: "internal" })).toSorted(), [
      "deployment/y",
      "system/y",
    ]);
    const titles = (await search("Auskunft")).hits.map(({ title }) => marked(title));
    assert.deepEqual(titles, ["nicht öffentlich", "nicht öffentlich"]);
  });

  test("a word is corrected as if hidden records did not exist", async () => {
    const hidden = record("system/x", { name: "Geheimplan" }, { visibility: "confidential" });
    const { search } = await registerOf(
      opened().store,
      hidden,
      system("y", "Geheimplane"),
      system("z", "Auskunft"),
    );
    const { hits, corrected } = await search("Geheimplna");
    assert.deepEqual(
      [hits.map(({ key }) => key), corrected],
      [["y"], [{ asked: "Geheimplna", used: ["Geheimplane"] }]],
    );
  });

  test("an index that lies about visibility shows nobody what they may not open", async () => {
    const hidden = record("system/x", { name: "Geheimwort" }, { visibility: "confidential" });
    const { keep, authority, search } = await registerOf(opened().store, system("x", "Geheimwort"));
    const { raw } = opened();
    const kept = await raw
      .selectFrom("search_entry")
      .selectAll()
      .where("authority", "=", authority)
      .execute();
    await keep(hidden);
    await raw.updateTable("search_entry").set({ rank: 0 }).where("authority", "=", authority).execute();
    assert.equal(kept.length, 2);
    assert.deepEqual((await search("Geheimwort")).hits, []);
  });
}
