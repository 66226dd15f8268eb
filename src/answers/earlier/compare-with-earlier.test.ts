import assert from "node:assert/strict";
import { test } from "node:test";
import type { AnswerBlock } from "#answers/answer.ts";
import { resolveReferences } from "#answers/comparing/compare-questions.ts";
import type { ComparedQuestion } from "#answers/comparing/compared-answer.ts";
import { questionOf, said, systems } from "#answers/comparing/testing.ts";
import { record } from "#answers/facets/testing.ts";
import type { VersionedRecord } from "#records/record.ts";
import { makeSnapshot } from "#records/snapshot.ts";
import type { ArchivedInquiry } from "./archived.ts";
import { compareWithEarlier } from "./compare-with-earlier.ts";
import type { EarlierAnswer } from "./earlier-answer.ts";
import { contradictionNote } from "./earlier-note.ts";

const WHICH = "Welche KI-Systeme werden eingesetzt?";
const SINCE = "2025-10-13T21:59:59.999Z";

const INQUIRY: ArchivedInquiry = {
  ...{ key: "22-1", title: "KI", number: "22-1", kind: null, body: null, filedOn: null, fileNumber: "A 1" },
  ...{ on: "2025-10-13", asOf: SINCE, status: "signed", signedBy: "Leitung", signedOn: "2025-10-14" },
  ...{ origin: "register", questions: [] },
};

type How = {
  readonly records?: readonly VersionedRecord[];
  readonly old?: VersionedRecord;
  readonly on?: string;
  readonly inquiry?: Partial<ArchivedInquiry>;
  readonly score?: number;
  readonly now?: Partial<ComparedQuestion>;
};

function resolved(asked: ComparedQuestion) {
  const [one] = resolveReferences([asked]);
  assert.ok(one);
  return one;
}

/** What is found of an answer given on 13 October 2025, answered anew on 18 February 2026. */
function earlierOf(
  before: readonly AnswerBlock[],
  after: readonly AnswerBlock[],
  how: How = {},
): EarlierAnswer {
  const asked = questionOf("5", WHICH);
  const snapshot = makeSnapshot("musterstadt", "2026-02-18T10:00:00.000Z", how.records ?? []);
  const cited = new Map(how.old ? [[`system/muma@${how.old.version}`, how.old]] : []);
  const question = { ...asked, place: 1 };
  return compareWithEarlier(
    { inquiry: { ...INQUIRY, ...how.inquiry }, question, score: how.score ?? 1, because: ["Thema"] },
    [resolved({ ...asked, blocks: before }), resolved({ ...asked, blocks: after, ...how.now })],
    {
      snapshot,
      since: how.inquiry?.asOf === null ? null : SINCE,
      days: ["2025-10-13", how.on ?? "2026-02-18"],
      cited,
    },
  );
}

const muma = (
  version: number,
  recordedAt: string,
  data: VersionedRecord<"system">["data"] = { name: "Muma" },
) => ({
  ...record("system", "muma", data, { version }),
  recordedAt,
});

const UNCHANGED = muma(1, "2024-01-01T00:00:00.000Z");
const PILOT = [systems(["Muma", "Pilot", 1])];

test("what the register has changed since is told with version and day, and contradicts nothing", () => {
  const found = earlierOf(PILOT, [systems(["Muma", "Regelbetrieb", 2])], {
    records: [muma(2, "2025-11-27T14:40:00.000Z", { name: "Muma", summary: "Neu." })],
    old: UNCHANGED,
  });
  assert.deepEqual(
    found.changes.map(({ explanation }) => explanation),
    [{ by: "register", record: "system/muma", version: 2, on: "2025-11-27" }],
  );
  assert.deepEqual(found.contradictions, []);
  assert.match(found.note, /^Am 14\.10\.2025 \(Drs\. 22-1, Az\. A 1, Frage 5\) wurde geantwortet: /u);
  assert.match(found.note, /Stand: Pilot → Regelbetrieb \[system\/muma, Fassung 2 vom 27\.11\.2025\]/u);
});

