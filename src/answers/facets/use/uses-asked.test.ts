import assert from "node:assert/strict";
import { test } from "node:test";
import type { Ask } from "#answers/ask.ts";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { systems } from "./systems.ts";

const house = record("authority", "m", { name: "Bezirksamt Musterstadt", shortName: "BA" });
const dezernat = record("unit", "d1", { name: "Dezernat Bürgerservice", kind: "dezernat" });
const unit = record("unit", "ew", { name: "Fachamt Einwohnerwesen", kind: "fachamt", parent: "unit/d1" });
const other = record("unit", "bau", { name: "Fachamt Bauprüfung", kind: "fachamt" });
const system = record("system", "bot", { name: "Muma", provider: "P", kinds: ["chatbot"] });

const use = (key: string, more: object) =>
  record("deployment", key, {
    ...{ system: "system/bot", unit: "unit/ew", task: "Auskunft", status: "regular" },
    ...more,
  } as never);

const USES = [
  use("alt", { startedOn: "2022-05-01" }),
  use("neu", { startedOn: "2025-03-01", unit: "unit/bau" }),
  use("aus", { startedOn: "2023-01-01", endedOn: "2024-06-30", status: "ended" }),
  use("gestuft", {
    status: "regular",
    stages: [
      { status: "preparation", from: "2024-01-01", to: "2024-08-31" },
      { status: "pilot", from: "2024-09-01", to: "2025-01-31" },
      { status: "regular", from: "2025-02-01" },
    ],
  }),
  use("plan", { status: "preparation", stages: [{ status: "preparation", from: "2024-01-01" }] }),
];
const ALL = [house, dezernat, unit, other, system, ...USES];

const asking = (text: string, window: Ask["window"], records = ALL) =>
  systems(askOf(records, { question: { text }, window }));
const keysIn = (part: ReturnType<typeof systems>): readonly string[] =>
  rowsOf(part).flatMap(({ evidence }) =>
    evidence.flatMap((one) => (one.startsWith("deployment/") ? [one.slice(11, -2)] : [])),
  );
const Y2024 = { from: "2024-01-01", to: "2024-12-31" };

test("in use in a year is what ran on any day of it, by stages and days, with its stage then", () => {
  const part = asking("Welche Systeme waren im Jahr 2024 im Einsatz?", Y2024);
  assert.deepEqual(keysIn(part), ["alt", "aus", "gestuft"]);
  assert(textsOf(part).includes("Pilot"));
  assert.deepEqual(
    keysIn(asking("Welche waren 2021 im Einsatz?", { from: "2021-01-01", to: "2021-12-31" })),
    [],
  );
});

test("introduced since a day is what began then, a preparation is no beginning", () => {
  const part = asking("Welche Systeme wurden seit 2024 eingeführt?", { from: "2024-01-01", to: null });
  assert.deepEqual(keysIn(part), ["gestuft", "neu"]);
  assert.match(textsOf(part)[0] ?? "", /wurden seit dem 1\. Januar 2024 zwei Einsätze .* begonnen\.$/u);
});

test("ended in a year is what had its last day then", () => {
  assert.deepEqual(keysIn(asking("Welche Systeme wurden 2024 beendet?", Y2024)), ["aus"]);
  const before = { from: "2023-01-01", to: "2023-12-31" };
  assert.deepEqual(keysIn(asking("Welche Systeme wurden 2023 beendet?", before)), []);
});

test("a use whose beginning nobody recorded is told apart and is an open point", () => {
  const open = use("offen", {});
  const part = asking("Welche wurden 2024 eingeführt?", Y2024, [...ALL, open]);
  assert(textsOf(part).some((text) => text.startsWith("Nicht angegeben ist der Beginn bei: Muma")));
  assert(part.says.some(({ notes }) => notes.some(({ state }) => state === "missing")));
  assert.deepEqual(unprovenIn(part), []);
});

test("who asks since when an application is used hears the day first", () => {
  const part = asking("Seit wann wird Muma eingesetzt?", null, [house, unit, system, USES[0] as never]);
  assert.equal(textsOf(part)[0], "„Muma“ wird im Fachamt Einwohnerwesen seit dem 1. Mai 2022 eingesetzt.");
});

test("a unit is answered with its own uses, its limit and what the house or a unit above uses for all", () => {
  const all = use("haus", { unit: "authority/m", startedOn: "2024-01-01", task: "Texte" });
  const above = use("oben", { unit: "unit/d1", startedOn: "2024-01-01", task: "Termine" });
  const part = asking("Welche Systeme werden im Fachamt Bauprüfung eingesetzt?", null, [...ALL, all, above]);
  assert.deepEqual(keysIn(part), ["neu"]);
  assert.match(textsOf(part)[0] ?? "", /im Fachamt Bauprüfung eine KI-Anwendung/u);
  const asides = (part.aside ?? []).map(({ block }) => (block.kind === "paragraph" ? block.text : ""));
  assert.deepEqual(asides, ["In der gesamten Behörde wird daneben eingesetzt: „Muma“ (Texte)."]);
  const higher = asking("Was wird im Fachamt Einwohnerwesen eingesetzt?", null, [...ALL, above]);
  assert.equal((higher.aside ?? []).length, 1);
});

test("automation that is no AI leads where nothing else is asked for", () => {
  const robot = record("system", "rpa", { name: "Bucher", kinds: ["rpa"], isAiSystem: "no" });
  const run = use("bucher", { system: "system/rpa", startedOn: "2024-01-01" });
  const part = asking("Welche RPA wird eingesetzt?", null, [...ALL, robot, run]);
  assert.match(textsOf(part)[0] ?? "", /wird im Sinne der Frage \(„RPA“\) ein automatis/u);
});
