import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { participation } from "./participation.ts";

type Body = "staffCouncil" | "dataProtection" | "workingGroup";
const step = (key: string, body: Body, [on, to]: readonly [string, string?]) =>
  record("participation", key, {
    body,
    phase: "introduction",
    form: "agreement",
    on,
    result: `Ergebnis ${key}`,
    ...(to ? { to } : {}),
  });

const REGISTER = [
  ...[step("dsb", "dataProtection", ["2025-01-01"]), step("pr", "staffCouncil", ["2024-01-01"])],
  ...[
    step("ag", "workingGroup", ["2022-01-01", "2023-12-31"]),
    step("later", "workingGroup", ["2026-06-01"]),
  ],
];
const ALL = {
  text: "In welcher Form sind Personalrat, Datenschutzbeauftragte und ggf. weitere Gremien beteiligt?",
};

test("bodies appear in their order; those dissolved and steps to come do not", () => {
  const part = participation(askOf(REGISTER, { question: ALL }));
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[0]),
    ["Personalrat", "Datenschutzbeauftragte"],
  );
  assert.equal(textsOf(part)[0], "Beteiligt sind oder waren: Personalrat und Datenschutzbeauftragte.");
});

test("a past period brings back a body of that time", () => {
  const part = participation(
    askOf(REGISTER, { question: ALL, window: { from: "2022-01-01", to: "2022-12-31" } }),
  );
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[0]),
    ["Arbeitsgruppe"],
  );
});

test("a question for one body alone gets that body", () => {
  const text = "Wurde der Personalrat beteiligt?";
  const part = participation(askOf(REGISTER, { question: { text } }));
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[0]),
    ["Personalrat"],
  );
  assert.match(textsOf(part)[0] ?? "", /^Ja, beteiligt/u);
  assert.deepEqual(participation(askOf(REGISTER.slice(0, 1), { question: { text } })).says, []);
});

test("participation without a subject is about AI in general, and everything is proven", () => {
  const part = participation(askOf(REGISTER, { question: ALL }));
  assert.ok(rowsOf(part).every(({ cells }) => cells[1] === "KI allgemein"));
  assert.deepEqual(unprovenIn(part), []);
});
