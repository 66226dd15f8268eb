import assert from "node:assert/strict";
import { test } from "node:test";
import { readWindow } from "./read-window.ts";

const DAY = "2025-08-20";
const CASES: readonly (readonly [text: string, from: string | null, to: string | null])[] = [
  ["in den letzten drei Jahren", "2022-08-20", DAY],
  ["in den vergangenen 18 Monaten", "2024-02-20", DAY],
  ["in den nächsten ein bis zwei Jahren", DAY, "2027-08-20"],
  ["für die kommenden zwei Jahre", DAY, "2027-08-20"],
  ["seit 2020", "2020-01-01", null],
  ["seit Anfang 2023", "2023-01-01", null],
  ["seit Juli 2024", "2024-07-01", null],
  ["seit dem 1. Jänner 2024", "2024-01-01", null],
  ["ab August 2026", "2026-08-01", null],
  ["bis Ende 2027", null, "2027-12-31"],
  ["bis zum 30. Juni 2026", null, "2026-06-30"],
  ["2018 bis 2025", "2018-01-01", "2025-12-31"],
  ["in den Jahren 2023, 2024 und 2025", "2023-01-01", "2025-12-31"],
  ["im ersten Halbjahr 2025", "2025-01-01", "2025-06-30"],
  ["im 4. Quartal 2024", "2024-10-01", "2024-12-31"],
  ["im Doppelhaushalt 2025/26", "2025-01-01", "2026-12-31"],
  ["im Entwurf des Haushalts 2024", "2024-01-01", "2024-12-31"],
  ["im vergangenen Jahr", "2024-01-01", "2024-12-31"],
  ["in diesem Jahr", "2025-01-01", "2025-12-31"],
  ["heuer", "2025-01-01", "2025-12-31"],
  ["im kommenden Jahr", "2026-01-01", "2026-12-31"],
  ["seit vergangenem Jahr", "2024-01-01", null],
  ["2024", "2024-01-01", "2024-12-31"],
  ["2023 und 2024", "2023-01-01", "2024-12-31"],
  ["im Haushalt 2026 und im Jahr 2025", "2025-01-01", "2026-12-31"],
  ["im Haushalt 2026 sowie bis 2029", "2026-01-01", "2029-12-31"],
  ["seit 2023 und im Jahr 2024", "2023-01-01", null],
];

for (const [text, from, to] of CASES) {
  test(`"${text}" is a period`, () => {
    assert.deepEqual(readWindow(`Was geschah ${text} im Amt?`, DAY), { from, to });
  });
}

for (const text of [
  "seit Beginn der Nutzung",
  "im aktuellen Haushalt",
  "der Vorfall vom August 2025",
  "der 2023 eingeführte Dienst",
  "die Digitalstrategie 2030",
  "im Mai 2024 abgeschaltet",
  "die Verordnung (EU) 2024/1689",
  "in den letzten Jahren",
]) {
  test(`"${text}" is no period`, () => {
    assert.equal(readWindow(`Was gilt für ${text}?`, DAY), null);
  });
}

test("without the paper's day a relative period stays open to question, a named year does not", () => {
  assert.equal(readWindow("in den letzten drei Jahren", null), null);
  assert.deepEqual(readWindow("seit 2020", null), { from: "2020-01-01", to: null });
});
