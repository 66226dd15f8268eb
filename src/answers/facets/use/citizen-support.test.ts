import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, unprovenIn } from "#answers/facets/testing.ts";
import { citizenSupport } from "./citizen-support.ts";

const house = record("authority", "musterstadt", { name: "Bezirksamt Musterstadt", shortName: "BA" });
const unit = record("unit", "it", { name: "Fachamt IT" });
const system = record("system", "bot", { name: "Bot", provider: "Anbieter GmbH", origin: "central" });

const use = (key: string, more: object = {}) =>
  record("deployment", key, {
    ...{ system: "system/bot", unit: "unit/it", task: "Auskunft", status: "regular", citizenFacing: true },
    ...more,
  } as never);
const project = record("project", "p", {
  ...{ title: "Lotse", objective: "Z", unit: "unit/it", status: "approved", citizenFacing: true },
});

test("what is in operation and what is planned stand apart", () => {
  const part = citizenSupport(askOf([house, unit, system, use("d"), project, use("v", { status: "idea" })]));
  const titles = part.says.flatMap(({ block }) =>
    block.kind === "table" ? [[block.title, block.rows.length]] : [],
  );
  assert.deepEqual(titles, [
    ["Eingesetzte Anwendungen für Bürgerinnen und Bürger", 1],
    ["Vorhaben für Bürgerinnen und Bürger", 2],
  ]);
  assert.deepEqual(unprovenIn(part), []);
});

test("what is not meant for citizens or is over does not appear", () => {
  const records = [unit, system, use("i", { citizenFacing: false }), use("e", { status: "ended" })];
  assert.deepEqual(citizenSupport(askOf(records)).says, []);
});

test("planned things alone are no yes", () => {
  assert.equal(citizenSupport(askOf([unit, project])).verdict, undefined);
});
