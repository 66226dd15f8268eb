import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { partners } from "./partners.ts";

const university = record("partner", "u", { name: "Hochschule Nord", kind: "university" });
const company = record("partner", "c", { name: "Datenbetrieb", kind: "serviceProvider" });
const works = (key: string, partner: string, [from, to]: readonly [string, string?]) =>
  record("cooperation", key, {
    partner: `partner/${partner}`,
    goal: `Ziel ${key}`,
    results: "erste Ergebnisse",
    period: { from, ...(to ? { to } : {}) },
  });
const project = record("project", "p", {
  title: "Bauhilfe",
  objective: "Beratung",
  status: "running",
  partners: ["partner/u", "partner/c"],
});

const REGISTER = [
  university,
  company,
  works("now", "c", ["2024-01-01"]),
  works("over", "u", ["2020-01-01", "2021-12-31"]),
  works("later", "u", ["2027-01-01"]),
];
const ALL = {
  text: "Mit welchen externen Partnern (z. B. Hochschulen, Unternehmen) arbeitet das Bezirksamt zusammen, und welche Ziele und Ergebnisse sind damit verbunden?",
};

test("only cooperations in force appear", () => {
  const part = partners(askOf(REGISTER, { question: ALL }));
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[0]),
    ["Datenbetrieb"],
  );
  assert.equal(textsOf(part)[0], "Im Bereich KI besteht eine Kooperation.");
});

test("a past period is told in the past", () => {
  const part = partners(askOf(REGISTER, { question: ALL, window: { from: "2021-01-01", to: "2021-12-31" } }));
  assert.equal(textsOf(part)[0], "Im Bereich KI bestand im Jahr 2021 eine Kooperation.");
});

test("a question for partners of one kind gets no others", () => {
  const text = "Bestehen Kooperationen mit Hochschulen?";
  assert.deepEqual(partners(askOf(REGISTER, { question: { text } })).says, []);
  const part = partners(askOf([...REGISTER, works("uni", "u", ["2025-01-01"])], { question: { text } }));
  assert.equal(textsOf(part)[0], "Ja, im Bereich KI besteht eine Kooperation.");
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[0]),
    ["Hochschule Nord"],
  );
});

test("partners of running projects are added where no cooperation names them", () => {
  const part = partners(askOf([...REGISTER, project], { question: ALL }));
  assert.ok(textsOf(part).includes("An einem laufenden Vorhaben wirken weitere externe Partner mit."));
  assert.deepEqual(rowsOf(part)[1]?.cells.slice(0, 2), ["Bauhilfe", "Hochschule Nord"]);
});

test("projects still under examination name no partners as existing", () => {
  const idea = record("project", "i", {
    title: "Idee",
    objective: "x",
    status: "examination",
    partners: ["partner/u"],
  });
  assert.deepEqual(partners(askOf([university, idea], { question: ALL })).says, []);
});

test("a partner that the reader may not see is told as not public", () => {
  const hidden = { ...company, visibility: "internal" as const };
  const part = partners(
    askOf([hidden, works("now", "c", ["2024-01-01"])], { question: ALL, copy: "public" }),
  );
  assert.deepEqual(rowsOf(part)[0]?.cells.slice(0, 2), ["nicht öffentlich", "nicht öffentlich"]);
  assert.deepEqual(rowsOf(part)[0]?.evidence, ["cooperation/now@1"]);
});

test("everything is proven", () => {
  assert.deepEqual(unprovenIn(partners(askOf([...REGISTER, project], { question: ALL }))), []);
});
