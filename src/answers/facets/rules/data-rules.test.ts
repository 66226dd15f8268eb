import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { dataRules } from "./data-rules.ts";

const house = record("authority", "musterstadt", { name: "Bezirksamt Musterstadt", shortName: "BA" });
const unit = record("unit", "it", { name: "Fachamt IT" });
const system = record("system", "bot", { name: "Bot", provider: "Anbieter GmbH", origin: "central" });
const rule = (key: string, more: object = {}) =>
  record("dataRule", key, {
    ...{ scope: "general", dataCategory: "personal", permission: "forbidden", from: "2025-01-01" },
    ...more,
  } as never);

test("rules in force stand by use case and kind of data", () => {
  const part = dataRules(
    askOf([
      ...[house, rule("a", { scope: "chatbot", permission: "conditional", conditions: "Nur geschwärzt" })],
      ...[rule("b"), rule("c", { to: "2025-12-31" }), rule("d", { from: "2026-06-01" })],
    ]),
  );
  assert.equal(
    textsOf(part)[0],
    "Für die Nutzung von KI gelten im Bezirksamt Musterstadt zwei Vorgaben zur Eingabe von Daten.",
  );
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells.slice(0, 3)),
    [
      ["Allgemein", "Personenbezogene Daten", "Untersagt"],
      ["Chatbots", "Personenbezogene Daten", "Unter Bedingungen erlaubt"],
    ],
  );
  assert.deepEqual(unprovenIn(part), []);
});

test("a filter that names a use case leaves out the others but not the general rules", () => {
  const records = [rule("a", { scope: "minutes" }), rule("b", { scope: "chatbot" }), rule("c")];
  const part = dataRules(askOf(records, { question: { filters: ["Protokollierung"] } }));
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[0]),
    ["Allgemein", "Protokolle"],
  );
});

test("storage and deletion appear only if they are asked for", () => {
  const kept = rule("a", { storage: "Rechenzentrum", deletionAfter: "30 Tagen" });
  assert.ok(!textsOf(dataRules(askOf([kept]))).includes("30 Tagen"));
  const question = { text: "Welche Aufbewahrungs- und Löschfristen gelten?" };
  const texts = textsOf(dataRules(askOf([kept], { question })));
  assert.ok(texts.includes("30 Tagen") && texts.includes("Rechenzentrum"));
});

test("what applications in use store is told where storage is asked for", () => {
  const storing = record("system", "bot", { ...system.data, personalData: "ordinary", retention: "14 Tage" });
  const use = record("deployment", "d", {
    system: "system/bot",
    unit: "unit/it",
    task: "T",
    status: "regular",
  });
  const question = { text: "Wie lange werden Daten gespeichert?" };
  assert.ok(textsOf(dataRules(askOf([unit, storing, use], { question }))).includes("14 Tage"));
  assert.deepEqual(dataRules(askOf([unit, storing, use])).says, []);
});
