import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { systems } from "./systems.ts";

const house = record("authority", "musterstadt", { name: "Bezirksamt Musterstadt", shortName: "BA" });
const unit = record("unit", "it", { name: "Fachamt IT" });
const system = record("system", "bot", { name: "Bot", provider: "Anbieter GmbH", origin: "central" });

const use = (key: string, more: object = {}) =>
  record("deployment", key, {
    ...{
      system: "system/bot",
      unit: "unit/it",
      task: "Auskunft",
      status: "regular",
      startedOn: "2024-05-01",
    },
    ...more,
  } as never);

test("applications are counted, uses are listed", () => {
  const part = systems(askOf([house, unit, system, use("a"), use("b", { status: "pilot" })]));
  assert.match(textsOf(part)[0] ?? "", /^Im Bezirksamt Musterstadt wird eine KI-Anwendung eingesetzt\./u);
  assert.equal(rowsOf(part).length, 2);
  assert.deepEqual(rowsOf(part)[0]?.evidence.toSorted(), ["deployment/a@1", "system/bot@1", "unit/it@1"]);
  assert.deepEqual(unprovenIn(part), []);
});

test("ended, suspended and planned uses are not in use", () => {
  const others = ["ended", "suspended", "idea", "preparation"].map((status) => use(status, { status }));
  assert.deepEqual(systems(askOf([unit, system, ...others])).says, []);
});

test("a window in the past brings back what was used then, with its end", () => {
  const over = use("o", { status: "ended", endedOn: "2025-06-30" });
  const window = { from: "2025-01-01", to: "2025-12-31" };
  const texts = textsOf(systems(askOf([house, unit, system, over], { window })));
  assert.match(texts[0] ?? "", /wurde im Jahr 2025 eine KI-Anwendung eingesetzt/u);
  assert.ok(texts.includes("30.06.2025"));
});

test("lettered columns stand in the order and words of the question, with the unit it asks for", () => {
  const items = ["Bezeichnung der Anwendung,", "Anbieter bzw. Entwickler,", "Datum der Inbetriebnahme,"];
  const question = {
    text: "In welchen Organisationseinheiten werden derzeit KI-Systeme eingesetzt? Aufstellung mit:",
    items: items.map((text, at) => ({ no: "abc".charAt(at), text })),
  };
  const [, table] = systems(askOf([house, unit, system, use("a")], { question })).says;
  assert.ok(table?.block.kind === "table");
  assert.deepEqual(table.block.columns, [
    ...["Bezeichnung der Anwendung", "Anbieter bzw. Entwickler", "Datum der Inbetriebnahme"],
    "Organisationseinheit",
  ]);
});

test("a question for pilots alone lists pilots and tests", () => {
  const question = { text: "Welche Pilotvorhaben mit KI laufen?" };
  const part = systems(askOf([unit, system, use("a"), use("b", { status: "pilot" })], { question }));
  assert.deepEqual(
    rowsOf(part).map(({ evidence }) => evidence.includes("deployment/b@1")),
    [true],
  );
  assert.match(textsOf(part)[0] ?? "", /erprobt/u);
});

test("a count under a filter says that it is limited", () => {
  const other = record("system", "x", { name: "Xeno", provider: "P", origin: "own" });
  const records = [unit, system, other, use("a"), use("b", { system: "system/x" })];
  const part = systems(askOf(records, { question: { filters: ["Xeno"] } }));
  assert.match(textsOf(part)[0] ?? "", /wird im Sinne der Frage \(„Xeno“\) eine KI-Anwendung eingesetzt/u);
  assert.equal(rowsOf(part).length, 1);
});

test("an application the reader may not see is counted but not named", () => {
  const secret = record(
    "system",
    "bot",
    { name: "Bot", provider: "P", origin: "own" },
    { visibility: "confidential" },
  );
  const texts = textsOf(systems(askOf([unit, secret, use("a")])));
  assert.match(texts[0] ?? "", /eine KI-Anwendung/u);
  assert.ok(texts.includes("nicht öffentlich") && !texts.includes("Bot"));
});

test("yes comes first where yes or no is asked", () => {
  const question = { text: "Werden im Amt KI-Systeme eingesetzt?" };
  const part = systems(askOf([unit, system, use("a")], { question }));
  assert.match(textsOf(part)[0] ?? "", /^Ja, in der Behörde wird eine/u);
  assert.equal(part.verdict, "yes");
});
