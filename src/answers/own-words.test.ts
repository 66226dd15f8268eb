import assert from "node:assert/strict";
import { test } from "node:test";
import { record } from "#answers/facets/testing.ts";
import { makeSnapshot } from "#records/snapshot.ts";
import { readInquiry } from "#inquiry/read-inquiry.ts";
import { answerInquiry } from "./answer-inquiry.ts";
import { withOwnWords, type OwnWords } from "./own-words.ts";

const ON = "2026-02-18";
const STATEMENT = record("statement", "haltung", {
  ...{ facet: "copyright", text: "Wir prüfen **jedes** Werk.", purpose: "answer" },
  ...{ approvedBy: "Leitung", approvedOn: "2026-01-01" },
});
const LAPSED = record("statement", "alt", { ...STATEMENT.data, validTo: "2026-01-31" });

function answered(copy: "public" | "council", words: Partial<OwnWords>, records = [STATEMENT, LAPSED]) {
  const read = readInquiry("Wir fragen die Verwaltung:\n\n1. Welche Kosten sind bisher entstanden?");
  assert.ok(read.ok);
  const snapshot = makeSnapshot("amt", `${ON}T10:00:00.000Z`, records);
  const own = { statements: [], addition: null, isSettled: false, ...words };
  const answer = answerInquiry(read.value, snapshot, { on: ON, copy });
  const [question] = withOwnWords(answer, [own], snapshot).questions;
  assert.ok(question);
  return question;
}

const ADDITION = { text: "Es läuft eine Prüfung.", by: "KI-Koordination" };

test("an approved statement is quoted with its version as evidence", () => {
  const { answer, state } = answered("council", { statements: ["statement/haltung"] });
  assert.deepEqual(
    answer.flatMap((block) => (block.kind === "paragraph" ? block.evidence : [])),
    ["statement/haltung@1"],
  );
  assert.equal(state, "partly");
});

function quoted(copy: "public" | "council", reference: string): number {
  const records = [{ ...STATEMENT, visibility: "internal" as const }, LAPSED];
  return answered(copy, { statements: [reference] }, records).answer.filter(
    (block) => block.kind === "paragraph" && block.markdown === true,
  ).length;
}

test("a statement that has lapsed, is gone or may not be read by the copy is not quoted", () => {
  assert.deepEqual(
    [
      quoted("council", "statement/alt"),
      quoted("council", "statement/fehlt"),
      quoted("public", "statement/haltung"),
    ],
    [0, 0, 0],
  );
});

test("the wording of a statement is not quoted while it is held back", () => {
  const withhold = [{ field: "text", ground: "publicInterest" as const, reason: "Probe" }];
  const held = { ...STATEMENT, withhold };
  const { answer } = answered("public", { statements: ["statement/haltung"] }, [held]);
  assert.doesNotMatch(JSON.stringify(answer), /statement\/haltung/u);
});

test("an addition says of itself who answers for it and that it has no evidence; the gap stays", () => {
  const { answer, gaps, state } = answered("council", { addition: ADDITION });
  const last = answer.at(-1);
  assert.ok(last?.kind === "paragraph" && last.evidence.length === 0);
  assert.equal(last.addedBy, "KI-Koordination");
  assert.match(last.text, /^Ergänzung der Behörde \(KI-Koordination; ohne Beleg im Register\): /u);
  assert.deepEqual([state, gaps.length > 0], ["partly", true]);
});

test("what a person calls settled is answered, and nothing says any more that it is open", () => {
  const { answer, gaps, state } = answered("council", { addition: ADDITION, isSettled: true });
  assert.deepEqual([state, gaps.length, answer.length], ["answered", 0, 1]);
});

test("settled without a word changes nothing", () => {
  assert.equal(answered("council", { isSettled: true }).state, "gap");
});
