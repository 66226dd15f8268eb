import assert from "node:assert/strict";
import { test } from "node:test";
import { record } from "#answers/facets/testing.ts";
import type { Copy } from "#records/visibility.ts";
import { evidenceAnnex } from "./evidence-annex.ts";
import { evidenceListOf } from "./evidence-list.ts";
import { cellsIn, inquiryOf, questionOf, registerOf } from "./testing.ts";

const SOURCES = [{ title: "Meldung", url: "https://example.org/m", date: "2025-10-13", note: "Auszug" }];
const open = {
  ...record("system", "bot", { name: "Bot" }, { version: 3, sources: SOURCES }),
  recordedAt: "2026-02-12T23:30:00.000Z",
};
const inside = record(
  "assessment",
  "konzept",
  { kind: "securityConcept" },
  {
    visibility: "internal",
    sources: [{ title: "Vermerk 7" }],
  },
);

function annexFor(copy: Copy, baseUrl: string | null = "https://ki.example") {
  const evidence = ["system/bot@3", "assessment/konzept@1"];
  const answer = [{ kind: "paragraph" as const, text: "A", evidence }];
  const list = evidenceListOf(inquiryOf([questionOf("1", { answer })]));
  return evidenceAnnex(list, { snapshot: registerOf(open, inside), copy, baseUrl });
}

test("each entry tells its number, name, version, day of recording in Berlin and sources", () => {
  assert.deepEqual(cellsIn(annexFor("council"))[0], [
    "1",
    "KI-Anwendung: Bot",
    "3",
    "13.02.2026",
    "Meldung, 13.10.2025 (Auszug)",
  ]);
});

test("the council's copy shows no name, key or source of an internal record", () => {
  const [, second] = cellsIn(annexFor("council"));
  assert.equal(second?.[1], "Folgenabschätzung oder Risikoanalyse (internes Dokument der Behörde)");
  assert(!/konzept@|assessment\/|Vermerk/u.test(JSON.stringify(annexFor("council"))));
});

test("the internal copy shows keys", () => {
  const texts = cellsIn(annexFor("internal")).map((cells) => cells[1]);
  assert.equal(texts[0], "KI-Anwendung: Bot – system/bot");
  assert.match(texts[1] ?? "", / – assessment\/konzept$/u);
});

test("public records link to the cited version of their page, if there are public pages", () => {
  const address = "https://ki.example/ki/musterstadt/system/bot?fassung=3";
  assert(JSON.stringify(annexFor("council")).includes(address));
  assert(!JSON.stringify(annexFor("council", null)).includes("/ki/musterstadt"));
});

test("the entries can be pointed at, and a column without any source is left out", () => {
  assert(JSON.stringify(annexFor("council")).includes('{"kind":"anchor","id":"beleg-1"}'));
  const bare = record("unit", "it", { name: "Fachamt IT" });
  const answer = [{ kind: "paragraph" as const, text: "A", evidence: ["unit/it@1"] }];
  const list = evidenceListOf(inquiryOf([questionOf("1", { answer })]));
  const blocks = evidenceAnnex(list, { snapshot: registerOf(bare), copy: "council", baseUrl: null });
  assert.equal(cellsIn(blocks)[0]?.length, 4);
});

test("without evidence there is no annex", () => {
  const list = evidenceListOf(inquiryOf([]));
  assert.deepEqual(evidenceAnnex(list, { snapshot: registerOf(), copy: "council", baseUrl: null }), []);
});
