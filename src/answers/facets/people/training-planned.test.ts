import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { trainingPlanned } from "./training-planned.ts";

type Status = "held" | "planned";
const training = (key: string, [from, to]: readonly [string, string], status: Status = "planned") =>
  record("training", key, {
    title: key,
    kind: "workshop",
    status,
    period: { from, to },
    topics: ["practice"],
  });

const REGISTER = [
  ...[training("Bald", ["2026-05-01", "2026-05-02"]), training("Fern", ["2029-05-01", "2029-05-02"])],
  ...[
    training("Verpasst", ["2025-05-01", "2025-05-02"]),
    training("Gewesen", ["2025-06-01", "2025-06-01"], "held"),
  ],
];

test("what is planned for the period appears, what was planned for days gone by does not", () => {
  const part = trainingPlanned(askOf(REGISTER, { window: { from: "2026-01-30", to: "2028-01-30" } }));
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[0]),
    ["Bald"],
  );
  assert.equal(
    textsOf(part)[0],
    "Vom 30. Januar 2026 bis zum 30. Januar 2028 ist eine Qualifizierungsmaßnahme geplant.",
  );
});

test("without a period all that is still to come appears", () => {
  const part = trainingPlanned(askOf(REGISTER, { question: { text: "Sind weitere Schulungen geplant?" } }));
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[0]),
    ["Bald", "Fern"],
  );
  assert.equal(textsOf(part)[0], "Ja, es sind zwei Qualifizierungsmaßnahmen geplant.");
  assert.deepEqual(unprovenIn(part), []);
});

test("a plan without a time stands apart", () => {
  const open = record(
    "training",
    "o",
    { title: "Offen", kind: "workshop", status: "planned", topics: ["law"] },
    { unknown: { period: "Noch offen." } },
  );
  assert.equal(
    textsOf(trainingPlanned(askOf([open])))[0],
    "Ohne Angabe eines Zeitraums geplant ist eine Qualifizierungsmaßnahme.",
  );
});
