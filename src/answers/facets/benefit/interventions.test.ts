import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { interventions } from "./interventions.ts";

const unit = record("unit", "it", { name: "Fachamt IT" });
const system = record("system", "bot", { name: "Bot", provider: "Anbieter GmbH", origin: "central" });
const use = (status: string) =>
  record("deployment", "d", { system: "system/bot", unit: "unit/it", task: "T", status } as never);
const step = (key: string, more: object = {}) =>
  record("intervention", key, {
    ...{ subject: "deployment/d", on: "2025-06-01", kind: "ended", reason: "privacy" },
    ...{ explanation: "Hohes Restrisiko", measures: "Daten gelöscht" },
    ...more,
  } as never);

test("what was changed or stopped is told with reason and measures", () => {
  const part = interventions(askOf([unit, system, use("ended"), step("a"), step("b", { kind: "changed" })]));
  assert.match(textsOf(part)[0] ?? "", /^In zwei Fällen wurde .* verändert oder eingestellt\.$/u);
  assert.ok(textsOf(part).includes("Hohes Restrisiko") && textsOf(part).includes("Daten gelöscht"));
  assert.deepEqual(unprovenIn(part), []);
});

test("only the kinds asked for, and nothing that is still to come", () => {
  const question = { text: "Welche Erprobungen wurden beendet?" };
  const records = [
    unit,
    system,
    use("regular"),
    step("b", { kind: "changed" }),
    step("c", { on: "2026-05-01" }),
  ];
  assert.deepEqual(interventions(askOf(records, { question })).says, []);
});

test("the window limits by the day of effect", () => {
  const window = { from: "2026-01-01", to: null };
  assert.deepEqual(interventions(askOf([unit, system, use("regular"), step("a")], { window })).says, []);
});

test("an ended use without a recorded reason is named and its reason is an open point", () => {
  const part = interventions(askOf([unit, system, use("ended")]));
  assert.deepEqual(textsOf(part), ["Ferner beendet: Bot (Fachamt IT)."]);
  assert.deepEqual(part.lacks, ["Gründe und Maßnahmen fehlen bei „Bot (Fachamt IT)“"]);
});
