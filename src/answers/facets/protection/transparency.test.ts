import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { transparency } from "./transparency.ts";

const system = record("system", "chat", { name: "Chat" });
const notice = (key: string, from: string, to?: string) =>
  record("transparencyMeasure", key, {
    ...{ subject: "system/chat", channel: "banner", moment: `Moment ${key}`, wording: `Text ${key}` },
    ...{ humanAlternative: "Telefon 115", from, ...(to === undefined ? {} : { to }) },
  });

const REGISTER = [
  system,
  notice("now", "2025-01-01"),
  notice("over", "2023-01-01", "2024-12-31"),
  notice("later", "2027-01-01"),
];

const WHEN = {
  no: "a",
  text: "Wann und wie werden sie darüber informiert, dass sie mit einer KI-Anwendung interagieren?",
};
const CHOICE = {
  no: "b",
  text: "Welche Wahlmöglichkeiten bestehen, auf eine ausschließlich menschliche Bearbeitung auszuweichen?",
};

test("only notices in force on the day appear", () => {
  const texts = textsOf(transparency(askOf(REGISTER)));
  assert.ok(texts.includes("Moment now"));
  assert.ok(!texts.includes("Moment over") && !texts.includes("Moment later"));
});

test("a period brings back what was in force in it, but nothing still to come", () => {
  const texts = textsOf(transparency(askOf(REGISTER, { window: { from: "2024-01-01", to: "2028-12-31" } })));
  assert.ok(texts.includes("Moment over") && texts.includes("Moment now"));
  assert.ok(!texts.includes("Moment later"));
});

test("the sub-question on when and how shows the notice without the way to a human", () => {
  const texts = textsOf(transparency(askOf(REGISTER, { item: WHEN })));
  assert.ok(texts.includes("Moment now") && texts.includes("Text now") && texts.includes("Einblendung"));
  assert.ok(!texts.includes("Telefon 115"));
});

test("the sub-question on choice shows the way to a human without the notice", () => {
  const part = transparency(askOf(REGISTER, { item: CHOICE }));
  assert.ok(textsOf(part).includes("Telefon 115"));
  assert.ok(!textsOf(part).includes("Text now"));
  assert.equal(textsOf(part)[0], "Ein Hinweis nennt einen Weg zu menschlicher Bearbeitung.");
});

test("an unknown way to a human is noted, not promised", () => {
  const open = record(
    "transparencyMeasure",
    "open",
    { subject: "system/chat", channel: "form" },
    { unknown: { humanAlternative: "Nicht geklärt." } },
  );
  const part = transparency(askOf([system, open], { item: CHOICE }));
  assert.ok(!textsOf(part).some((text) => text.includes("einen Weg zu menschlicher")));
  assert.ok(
    part.says.some(({ notes }) =>
      notes.some(({ state, field }) => state === "unknown" && field === "humanAlternative"),
    ),
  );
});

test("notices of systems no longer used do not appear", () => {
  const ended = record("deployment", "then", {
    system: "system/chat",
    status: "ended",
    startedOn: "2020-01-01",
    endedOn: "2023-01-01",
  });
  assert.deepEqual(transparency(askOf([...REGISTER, ended])).says, []);
});

test("everything is proven", () => {
  for (const item of [null, WHEN, CHOICE])
    assert.deepEqual(unprovenIn(transparency(askOf(REGISTER, { item }))), []);
});
