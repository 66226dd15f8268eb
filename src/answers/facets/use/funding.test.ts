import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { funding } from "./funding.ts";

const house = record("authority", "musterstadt", { name: "Bezirksamt Musterstadt", shortName: "BA" });

const project = record("project", "p", {
  title: "Lotse",
  objective: "Z",
  unit: "unit/it",
  status: "running",
});
const grant = (key: string, more: object = {}) =>
  record("funding", key, {
    ...{ programme: "INNOTECHH FONDS", subject: "project/p", role: "partner", status: "granted" },
    ...{ amount: { cents: 12845000, currency: "EUR" } },
    ...more,
  } as never);
const question = {
  text: "Ist das Bezirksamt an einem unter dem „INNOTECHH FONDS“ geförderten Projekt beteiligt?",
};

test("a granted funding is a yes", () => {
  const part = funding(askOf([house, project, grant("f")], { question }));
  assert.equal(
    textsOf(part)[0],
    "Ja, das Bezirksamt Musterstadt ist an einer Förderung beteiligt (INNOTECHH FONDS).",
  );
  assert.ok(textsOf(part).includes("128.450 Euro"));
  assert.equal(part.verdict, "yes");
  assert.deepEqual(unprovenIn(part), []);
});

test("an application that is not granted is no yes", () => {
  const part = funding(askOf([house, project, grant("f", { status: "applied" })], { question }));
  assert.match(
    textsOf(part)[0] ?? "",
    /^Beantragt ist eine Förderung; eine Bewilligung ist nicht verzeichnet\.$/u,
  );
  assert.equal(part.verdict, undefined);
});

test("other programmes stay out if the question names one", () => {
  const other = grant("g", { programme: "EU-Programm" });
  const part = funding(askOf([house, project, grant("f"), other], { question }));
  assert.deepEqual(
    rowsOf(part).map(({ evidence }) => evidence.includes("funding/f@1")),
    [true],
  );
});

test("completed and rejected ones appear where the past is asked about", () => {
  const records = [house, project, grant("c", { status: "completed" }), grant("r", { status: "rejected" })];
  assert.deepEqual(funding(askOf(records, { question })).says, []);
  const past = funding(askOf(records, { question: { text: "Welche Förderungen wurden bisher erhalten?" } }));
  assert.equal(rowsOf(past).length, 2);
});

test("a funding period outside the window stays out", () => {
  const old = grant("o", { status: "completed", period: { from: "2020-01-01", to: "2020-12-31" } });
  const window = { from: "2022-01-01", to: null };
  assert.deepEqual(funding(askOf([project, old], { window })).says, []);
});
