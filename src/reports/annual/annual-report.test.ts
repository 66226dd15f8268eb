import assert from "node:assert/strict";
import { test } from "node:test";
import { record } from "#answers/facets/testing.ts";
import { reportJson } from "./report-json.ts";
import { linesIn, reportOf } from "./testing.ts";

const unit = record("unit", "it", { name: "Fachamt IT" });
const bot = record("system", "bot", {
  name: "Bot",
  provider: "Haus",
  isAiSystem: "yes",
  personalData: "ordinary",
});
const robot = record("system", "robot", { name: "Roboter", isAiSystem: "no" });
const use = (key: string, more: object, system = "system/bot") =>
  record("deployment", key, { system, unit: "unit/it", task: "Auskunft", status: "regular", ...more });

const old = use("alt", {
  startedOn: "2023-05-01",
  stages: [
    { status: "pilot", from: "2023-05-01", to: "2025-02-28" },
    { status: "regular", from: "2025-03-01" },
  ],
});
const fresh = use("neu", { startedOn: "2025-06-01", status: "pilot" });
const gone = use("weg", { startedOn: "2023-01-01", endedOn: "2025-04-30", status: "ended" });
const later = use("spaeter", { startedOn: "2026-01-15", status: "regular" });
const own = use("roboter", { startedOn: "2024-01-01" }, "system/robot");
const all = [unit, bot, robot, old, fresh, gone, later, own];

test("begun, moved on and ended is what the dates of records put into the year", () => {
  const lines = linesIn(reportOf(all), "veraenderungen");
  assert(lines.includes("Einsätze mit neuem Stand"));
  assert(lines.some((line) => line === "Bot (Fachamt IT) | Pilot | Regelbetrieb | 01.03.2025"));
  assert(lines.some((line) => /wurde im Jahr 2025 ein Einsatz .* begonnen/u.test(line)));
  assert(lines.some((line) => /wurde im Jahr 2025 ein Einsatz .* beendet/u.test(line)));
  assert(!lines.some((line) => line.includes("2026")));
});

test("the stock counts uses of AI on the last day of both years, not automation and not what begins later", () => {
  const lines = linesIn(reportOf(all), "veraenderungen");
  const table = lines.slice(lines.indexOf("Einsätze von KI-Anwendungen in Betrieb") + 1);
  assert.deepEqual(table.slice(0, 4), [
    "Regelbetrieb | 0 | 1 | +1",
    "Pilot | 1 | 1 | 0",
    "Stand nicht verzeichnet | 1 | 0 | −1",
    "zusammen | 2 | 2 | 0",
  ]);
});

test("what the register learned only since is told apart: late entries, corrected numbers, new versions", () => {
  const lines = linesIn(reportOf(all, { before: [unit, bot, old] }), "veraenderungen");
  assert(lines.includes("Einsätze | 4 | – | –"));
  assert(
    lines.some((line) =>
      line.includes("damals 1 Einsätze in Betrieb verzeichnet; nach heutigem Stand waren es 2"),
    ),
  );
  const late = linesIn(reportOf(all, { before: [unit, bot, robot, own] }), "veraenderungen");
  assert(
    late.some((line) =>
      line.includes("Schon vor dem Jahr 2025 begonnen, aber erst seither erfasst: Bot (Fachamt IT)"),
    ),
  );
  const newer = { ...old, version: 2 };
  const changed = linesIn(reportOf([unit, bot, newer], { before: [unit, bot, old] }), "veraenderungen");
  assert(changed.includes("Einsätze | – | 1 | –"));
});

test("without an earlier register nothing is compared, and that is said", () => {
  const report = reportOf(all);
  assert.equal(report.previous, null);
  assert(linesIn(report, "veraenderungen").some((line) => line.includes("lässt sich nicht vergleichen")));
});

