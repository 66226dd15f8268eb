import assert from "node:assert/strict";
import { test } from "node:test";
import type { FacetId } from "#catalogue/facets.ts";
import { askOf, record } from "#answers/facets/testing.ts";
import { confidentialNotice } from "./confidential.ts";

const withheld = (kind: string) =>
  record("assessment", "geheim", { kind, subject: "system/s", status: "completed" } as never, {
    visibility: "confidential",
    confidentiality: { ground: "publicInterest", hideExistence: false },
  });

const isTold = (kind: string, facet: FacetId, text = "Welche?"): boolean =>
  confidentialNotice(askOf([withheld(kind)], { question: { text } }), facet, true).length > 0;

test("that a record is withheld is told on the facets of its kind alone", () => {
  assert(isTold("securityConcept", "security"));
  assert(!isTold("securityConcept", "accessibility"));
  assert(!isTold("securityConcept", "aiAct"));
  assert(isTold("accessibility", "accessibility"));
  assert(isTold("dpia", "assessments"));
  assert(!isTold("dpia", "security"));
});

test("among assessments a kind of another facet is told only if the question speaks of it", () => {
  assert(!isTold("securityConcept", "assessments", "Welche Folgenabschätzungen gibt es?"));
  assert(isTold("securityConcept", "assessments", "Welche Risikoanalysen gibt es?"));
});
