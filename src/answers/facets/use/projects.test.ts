import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { projects } from "./projects.ts";

const house = record("authority", "musterstadt", { name: "Bezirksamt Musterstadt", shortName: "BA" });
const unit = record("unit", "it", { name: "Fachamt IT" });
const system = record("system", "bot", { name: "Bot", provider: "Anbieter GmbH", origin: "central" });
const partner = record("partner", "hs", { name: "Hochschule", kind: "university" });
const project = (key: string, more: object = {}) =>
  record("project", key, {
    ...{ title: key, objective: "Ziel", unit: "unit/it", status: "approved", startOn: "2026-05-01" },
    ...more,
  } as never);
const use = (key: string, status: string) =>
  record("deployment", key, { system: "system/bot", unit: "unit/it", task: "T", status } as never);

test("projects and prepared uses are told with aim and timetable, finished ones are not", () => {
  const part = projects(
    askOf([
      ...[house, unit, system, project("Lotse"), project("Fertig", { status: "completed" })],
      ...[use("v", "preparation"), use("r", "regular")],
    ]),
  );
  assert.equal(
    textsOf(part)[0],
    "Im Bezirksamt Musterstadt bestehen derzeit ein Vorhaben und ein vorbereiteter oder geprüfter Einsatz.",
  );
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[0]),
    ["Lotse", "Bot (Fachamt IT)"],
  );
  assert.match(textsOf(part).join("|"), /Start: 01\.05\.2026\|/u);
  assert.deepEqual(unprovenIn(part), []);
});

test("a timetable that is asked for shows and notes what is open", () => {
  const question = { text: "Bitte den Zeitplan (Start, Evaluation) angeben." };
  const part = projects(askOf([unit, project("Lotse")], { question }));
  assert.match(textsOf(part).join("|"), /Start: 01\.05\.2026; Evaluation: nicht angegeben/u);
  const fields = part.says.flatMap(({ notes }) => notes.map(({ field }) => field));
  assert.deepEqual(fields, ["evaluationOn", "continuationOn"]);
});

test("running pilots count only if the question speaks of them", () => {
  const pilot = use("p", "pilot");
  const question = { text: "Was wird vorbereitet (inklusive laufender Pilotvorhaben)?" };
  assert.equal(rowsOf(projects(askOf([unit, system, pilot], { question }))).length, 1);
  assert.deepEqual(projects(askOf([unit, system, pilot])).says, []);
});

test("a pilot of a project stands in the project's row", () => {
  const lead = project("Lotse", { status: "running", deployments: ["deployment/p"] });
  const question = { text: "Welche Pilotvorhaben gibt es?" };
  assert.equal(rowsOf(projects(askOf([unit, system, lead, use("p", "pilot")], { question }))).length, 1);
});

test("partners of the project and of co-operations on it are named once", () => {
  const lead = project("Lotse", { partners: ["partner/hs"] });
  const cooperation = record("cooperation", "c", {
    ...{ partner: "partner/hs", subject: ["project/Lotse"], goal: "G", period: { from: "2025-01-01" } },
  });
  const [row] = rowsOf(projects(askOf([unit, partner, lead, cooperation])));
  assert.equal(row?.cells.at(-1), "Hochschule");
});

test("a project of unknown state is told as such, not as planned", () => {
  const unclear = record(
    "project",
    "u",
    { title: "Chatbot", objective: "Hilfe.", unit: "unit/it" },
    { unknown: { status: "Quelle schweigt." } },
  );
  const part = projects(askOf([unclear]));
  assert.deepEqual(textsOf(part), [
    "Nicht bekannt ist der heutige Stand des Vorhabens „Chatbot“ (Zielsetzung: Hilfe).",
  ]);
  assert.equal(part.says[0]?.notes[0]?.state, "unknown");
  assert.equal(part.verdict, undefined);
});

test("a window that is over asks for the projects of then", () => {
  const done = project("Alt", { status: "completed", startOn: "2024-02-01", endOn: "2024-09-30" });
  const window = { from: "2024-01-01", to: "2024-12-31" };
  const part = projects(askOf([unit, done, project("Neu")], { window }));
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[0]),
    ["Alt"],
  );
});