test("a chapter of which nothing is known says so, in the summary too, and never a nought", () => {
  const report = reportOf([unit, bot, old]);
  assert.deepEqual(linesIn(report, "personal"), ["Hierzu liegen im Register keine Angaben vor."]);
  assert(
    linesIn(report, "zusammenfassung").some((line) =>
      /^Keine Angaben enthält das Register zu: .*„Personal“/u.test(line),
    ),
  );
  const section = report.parts.find(({ id }) => id === "personal")?.sections[0];
  assert.equal(section?.state, "gap");
  assert(section.gaps.length > 0);
});

const cost = (key: string, more: object) =>
  record("cost", key, {
    subject: "system/bot",
    year: 2025,
    nature: "running",
    category: "licence",
    payer: "own",
    ...more,
  });

test("an amount that is not known is no nought in sums: it is told apart", () => {
  const amount = { cents: 100_000, currency: "EUR" as const };
  const lines = linesIn(
    reportOf([unit, bot, old, cost("a", { planned: amount, actual: amount }), cost("b", {})]),
    "mittel",
  );
  assert(lines.includes("2025 | – | – | 1.000 Euro | 1.000 Euro"));
  assert(
    lines.some((line) =>
      line.startsWith(
        "Für 2025 verzeichnet, aber nicht beziffert: ein Posten ohne Plan und ein Posten ohne Ausgabe",
      ),
    ),
  );
  const none = linesIn(reportOf([unit, bot, old, cost("b", {})]), "mittel");
  assert(none.includes("2025 | – | – | nicht angegeben | nicht angegeben"));
});

const training = (participants: number) =>
  record("training", "t", {
    title: "Kurs",
    kind: "online",
    status: "held",
    period: { from: "2025-03-01", to: "2025-03-02" },
    hours: 2,
    topics: ["law"],
    participants,
  });

const row = (participants: number, copy: "council" | "internal") =>
  linesIn(reportOf([training(participants)], { copy }), "schulung").find((line) =>
    line.startsWith("rechtliche"),
  );

test("few who took part are not told outside the authority", () => {
  assert.match(row(3, "council") ?? "", /wird nicht mitgeteilt/u);
  assert.match(row(3, "internal") ?? "", /\| 3$/u);
  assert.match(row(20, "council") ?? "", /\| 20$/u);
});

test("an application with personal data without privacy assessment is named, not claimed to have none elsewhere", () => {
  const lines = linesIn(reportOf(all), "schutz");
  assert(lines.some((line) => /^Zu 1 von 1 eingesetzten Anwendungen .* weder .*: Bot\.$/u.test(line)));
  const done = record("assessment", "a", { subject: "deployment/alt", kind: "dpia", status: "completed" });
  assert(!linesIn(reportOf([...all, done]), "schutz").some((line) => line.includes("weder")));
  const inside = { ...done, visibility: "internal" as const };
  const open = linesIn(reportOf([...all, inside], { copy: "public" }), "schutz");
  assert(open.some((line) => line.includes("enthalten die öffentlichen Einträge weder")));
});

const evaluation = (key: string, nextOn: string) =>
  record("evaluation", key, { subject: "deployment/alt", unit: "unit/it", criteria: ["economy"], nextOn });

test("what is due stands by date; what should have been done is overdue", () => {
  const lines = linesIn(
    reportOf([...all, evaluation("b", "2026-05-01"), evaluation("a", "2025-10-01")]),
    "ausblick",
  );
  assert.deepEqual(lines.slice(1, 3), [
    "01.10.2025 (überfällig) | Evaluation | Bot (Fachamt IT)",
    "01.05.2026 | Evaluation | Bot (Fachamt IT)",
  ]);
});

test("a record that is closed today is closed in the past, and a field held back today was never told", () => {
  const secret = { ...old, visibility: "confidential" as const };
  const report = reportOf([unit, bot, secret], { before: [unit, bot, old], copy: "public" });
  assert(!JSON.stringify(reportJson(report)).includes("deployment/alt"));
});

test("while the year lasts the report speaks of the register's day and says so", () => {
  const report = reportOf(all, { year: 2026 });
  assert.deepEqual([report.on, report.isInterim], ["2026-02-18", true]);
});

test("equal registers give equal reports", () => {
  assert.deepEqual(reportOf(all), reportOf(all.toReversed()));
});