test("another status of the same record without a change in the register is a contradiction", () => {
  const found = earlierOf(PILOT, [systems(["Muma", "Regelbetrieb", 1])], { records: [UNCHANGED] });
  assert.deepEqual(
    found.contradictions.map(({ kind, before, after }) => [kind, before, after]),
    [["status", "Pilot", "Regelbetrieb"]],
  );
  const [one] = found.contradictions;
  assert.ok(one);
  assert.match(
    contradictionNote("5", found, one),
    /^Frage 5: .*„Pilot“, jetzt „Regelbetrieb“.*vor der Zeichnung\.$/u,
  );
});

test("that somebody only confirmed a record explains nothing", () => {
  const confirmed = { ...muma(2, "2025-11-27T14:40:00.000Z"), confirmedOn: "2025-11-27" };
  const found = earlierOf(PILOT, [systems(["Muma", "Regelbetrieb", 2])], {
    records: [confirmed],
    old: UNCHANGED,
  });
  assert.equal(found.contradictions.length, 1);
});

test("another number in the same sentence and another date in the same row are contradictions", () => {
  const found = earlierOf(
    [said("Es sind drei Systeme im Einsatz.", "system/muma@1"), systems(["Muma", "01.02.2024", 1])],
    [said("Es sind vier Systeme im Einsatz.", "system/muma@1"), systems(["Muma", "01.03.2024", 1])],
    { records: [UNCHANGED] },
  );
  assert.deepEqual(
    found.contradictions.map(({ kind }) => kind),
    ["date", "number"],
  );
});

test("yes then and no now is a contradiction unless the register explains it", () => {
  const [yes, no] = [
    said("Ja, Muma ist im Einsatz.", "system/muma@1"),
    said("Nein, keines.", "system/muma@1"),
  ];
  const found = earlierOf([yes], [no], { records: [UNCHANGED] });
  assert.deepEqual(
    found.contradictions.map(({ kind, before, after }) => [kind, before, after]),
    [["yesNo", "Ja", "Nein"]],
  );
  const ended = { ...muma(2, "2025-12-01T10:00:00.000Z"), ended: true as const };
  assert.deepEqual(earlierOf([yes], [no], { records: [ended] }).contradictions, []);
});

test("a day that a record names and that has passed explains a difference", () => {
  const begins = muma(1, "2024-01-01T00:00:00.000Z", { name: "Muma", classifiedOn: "2025-12-01" });
  const found = earlierOf(PILOT, [systems(["Muma", "Regelbetrieb", 1])], { records: [begins] });
  assert.deepEqual(found.changes[0]?.explanation, { by: "time", record: "system/muma", on: "2025-12-01" });
  assert.deepEqual(found.contradictions, []);
  const same = earlierOf(PILOT, [systems(["Muma", "Regelbetrieb", 1])], {
    records: [begins],
    on: "2025-11-30",
  });
  assert.equal(same.contradictions.length, 1);
});

test("another question or another period asked about contradicts nothing", () => {
  const after = [systems(["Muma", "Regelbetrieb", 1])];
  const window = { from: "2025-01-01", to: null };
  for (const how of [{ score: 0.8 }, { now: { window } }]) {
    const found = earlierOf(PILOT, after, { records: [UNCHANGED], ...how });
    assert.deepEqual([found.contradictions, found.changes[0]?.explanation], [[], { by: "question" }]);
  }
});

test("an answer from elsewhere is quoted; without evidence nothing is said to have changed", () => {
  const found = earlierOf([said("Es gibt zwei Systeme.")], PILOT, {
    inquiry: { origin: "elsewhere", asOf: null },
  });
  assert.deepEqual([found.changes, found.contradictions], [[], []]);
  assert.match(found.note, /„Es gibt zwei Systeme\.“.*von anderer Stelle/u);
});
