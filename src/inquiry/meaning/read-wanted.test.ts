import assert from "node:assert/strict";
import { test } from "node:test";
import type { AnswerKind } from "#inquiry/inquiry.ts";
import { readWanted } from "./read-wanted.ts";

const CASES: readonly (readonly [text: string, ...kinds: readonly AnswerKind[]])[] = [
  ["Gibt es eine Strategie?", "yesNo"],
  ["Trifft es zu, dass das Amt lernende Software nutzt?", "yesNo"],
  ["Erfahren Anrufer, dass eine Maschine spricht?", "yesNo"],
  ["ob eine Strategie vorliegt,", "yesNo"],
  ["Welche Systeme sind im Einsatz?", "list"],
  ["Mit welchen Partnern arbeitet das Amt?", "list"],
  ["Wie viele Lizenzen wurden erworben?", "number"],
  ["Was kostet der Betrieb?", "number"],
  ["Seit wann läuft das System?", "date"],
  ["Zu welchem Zeitpunkt beginnt der Test?", "date"],
  ["Warum wurde der Test beendet?", "reason"],
  ["Aus welchen Gründen fehlt ein Verzeichnis?", "reason"],
  ["Wie bewertet der Senat die Entwicklung?", "opinion"],
  ["Welche Chancen sieht die Verwaltung?", "opinion"],
  ["Was beabsichtigt das Bezirksamt als Nächstes?", "plan"],
  ["Welche Schritte sind vorgesehen?", "plan"],
  ["Wie wird der Datenschutz gesichert?", "description"],
  ["Liegt eine Strategie vor, und seit wann gilt sie?", "yesNo", "date"],
  ["Gibt es Regeln? Wenn nein, warum nicht?", "yesNo", "reason"],
];

for (const [text, ...kinds] of CASES) {
  test(`"${text}" wants ${kinds.join(", then ")}`, () => {
    assert.deepEqual(readWanted({ text, items: [] }), kinds);
  });
}

test("sub-questions want an answer of their own", () => {
  const items = [{ text: "Wenn ja, wie viele?" }];
  assert.deepEqual(readWanted({ text: "Gibt es Beschwerden?", items }), ["yesNo", "number"]);
});

test("a demand names no form of answer", () => {
  assert.deepEqual(readWanted({ text: "Die Programme sind zu prüfen.", items: [] }), []);
});
