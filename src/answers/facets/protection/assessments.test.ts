import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { assessments } from "./assessments.ts";

const system = record("system", "bot", { name: "Bot", provider: "Anbieter GmbH", origin: "central" });

const assessment = (key: string, more: object = {}) =>
  record("assessment", key, {
    ...{ subject: "system/bot", kind: "dpia", status: "completed", on: "2025-02-01" },
    ...{ result: "Geringes Risiko", residualRisk: "low" },
    ...more,
  } as never);

test("completed, running and unnecessary assessments stand apart", () => {
  const part = assessments(
    askOf([
      ...[system, assessment("a"), assessment("b", { kind: "riskAnalysis" })],
      assessment("c", { status: "inProgress", on: undefined, result: undefined }),
      assessment("d", { kind: "fria", status: "notRequired", notRequiredReason: "Kein Hochrisiko" }),
    ]),
  );
  const texts = textsOf(part);
  assert.equal(texts[0], "Durchgeführt wurden eine Datenschutz-Folgenabschätzung und eine Risikoanalyse.");
  assert.ok(texts.includes("Noch nicht abgeschlossen ist eine Datenschutz-Folgenabschätzung."));
  assert.ok(texts.includes("Kein Hochrisiko"));
  assert.equal(rowsOf(part).length, 4);
  assert.deepEqual(unprovenIn(part), []);
});

test("a running assessment owes no result yet", () => {
  const running = assessment("c", { status: "inProgress", on: undefined, result: undefined });
  const part = assessments(askOf([system, running], { question: { text: "Mit welchem Ergebnis?" } }));
  assert.deepEqual(
    part.says.flatMap(({ notes }) => notes),
    [],
  );
  assert.equal(part.verdict, undefined);
});

test("kinds of other subjects appear only if the question speaks of them", () => {
  const access = assessment("z", { kind: "accessibility" });
  assert.deepEqual(assessments(askOf([system, access])).says, []);
  const question = { text: "Wurde die Barrierefreiheit geprüft?" };
  assert.equal(rowsOf(assessments(askOf([system, access], { question }))).length, 1);
});

test("yes is said only if an assessment is completed by the day", () => {
  const question = { text: "Wurde eine Folgenabschätzung durchgeführt?" };
  const done = assessments(askOf([system, assessment("a")], { question }));
  assert.match(textsOf(done)[0] ?? "", /^Ja, durchgeführt wurde/u);
  const later = assessments(askOf([system, assessment("a", { on: "2026-05-01" })], { question }));
  assert.deepEqual(later.says, []);
});
