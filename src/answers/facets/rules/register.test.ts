import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { register } from "./register.ts";

const house = record("authority", "musterstadt", { name: "Bezirksamt Musterstadt", shortName: "BA" });
const unit = record("unit", "it", { name: "Fachamt IT" });
const kept = record("inventory", "v", {
  ...{ exists: true, since: "2023-03-15", complete: true, coversPilots: true, updateMonths: 6 },
});
const question = {
  text: "Existiert ein vollständiges, regelmäßig aktualisiertes Verzeichnis? Wenn nein, aus welchen Gründen nicht?",
};

test("a complete register is confirmed with what is known of it", () => {
  const part = register(askOf([house, kept], { question }));
  assert.deepEqual(textsOf(part), [
    "Ja, das Bezirksamt Musterstadt führt seit dem 15. März 2023 ein Verzeichnis der eingesetzten KI-Anwendungen.",
    "Es ist vollständig. Pilotprojekte sind einbezogen. Es wird halbjährlich aktualisiert.",
  ]);
  assert.equal(part.verdict, "yes");
  assert.deepEqual(unprovenIn(part), []);
});

test("an incomplete register is no plain yes to the question for a complete one", () => {
  const partial = record("inventory", "v", {
    ...kept.data,
    complete: false,
    reasonIfNot: "Zulieferung fehlt",
  });
  const texts = textsOf(register(askOf([house, partial], { question })));
  assert.match(texts[0] ?? "", /^Das Bezirksamt/u);
  assert.match(texts[1] ?? "", /Es ist nicht vollständig\..*Zulieferung fehlt\./u);
});

test("no register is told only if a record says so, with reason and plan", () => {
  const none = record("inventory", "v", {
    exists: false,
    reasonIfNot: "Im Aufbau",
    plannedFrom: "2026-09-01",
  });
  const part = register(askOf([none], { question }));
  assert.match(textsOf(part)[0] ?? "", /^Nein, ein Verzeichnis .* wird bislang nicht geführt\.$/u);
  assert.ok(textsOf(part).includes("Gründe: Im Aufbau."));
  assert.ok(textsOf(part).includes("Die Einführung ist ab dem 1. September 2026 vorgesehen."));
  assert.equal(part.verdict, "no");
  assert.deepEqual(register(askOf([house], { question })).says, []);
});

test("what is asked for and missing is noted, not told", () => {
  const bare = record("inventory", "v", { exists: true });
  const part = register(askOf([house, bare], { question }));
  const fields = part.says.flatMap(({ notes }) => notes.map(({ field }) => field));
  assert.ok(fields.includes("complete") && fields.includes("updateMonths"));
  assert.equal(part.says.length, 1);
});

test("lettered columns become a table with the number of entries and the keeper", () => {
  const keeper = record("responsibility", "r", {
    ...{ unit: "unit/it", function: "Leitung", tasks: ["register"], holder: "own", from: "2025-01-01" },
  });
  const use = record("deployment", "d", { system: "system/bot", unit: "unit/it", status: "regular" });
  const items = [
    { no: "a", text: "Zahl der Einträge," },
    { no: "b", text: "Stelle, welche die Pflege übernimmt." },
  ];
  const lettered = { text: "Wird ein Verzeichnis geführt? Wir bitten um Angabe von:", items };
  const part = register(askOf([house, unit, kept, keeper, use], { question: lettered }));
  const [row] = rowsOf(part);
  assert.deepEqual(row?.cells, ["ein Einsatz", "Fachamt IT (Leitung)"]);
  assert.ok(row?.evidence.includes("deployment/d@1"));
});
