import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { trainingHeld } from "./training-held.ts";

const units = [
  record("unit", "a", { name: "Fachamt A" }),
  record("unit", "b", { name: "Fachamt B" }),
  record("unit", "c", { name: "Fachamt C" }),
];
type Status = "held" | "planned" | "cancelled";
const training = (key: string, from: string, more: { status?: Status; participants?: number } = {}) =>
  record("training", key, {
    title: key,
    kind: "online",
    status: "held",
    period: { from, to: from },
    topics: ["chances", "privacy"],
    hours: 1.5,
    ...more,
  });

const WINDOW = { from: "2023-01-30", to: "2026-01-30" };
const QUESTION = {
  text: "Welche Schulungen wurden durchgeführt? Bitte Art, Umfang und Teilnehmerzahl angeben.",
};
const REGISTER = [
  ...[
    training("Grundlagen", "2025-03-01", { participants: 30 }),
    training("Recht", "2024-03-01", { participants: 12 }),
  ],
  ...[
    training("Früher", "2020-03-01", { participants: 99 }),
    training("Künftig", "2026-03-01", { status: "planned" }),
  ],
  ...[training("Abgesagt", "2025-04-01", { status: "cancelled" }), training("Praxis", "2025-05-01")],
];

test("only trainings held in the period appear, in their order", () => {
  const part = trainingHeld(askOf(REGISTER, { question: QUESTION, window: WINDOW }));
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[0]),
    ["Recht", "Grundlagen", "Praxis"],
  );
  assert.equal(
    textsOf(part)[0],
    "Für die Beschäftigten wurden vom 30. Januar 2023 bis zum 30. Januar 2026 drei Schulungen durchgeführt.",
  );
});

test("participants are added up from the trainings alone that tell them", () => {
  const part = trainingHeld(askOf(REGISTER, { question: QUESTION, window: WINDOW }));
  const sum = part.says[1]?.block;
  assert.ok(sum?.kind === "paragraph" && sum.derived);
  assert.equal(sum.text, "Soweit die Zahl angegeben ist, sind es 42 Teilnahmen insgesamt.");
  assert.deepEqual(sum.evidence.toSorted(), ["training/Grundlagen@1", "training/Recht@1"]);
});

test("without a period everything held until the day appears", () => {
  const part = trainingHeld(askOf([...REGISTER, training("Danach", "2026-02-19")]));
  const names = rowsOf(part).map(({ cells }) => cells[0]);
  assert.ok(names.includes("Früher") && !names.includes("Danach"));
});

test("a training at an unknown time is not placed in the period", () => {
  const material = record(
    "training",
    "m",
    { title: "Material", kind: "materials", status: "held", topics: ["privacy"] },
    { unknown: { period: "Nicht genannt." } },
  );
  const part = trainingHeld(askOf([material], { question: QUESTION, window: WINDOW }));
  assert.equal(
    textsOf(part)[0],
    "Ohne Angabe eines Zeitraums ist ein Schulungsangebot als durchgeführt verzeichnet.",
  );
  assert.equal(part.verdict, undefined);
});

const byUnit = (...counts: readonly number[]) =>
  record("training", "u", {
    ...{
      title: "U",
      kind: "online",
      status: "held",
      period: { from: "2025-01-01", to: "2025-01-01" },
      topics: ["law"],
    },
    ...{ participants: counts.reduce((sum, one) => sum + one, 0) },
    byUnit: counts.map((participants, at) => ({ unit: `unit/${"abc"[at]}`, participants })),
  });
const UNITS = { text: "Wie viele Beschäftigte nahmen teil, aufgeschlüsselt nach Organisationseinheiten?" };

test("small numbers of a unit are held back outside the authority, and another with them", () => {
  const cells = rowsOf(trainingHeld(askOf([...units, byUnit(3, 8, 20)], { question: UNITS }))).flatMap(
    (row) => row.cells,
  );
  const held = "wird nicht mitgeteilt (berechtigte Interessen Einzelner)";
  assert.ok(cells.includes(`Fachamt A: ${held}; Fachamt B: ${held}; Fachamt C: 20`));
  assert.ok(cells.includes("31"));
});

test("the internal copy shows every number", () => {
  const part = trainingHeld(askOf([...units, byUnit(3, 8, 20)], { question: UNITS, copy: "internal" }));
  assert.ok(textsOf(part).includes("Fachamt A: 3; Fachamt B: 8; Fachamt C: 20"));
});

test("a sum leaves out a number that is held back", () => {
  const records = [...units, byUnit(3), training("Eins", "2025-01-01", { participants: 10 })];
  const texts = textsOf(trainingHeld(askOf(records, { question: UNITS })));
  assert.ok(texts.includes("Für eine davon sind 10 Teilnahmen angegeben."));
  assert.ok(!texts.some((text) => text.includes("13") || text === "3"));
});

test("units appear only where they are asked for, and everything is proven", () => {
  const part = trainingHeld(askOf([...units, byUnit(9, 8, 20)], { question: QUESTION }));
  assert.ok(!textsOf(part).some((text) => text.includes("Fachamt")));
  assert.deepEqual(unprovenIn(trainingHeld(askOf(REGISTER, { window: WINDOW }))), []);
});
