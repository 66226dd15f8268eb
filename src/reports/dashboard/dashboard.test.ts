import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { record } from "#answers/facets/testing.ts";
import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import { evidenceOf, type VersionedRecord } from "#records/record.ts";
import { makeSnapshot } from "#records/snapshot.ts";
import type { Copy } from "#records/visibility.ts";
import { registersOf } from "#reports/annual/testing.ts";
import { annualReport } from "#reports/annual/annual-report.ts";
import { compareDashboards } from "./compare-dashboards.ts";
import { dashboard, type Dashboard } from "./dashboard.ts";

type Deployment = RecordDataMap["deployment"];

const system = (key: string, more: Partial<RecordDataMap["system"]> = {}) =>
  record("system", key, {
    ...{ name: key.toUpperCase(), kinds: ["chatbot"], personalData: "none", isAiSystem: "yes" },
    ...{ aiActClass: "minimal", ...more },
  });

const use = (key: string, more: Partial<Deployment> = {}) =>
  record("deployment", key, {
    ...{ system: "system/alpha", unit: "unit/bau", task: "Prüfen", status: "regular" },
    ...{ startedOn: "2024-05-01", ...more },
  });

const UNITS = [
  record("unit", "bau", { name: "Bauamt" }),
  record("unit", "soziales", { name: "Sozialamt" }),
  record("unit", "kasse", { name: "Kasse" }),
];

/** Three applications, of which one is none of AI; five uses, of which three are in operation. */
const REGISTER: readonly VersionedRecord[] = [
  ...UNITS,
  system("alpha", { kinds: ["chatbot", "search"], personalData: "ordinary" }),
  system("beta", { aiActClass: "transparency" }),
  system("rechner", { isAiSystem: "no" }),
  use("eins"),
  use("zwei", { unit: "unit/soziales", status: "pilot" }),
  use("drei", { system: "system/beta", status: "test", startedOn: "2025-10-01" }),
  use("vier", { system: "system/beta", status: "preparation" }),
  use("fuenf", { system: "system/rechner" }),
  record("nilReturn", "kasse", {
    ...{ facet: "systems", unit: "unit/kasse", asOf: "2025-12-01", confirmedBy: "Leitung der Kasse" },
  }),
  record("assessment", "dsfa", { subject: "system/alpha", kind: "dpia", status: "completed" }),
  record("assessment", "fria", { subject: "system/alpha", kind: "fria", status: "required" }),
  record("evaluation", "e1", { subject: "system/alpha", unit: "unit/bau", nextOn: "2026-01-31" }),
  record("cost", "lizenz", {
    ...{ subject: "system/alpha", year: 2025, nature: "running", category: "licence" },
    planned: { cents: 1_000_000, currency: "EUR" },
  }),
];

const of = (
  records: readonly VersionedRecord[],
  { copy = "internal", asOf = "2026-02-18T10:00:00.000Z" }: { copy?: Copy; asOf?: string } = {},
): Dashboard => dashboard(makeSnapshot("musterstadt", asOf, records), copy);

const figureOf = ({ chapters }: Dashboard, id: string) =>
  chapters.flatMap(({ figures }) => figures).find((one) => one.id === id);

function tableOf(shown: Dashboard, id: string) {
  const block = figureOf(shown, id)?.block;
  return block?.kind === "chart" ? block.table : block;
}

const cells = (shown: Dashboard, id: string): readonly (readonly string[])[] =>
  (tableOf(shown, id)?.rows ?? []).map((row) => row.cells);

test("uses, applications, classes, kinds and units are counted as by hand", () => {
  const shown = of(REGISTER);
  assert.deepEqual(cells(shown, "stand"), [
    ["Regelbetrieb", "1"],
    ["Pilot", "1"],
    ["Test", "1"],
    ["In Vorbereitung", "1"],
    ["zusammen", "4"],
  ]);
  assert.deepEqual(cells(shown, "einheit"), [
    ["Bauamt", "2"],
    ["Sozialamt", "1"],
    ["zusammen", "3"],
  ]);
  assert.deepEqual(cells(shown, "art"), [
    ["Chatbot", "2"],
    ["Suche", "1"],
  ]);
  assert.deepEqual(
    cells(shown, "einstufung").map(([, count]) => count),
    ["1", "1", "2"],
  );
  assert.deepEqual(
    shown.keyFigures.map(({ id, value }) => [id, value]),
    [
      ["anwendungen", 2],
      ["einsaetze", 3],
      ["personendaten", 2],
      ["vorbereitung", 1],
      ["ueberfaellig", 1],
    ],
  );
});

test("a number is left out where no record says anything about it", () => {
  const untold = system("alpha", { personalData: undefined as never });
  const evaluation = record("evaluation", "offen", { subject: "system/alpha" });
  const ids = of([...UNITS, untold, use("eins"), evaluation]).keyFigures.map(({ id }) => id);
  assert.deepEqual(ids, ["anwendungen", "einsaetze", "vorbereitung"]);
});

test("units are told apart by entries, nil return and silence", () => {
  const rows = [...cells(of(REGISTER), "meldungen")];
  assert.deepEqual(rows, [
    ["mit Einträgen zu KI", "2"],
    ["mit Fehlanzeige", "1"],
    ["zusammen", "3"],
  ]);
  const silent = of([...UNITS, system("alpha"), use("eins")], { copy: "public" });
  assert.deepEqual(cells(silent, "meldungen"), [
    ["mit Einträgen zu KI", "1"],
    ["ohne öffentliche Angaben", "2"],
    ["zusammen", "3"],
  ]);
});

