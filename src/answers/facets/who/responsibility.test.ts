import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { responsibility } from "./responsibility.ts";

const house = record("authority", "musterstadt", { name: "Bezirksamt Musterstadt", shortName: "BA" });
const unit = record("unit", "it", { name: "Fachamt IT" });
const central = record("unit", "sk", { name: "Senatskanzlei", kind: "external" });
const bears = (key: string, more: object) =>
  record("responsibility", key, {
    ...{ unit: "unit/it", function: "Leitung", tasks: ["overall"], holder: "own", from: "2025-01-01" },
    ...more,
  } as never);

test("the own unit with overall responsibility is named first with its function", () => {
  const other = bears("b", { unit: "unit/sk", holder: "central", tasks: ["planning"] });
  const question = { text: "Wer trägt die Gesamtverantwortung für Planung?" };
  const part = responsibility(askOf([house, unit, central, other, bears("a", {})], { question }));
  assert.equal(
    textsOf(part)[0],
    "Die Gesamtverantwortung liegt im Bezirksamt Musterstadt bei: Fachamt IT (Leitung).",
  );
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells[0]),
    ["Fachamt IT", "Senatskanzlei"],
  );
  assert.deepEqual(unprovenIn(part), []);
});

test("a responsibility borne elsewhere is told apart", () => {
  const elsewhere = bears("c", { unit: "unit/sk", holder: "central", function: "Referat" });
  const part = responsibility(
    askOf([house, central, elsewhere], { question: { text: "Wer trägt die Gesamtverantwortung?" } }),
  );
  assert.match(
    textsOf(part)[0] ?? "",
    /^Außerhalb des Bezirksamtes Musterstadt liegt die Gesamtverantwortung bei: Senatskanzlei \(Referat\)\.$/u,
  );
});

test("former and other tasks do not appear", () => {
  const former = bears("f", { to: "2025-12-31" });
  const privacy = bears("p", { tasks: ["privacy"] });
  const question = { text: "Wer trägt die Gesamtverantwortung?" };
  assert.deepEqual(responsibility(askOf([unit, former, privacy], { question })).says, []);
});
