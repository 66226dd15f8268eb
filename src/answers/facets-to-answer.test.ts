import assert from "node:assert/strict";
import { test } from "node:test";
import type { FacetId } from "#catalogue/facets.ts";
import { facetsToAnswer } from "./facets-to-answer.ts";
import { askOf, record } from "./facets/testing.ts";

function left(
  facets: readonly (readonly [FacetId, string])[],
  text: string,
  breakdowns: readonly string[] = [],
) {
  const matches = facets.map(([id, word]) => ({ id, score: 1, because: [word] }));
  return facetsToAnswer(askOf([], { question: { text, breakdowns, facets: matches } })).map(({ id }) => id);
}

test("partners demanded as a column of the projects need no answer of their own; asked for by themselves they do", () => {
  const facets = [
    ["projects", "Vorhaben"],
    ["partners", "Partner"],
  ] as const;
  assert.deepEqual(left(facets, "Welche Vorhaben gibt es?", ["Zeitplan", "externe Partner"]), ["projects"]);
  assert.deepEqual(left(facets, "Welche Vorhaben gibt es, und mit welchen Partnern?"), [
    "projects",
    "partners",
  ]);
});

test("costs demanded as a column stay a facet of their own, for no other brings them along", () => {
  const facets = [
    ["systems", "Systeme"],
    ["costs", "Kosten"],
  ] as const;
  assert.deepEqual(left(facets, "Welche Systeme sind im Einsatz?", ["Kosten"]), ["systems", "costs"]);
});

test("projects for the help just asked about are told with it", () => {
  const facets = [
    ["citizenSupport", "Bürgerinnen"],
    ["projects", "Projekte"],
  ] as const;
  assert.deepEqual(left(facets, "Wie hilft KI, und welche Projekte sind hierfür geplant?"), [
    "citizenSupport",
  ]);
  assert.deepEqual(left(facets, "Wie hilft KI, und welche Projekte gibt es?"), [
    "citizenSupport",
    "projects",
  ]);
});

test("a facet that stands first is answered whatever follows", () => {
  const facets = [
    ["usage", "Umfang"],
    ["centralPlatforms", "zentrale"],
  ] as const;
  assert.deepEqual(left(facets, "In welchem Umfang?"), ["usage", "centralPlatforms"]);
});

test("the first facet and strong ones are required, a weak side matter is not", () => {
  const facets = [
    { id: "systems", score: 0.6, because: ["Systeme"] },
    { id: "costs", score: 0.95, because: ["Kosten"] },
    { id: "bias", score: 0.8, because: ["gerecht"] },
  ] as const;
  const asked = facetsToAnswer(askOf([], { question: { text: "Welche?", facets } }));
  assert.deepEqual(
    asked.map(({ isRequired }) => isRequired),
    [true, true, false],
  );
});

test("a lettered sub-question is answered for the facets of its own words", () => {
  const items = [
    { no: "a", text: "Welche Kosten entstanden?" },
    { no: "b", text: "Welche Systeme laufen?" },
  ];
  const facets = [
    { id: "costs", score: 1, because: ["Kosten"] },
    { id: "systems", score: 1, because: ["Systeme"] },
  ] as const;
  const question = { text: "Wir fragen zu KI?", items, facets };
  const [a, b] = items.map((item) => facetsToAnswer(askOf([], { question, item })).map(({ id }) => id));
  assert.deepEqual([a, b], [["costs"], ["systems"]]);
});

test("a question that no facet fits but that names an application and its use is one for the application", () => {
  const muma = record("system", "muma", { name: "Muma" });
  const ids = (text: string) => facetsToAnswer(askOf([muma], { question: { text } })).map(({ id }) => id);
  assert.deepEqual(ids("Seit wann wird Muma eingesetzt?"), ["systems"]);
  assert.deepEqual(ids("Was bedeutet Muma?"), []);
});
