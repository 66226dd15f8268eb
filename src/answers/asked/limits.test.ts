import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record } from "#answers/facets/testing.ts";
import type { Question } from "#inquiry/inquiry.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";

const RECORDS: readonly VersionedRecord[] = [
  record("authority", "musterstadt", { name: "Bezirksamt Musterstadt", shortName: "BA" }),
  record("unit", "gs", { name: "Fachamt Soziales", kind: "fachamt" }),
  record("unit", "team", { name: "Wohngeldstelle", parent: "unit/gs" }),
  record("unit", "bau", { name: "Fachamt Bauprüfung", kind: "fachamt" }),
  record("system", "muma", { name: "Muma", kinds: ["chatbot"] }),
  record("system", "plan", { name: "Planblick", kinds: ["documentProcessing"] }),
  record("deployment", "muma-gs", {
    ...{ system: "system/muma", unit: "unit/team", task: "Auskunft", status: "regular" },
    ...{ citizenFacing: true, fields: ["housingBenefit"] },
  } as never),
  record("deployment", "muma-bau", {
    ...{ system: "system/muma", unit: "unit/bau", task: "Auskunft", status: "regular" },
    citizenFacing: false,
  } as never),
  record("deployment", "plan-bau", {
    ...{ system: "system/plan", unit: "unit/bau", task: "Prüfung von Bauanträgen", status: "regular" },
  } as never),
  record("cost", "muma", { subject: "system/muma", year: 2025 }),
  record("cost", "allgemein", { subject: "Schulung der Beschäftigten", year: 2025 }),
  record("cost", "worte", { subject: "Lizenzen für Planblick", year: 2025 }),
  record("training", "gs", { title: "KI-Grundlagen", byUnit: [{ unit: "unit/team", participants: 9 }] }),
  record("training", "alle", { title: "KI für alle" }),
  record("policy", "da", { title: "Dienstanweisung KI", level: "own" }),
  record("publicTool", "chatgpt", { tool: "ChatGPT" }),
  record("position", "p", { function: "KI-Koordination", unit: "unit/bau" }),
];

/** What a question is answered from, by type; records of the whole house are left out. */
function allowed(text: string, more: Partial<Question> = {}): readonly string[] {
  const { limits, snapshot } = askOf(RECORDS, { question: { text, ...more } });
  const isOfHouse = /^(?:authority|unit|policy)\//u;
  return snapshot.records
    .filter((one) => limits.allow(one))
    .map(referenceTo)
    .filter((one) => !isOfHouse.test(one));
}

test("a unit limits to what it and the units below it use, and to what refers to that", () => {
  assert.deepEqual(allowed("Welche KI-Systeme werden im Fachamt Soziales eingesetzt?"), [
    ...["cost/muma", "deployment/muma-gs", "publicTool/chatgpt", "system/muma", "training/gs"],
  ]);
});

test("a kind limits to applications of this kind; a unit besides it limits further", () => {
  assert.deepEqual(allowed("Welche Chatbots gibt es?", { filters: ["Chatbot"] }), [
    ...["cost/muma", "deployment/muma-bau", "deployment/muma-gs", "system/muma"],
  ]);
  assert.deepEqual(allowed("Welche Chatbots gibt es im Sozialamt?", { filters: ["Chatbot"] }), [
    ...["cost/muma", "deployment/muma-gs", "system/muma"],
  ]);
});

test("kinds are found in the words where the reader names no filter; examples limit nothing", () => {
  assert.deepEqual(allowed("Welche Chatbots gibt es?"), allowed("Was?", { filters: ["Chatbot"] }));
  const { limits } = askOf(RECORDS, { question: { text: "Welche Systeme (z. B. Chatbots) gibt es?" } });
  assert.deepEqual([limits.topics, limits.named, limits.units], [[], [], null]);
});

test("an application called by name limits to it and to what speaks of it", () => {
  assert.deepEqual(allowed("Was hat Planblick gekostet?"), [
    ...["cost/worte", "deployment/plan-bau", "system/plan"],
  ]);
  assert.deepEqual(allowed("Wer nutzt den Chatbot Muma im Fachamt Bauprüfung?", { filters: ["Chatbot"] }), [
    ...["cost/muma", "deployment/muma-bau", "system/muma"],
  ]);
});

test("uses for citizens and uses of a field of work are told apart from the others", () => {
  assert.deepEqual(allowed("Welche KI-Anwendungen gibt es für Bürgerinnen und Bürger?"), [
    ...["cost/muma", "deployment/muma-gs", "system/muma"],
  ]);
  assert.deepEqual(allowed("Welche KI-Anwendungen werden im Bereich Wohngeld eingesetzt?"), [
    ...["cost/muma", "deployment/muma-gs", "system/muma"],
  ]);
  const benefit = askOf(RECORDS, { question: { text: "Welchen Nutzen haben Bürgerinnen und Bürger?" } });
  assert.equal(benefit.limits.isForCitizens, false);
});

test("what holds for the whole house is never limited", () => {
  const { limits } = askOf(RECORDS, { question: { text: "Welche Regeln gelten im Fachamt Soziales?" } });
  assert(limits.allow(RECORDS.find(({ type }) => type === "policy") as VersionedRecord));
});

test("the authority's own name limits nothing", () => {
  const { limits } = askOf(RECORDS, {
    question: { text: "Welche KI setzt das Bezirksamt Musterstadt ein?", filters: ["Musterstadt"] },
  });
  assert.deepEqual([limits.topics, limits.units, limits.unknownUnits], [[], null, []]);
});

test("a filter of which only another sub-question speaks does not limit this one", () => {
  const items = [
    { no: "a", text: "Welche Chatbots gibt es?" },
    { no: "b", text: "Welche Systeme prüfen Anträge?" },
  ];
  const question = { text: "Welche Anwendungen gibt es?", items, filters: ["Chatbot"] };
  const [first, second] = items.map((item) => askOf(RECORDS, { question, item }).limits.topics);
  assert.deepEqual([first, second], [["Chatbot"], []]);
  assert.deepEqual(askOf(RECORDS, { question }).limits.topics, []);
});

test("a unit that the reader names as a filter is a unit, by whatever name it goes", () => {
  const { limits } = askOf(RECORDS, {
    question: { text: "Welche KI nutzt das Sozialamt?", filters: ["Sozialamt"] },
  });
  assert.deepEqual([limits.units?.roots.map(({ key }) => key), limits.topics], [["gs"], []]);
  const other = askOf(RECORDS, {
    question: { text: "Welche KI nutzen sie?", filters: ["Fachamt Soziales"] },
  });
  assert.deepEqual(
    other.limits.units?.roots.map(({ key }) => key),
    ["gs"],
  );
});

const project = (key: string, uses: readonly string[]): VersionedRecord =>
  record("project", key, { title: key, objective: "Z", status: "running", deployments: uses } as never);

test("a project is meant by a kind if one of the applications it leads to is of that kind", () => {
  const projects = [project("dialog", ["deployment/muma-bau"]), project("akte", ["deployment/plan-bau"])];
  const question = { text: "Welche Chatbots sind geplant?", filters: ["Chatbot"] };
  const { limits } = askOf([...RECORDS, ...projects], { question });
  assert.deepEqual(
    projects.map((one) => limits.allow(one)),
    [true, false],
  );
});