test("what the register does not speak of has no number, and an amount that is not recorded is no nought", () => {
  const empty = of([...UNITS]);
  assert.deepEqual(empty.keyFigures, []);
  assert.deepEqual(
    empty.chapters.filter(({ id }) => id !== "register").flatMap(({ figures }) => figures),
    [],
  );
  assert.deepEqual(cells(of(REGISTER), "mittel-art"), [["2025", "–", "–", "10.000 Euro", "nicht angegeben"]]);
});

test("every row names the records it was counted from, and only those the reader may see", () => {
  const hidden = { ...use("geheim"), visibility: "internal" as const };
  for (const copy of ["public", "internal"] as const) {
    const all = [...REGISTER, hidden];
    const shown = of(all, { copy });
    const known = new Set(all.map(evidenceOf));
    const rows = shown.chapters.flatMap(({ figures }) =>
      figures.flatMap(({ id }) => tableOf(shown, id)?.rows ?? []),
    );
    assert.ok(rows.length > 10);
    for (const row of rows) {
      assert.ok(row.evidence.length > 0, row.cells.join(" "));
      assert.ok(row.evidence.every((one) => known.has(one)));
      if (copy === "public") assert.ok(!row.evidence.includes(evidenceOf(hidden)));
    }
  }
  assert.equal(of([...REGISTER, hidden], { copy: "public" }).keyFigures[1]?.value, 3);
  assert.equal(of([...REGISTER, hidden]).keyFigures[1]?.value, 4);
});

test("a class that is held back is counted as not public, and no number of few participants is told", () => {
  const held = {
    ...system("alpha", { personalData: "specialCategory" }),
    withhold: [{ field: "aiActClass", ground: "publicInterest" as const }],
  };
  const training = record("training", "kurs", {
    ...{ title: "Kurs", kind: "presence", status: "held", participants: 3 },
    period: { from: "2025-03-01", to: "2025-03-02" },
  });
  const shown = of([...UNITS, held, use("eins"), training], { copy: "public" });
  assert.deepEqual(cells(shown, "einstufung"), [["nicht öffentlich", "1"]]);
  const attendance = figureOf(shown, "schulungsjahre")?.block;
  assert.ok(attendance?.kind === "chart" && attendance.chart.kind === "bars");
  assert.equal(attendance.chart.series[0]?.values[0]?.value, null);
  assert.match(cells(shown, "schulungsjahre")[0]?.[2] ?? "", /wird nicht mitgeteilt/u);
});

test("figures that the annual report draws too are the same", () => {
  const registers = registersOf(REGISTER);
  const shown = dashboard(registers.current, "council");
  const report = annualReport(registers, { year: 2026, copy: "council" });
  const charts = report.parts.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "chart")),
  );
  for (const [id, chart] of [["bestand", "bild-bestand"]] as const) {
    const inReport = charts.find((one) => one.chart.id === chart);
    assert.ok(inReport);
    assert.deepEqual(figureOf(shown, id)?.block, inReport);
  }
});

test("two days are compared number by number, and what one of them does not know stays unknown", () => {
  const before = of(REGISTER.slice(0, 8), { asOf: "2025-06-30T10:00:00.000Z" });
  const [top, ...figures] = compareDashboards(before, of(REGISTER));
  assert.deepEqual(top?.rows.slice(0, 2), [
    { label: "KI-Anwendungen im Einsatz", before: "1", after: "2", change: "+1" },
    { label: "Einsätze in Betrieb", before: "2", after: "3", change: "+1" },
  ]);
  const states = figures.find(({ id }) => id === "stand")?.rows;
  assert.deepEqual(
    states?.find(({ label }) => label === "Test"),
    {
      ...{ label: "Test", before: null, after: "1", change: null },
    },
  );
});

const STATES = [
  "idea",
  "preparation",
  "pilot",
  "test",
  "regular",
  "restricted",
  "suspended",
  "ended",
] as const;

test("the parts of a whole add up to it, whatever the register holds", () => {
  const uses = fc.array(
    fc.record({ status: fc.option(fc.constantFrom(...STATES), { nil: undefined }), unit: fc.nat(30) }),
    { minLength: 1, maxLength: 60 },
  );
  fc.assert(
    fc.property(uses, (some) => {
      const deployments = some.map(({ status, unit }, at) => {
        const { status: _status, ...data } = use(`u${at}`).data;
        const told = { ...data, unit: `unit/u${unit}`, ...(status === undefined ? {} : { status }) };
        return record("deployment", `u${at}`, told);
      });
      const units = Array.from({ length: 31 }, (_, at) => record("unit", `u${at}`, { name: `Amt ${at}` }));
      const shown = of([system("alpha"), ...units, ...deployments]);
      for (const id of ["stand", "einheit", "meldungen", "alter"]) {
        const rows = cells(shown, id);
        const whole = rows.find(([label]) => label === "zusammen");
        const parts = rows.filter((row) => row !== whole).map(([, count]) => Number(count));
        const sum = parts.reduce((total, one) => total + one, 0);
        if (whole) assert.equal(sum, Number(whole[1]), id);
      }
      assert.equal(
        cells(shown, "stand")
          .filter(([label]) => label !== "zusammen")
          .reduce((total, [, count]) => total + Number(count), 0),
        some.length,
      );
    }),
    { numRuns: 40 },
  );
});
