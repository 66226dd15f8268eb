import assert from "node:assert/strict";
import { test } from "node:test";
import { record } from "#answers/facets/testing.ts";
import { makeSnapshot } from "#records/snapshot.ts";
import { namedUnits } from "./named-units.ts";

const SNAPSHOT = makeSnapshot("m", "2026-02-18T12:00:00.000Z", [
  record("unit", "d3", {
    name: "Dezernat Soziales, Jugend und Gesundheit",
    abbreviation: "D3",
    kind: "dezernat",
  }),
  record("unit", "gs", {
    ...{ name: "Fachamt Grundsicherung und Soziales", abbreviation: "GS", kind: "fachamt" },
    parent: "unit/d3",
  }),
  record("unit", "wohngeld", { name: "Wohngeldstelle", abbreviation: "GS 4", parent: "unit/gs" }),
  record("unit", "plan", { name: "Fachamt Stadt- und Landschaftsplanung", kind: "fachamt" }),
  record("unit", "isb", { name: "Informationssicherheit", kind: "stabsstelle" }),
  record("unit", "ki", { name: "Stabsstelle Digitalisierung und KI", kind: "stabsstelle" }),
]);

const named = (text: string) => namedUnits(SNAPSHOT, text);
const keys = (text: string): readonly string[] => named(text).roots.map(({ key }) => key);

test("a unit is found by its name in any case, by a part of it, its number, abbreviation and everyday name", () => {
  assert.deepEqual(keys("Welche KI setzt das Fachamt Grundsicherung und Soziales ein?"), ["gs"]);
  assert.deepEqual(keys("Kosten des Fachamtes Grundsicherung und Soziales?"), ["gs"]);
  assert.deepEqual(keys("Welche KI-Systeme werden im Fachamt Soziales eingesetzt?"), ["gs"]);
  assert.deepEqual(keys("Welche KI-Systeme nutzt das Sozialamt?"), ["gs"]);
  assert.deepEqual(keys("Welche KI nutzt das Dezernat 3?"), ["d3"]);
  assert.deepEqual(keys("Welche KI nutzt das Dezernat III?"), ["d3"]);
  assert.deepEqual(keys("Welche KI nutzt das Dezernat Soziales?"), ["d3"]);
  assert.deepEqual(keys("Welche KI nutzt das Amt GS 4?"), ["wohngeld"]);
  assert.deepEqual(keys("Wie arbeitet die Wohngeldstelle mit KI?"), ["wohngeld"]);
  assert.deepEqual(keys("Nutzt das Stadtplanungsamt KI?"), ["plan"]);
});

test("with a unit all units below it are meant", () => {
  assert.deepEqual([...named("im Dezernat 3").all].toSorted(), ["unit/d3", "unit/gs", "unit/wohngeld"]);
  assert.deepEqual([...named("im Sozialamt").all].toSorted(), ["unit/gs", "unit/wohngeld"]);
});

test("a unit that the register does not know is told as such", () => {
  assert.deepEqual(named("Welche KI wird im Fachamt Verbraucherschutz eingesetzt?").unknown, [
    "Fachamt Verbraucherschutz",
  ]);
  assert.deepEqual(named("Setzt das Ordnungsamt KI ein?").unknown, ["Ordnungsamt"]);
  assert.deepEqual(named("Welche Mittel des Jugendamtes flossen in KI?").unknown, ["Jugendamt"]);
  assert.deepEqual(named("Wie hoch sind die Kosten im Amt für Umwelt?").unknown, ["Amt für Umwelt"]);
});

test("matters, other authorities and general words are no units", () => {
  for (const text of [
    "Wie wird die Informationssicherheit gewährleistet?",
    "Welche KI-Systeme setzt das Bezirksamt ein?",
    "Welche KI-Systeme werden im Amt eingesetzt?",
    "Welche Angaben liegen je Fachamt Mitarbeitende betreffend vor?",
    "Mit wem arbeitet das Bezirksamt im Bereich KI und Digitalisierung zusammen?",
    "Welche Rolle spielt das Landesamt?",
    "Ist das Ehrenamt betroffen?",
  ]) {
    const { roots, unknown } = named(text);
    assert.deepEqual([roots.length, unknown], [0, []], text);
  }
});
