import assert from "node:assert/strict";
import { test } from "node:test";
import type { FacetId } from "#catalogue/facets.ts";
import { facetsToAnswer } from "./facets-to-answer.ts";
import { askOf } from "./facets/testing.ts";

function left(
  facets: readonly (readonly [FacetId, string])[],
  text: string,
  breakdowns: readonly string[] = [],
) {
  const matches = facets.map(([id, word]) => ({ id, score: 1, because: [word] }));
  return facetsToAnswer(askOf([], { question: { text, breakdowns, facets: matches } }));
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
