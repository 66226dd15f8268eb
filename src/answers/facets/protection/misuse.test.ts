import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { misuse } from "./misuse.ts";

const QUESTION = {
  text: "Wurde in der Vergangenheit der unerlaubte oder missbräuchliche Einsatz von KI festgestellt?",
};
const ITEM = {
  no: "a",
  text: "Wenn ja, welche Konsequenzen hatte dies und welche Präventivmaßnahmen wurden eingeleitet?",
};

type Kind = "unauthorisedUse" | "misuse" | "privacyBreach";
const incident = (key: string, on: string, kind: Kind) =>
  record("incident", key, {
    on,
    kind,
    description: `Fall ${key}`,
    consequences: "Gespräch",
    prevention: "Sperre",
    tool: "ChatGPT",
  });

const REGISTER = [
  incident("a", "2025-03-01", "unauthorisedUse"),
  incident("b", "2025-04-01", "misuse"),
  incident("c", "2025-05-01", "privacyBreach"),
];

test("unauthorised use and misuse are told, other incidents only where asked for", () => {
  const texts = textsOf(misuse(askOf(REGISTER, { question: QUESTION })));
  assert.ok(texts.includes("Fall a") && texts.includes("Fall b") && !texts.includes("Fall c"));
  const breaches = textsOf(misuse(askOf(REGISTER, { question: { text: "Kam es zu einer Datenpanne?" } })));
  assert.ok(breaches.includes("Fall c") && !breaches.includes("Fall a"));
  const any = textsOf(misuse(askOf(REGISTER, { question: { text: "Welche Vorfälle gab es?" } })));
  assert.ok(["Fall a", "Fall b", "Fall c"].every((text) => any.includes(text)));
});

test("a question after the fact gets yes and the count by kind", () => {
  const part = misuse(askOf(REGISTER, { question: QUESTION }));
  assert.equal(
    textsOf(part)[0],
    "Ja, es wurden zwei Vorfälle festgestellt, davon ein unerlaubter Einsatz und ein missbräuchlicher Einsatz.",
  );
  assert.equal(part.verdict, "yes");
});

test("one incident is told in the singular", () => {
  const part = misuse(askOf(REGISTER.slice(0, 1), { question: QUESTION }));
  assert.equal(textsOf(part)[0], "Ja, es wurde ein Vorfall festgestellt (unerlaubter Einsatz).");
});

test("a question that denies gets no yes", () => {
  const part = misuse(askOf(REGISTER, { question: { text: "Wurden keine Vorfälle festgestellt?" } }));
  assert.match(textsOf(part)[0] ?? "", /^Es wurden/u);
});

test("the sub-question shows consequences and prevention of the same incidents", () => {
  const part = misuse(askOf(REGISTER, { question: QUESTION, item: ITEM }));
  assert.deepEqual(
    part.says.map(({ block }) => block.kind),
    ["table"],
  );
  assert.deepEqual(rowsOf(part)[0]?.cells, ["01.03.2025", "unerlaubter Einsatz", "Gespräch", "Sperre"]);
});

test("incidents outside the period and after the day do not appear", () => {
  const later = incident("later", "2026-12-01", "misuse");
  const part = misuse(
    askOf([...REGISTER, later], { question: QUESTION, window: { from: "2025-03-15", to: null } }),
  );
  assert.deepEqual(
    rowsOf(part).map(({ evidence }) => evidence[0]),
    ["incident/b@1"],
  );
});

test("without incidents nothing is denied", () => {
  assert.deepEqual(misuse(askOf([], { question: QUESTION })), { says: [] });
});

test("everything is proven", () => {
  assert.deepEqual(unprovenIn(misuse(askOf(REGISTER, { question: QUESTION }))), []);
});
