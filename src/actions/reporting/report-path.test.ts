import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { classify } from "#duties/classification/classify.ts";
import { decisionTreeOn } from "#law/ai-act/trees.ts";
import { provision } from "#law/look-up.ts";
import { checkReferences } from "#records/check-references.ts";
import { referenceTo, type RecordContent } from "#records/record.ts";
import { makeSnapshot, type Snapshot } from "#records/snapshot.ts";
import { checkedRecords } from "./finish-report.ts";
import { picksArbitrary, SETTING, walkReport } from "./report.arbitrary.ts";
import { questionField, treeAnswersIn, type ReportAnswers } from "./report-answers.ts";
import { countedAnswers, firstOpenStep, pathOf, progressOf, REPORT_STEPS, stepOf } from "./report-path.ts";
import { faultsOf, withStep } from "./read-step.ts";
import { reportRecords } from "./report-records.ts";
import { reportTasks } from "./report-tasks.ts";
import { STEP_IDS } from "./report-step.ts";

const RUNS = { numRuns: 300 };

const plain = { visibility: "internal", withhold: [], sources: [], attachments: [] } as const;
const honest = { unknown: {}, notCollected: {}, notApplicable: {} };
const stored = { version: 1, recordedAt: "2026-01-01T00:00:00.000Z" };

const SNAPSHOT: Snapshot = makeSnapshot("amt", "2026-11-22T09:00:00.000Z", [
  { type: "authority", key: "amt", data: { name: "Amt", state: "DE-HH" }, ...plain, ...honest, ...stored },
  { type: "unit", key: "bauamt", data: { name: "Bauamt" }, ...plain, ...honest, ...stored },
  { type: "system", key: "llm", data: { name: "LLMoin" }, ...plain, ...honest, ...stored },
]);

const caseOf = (answers: ReportAnswers) => ({
  ...{ answers, snapshot: SNAPSHOT },
  ...{ on: SETTING.on, by: "KI-Koordination" },
});

test("every way through a report has at most twelve pages, each once, and ends with the check", () => {
  fc.assert(
    fc.property(picksArbitrary, (picks) => {
      const { pages } = walkReport(picks);
      assert.ok(pages.length <= 12, pages.join(" "));
      assert.equal(new Set(pages).size, pages.length);
      assert.equal(pages.at(-1), "pruefen");
    }),
    RUNS,
  );
});

test("the promised number of pages is never exceeded by what answers bring later", () => {
  fc.assert(
    fc.property(picksArbitrary, (picks) => {
      const { pages, answers } = walkReport(picks);
      assert.deepEqual(
        pathOf(answers, SETTING).map(({ id }) => id),
        pages,
      );
      assert.equal(progressOf("pruefen", answers, SETTING)?.number, pages.length);
      assert.ok(pathOf({}, SETTING).length >= pages.length);
    }),
    RUNS,
  );
});

test("going back to a page and on again without a change loses nothing", () => {
  fc.assert(
    fc.property(picksArbitrary, fc.nat(11), (picks, at) => {
      const { pages, answers } = walkReport(picks);
      const step = stepOf(pages[at % pages.length] ?? "");
      assert.ok(step);
      const form = Object.fromEntries(step.fields(answers, SETTING).map(({ id }) => [id, answers[id]]));
      const unknown = Object.entries(form).map(
        ([id, value]): [string, string | readonly string[] | undefined] =>
          value === "unbekannt" &&
          step.fields(answers, SETTING).some((one) => one.id === id && one.mayBeUnknown)
            ? [`${id}.unbekannt`, "ja"]
            : [id, value],
      );
      const again = withStep(step, Object.fromEntries(unknown), { answers, setting: SETTING });
      assert.deepEqual({ ...again }, { ...answers });
      assert.equal(firstOpenStep(again, SETTING), "pruefen");
    }),
    RUNS,
  );
});

test("the records of every report pass the checks of an import, and each task says what, who and when", () => {
  fc.assert(
    fc.property(picksArbitrary, (picks) => {
      const { answers } = walkReport(picks);
      const one = caseOf(answers);
      const made = reportRecords(one);
      const tasks = reportTasks(one, made, []);
      const records = checkedRecords(made.records);
      for (const { data } of tasks) {
        assert.ok(data.title && data.role && data.dueOn && data.dueOn > SETTING.on, JSON.stringify(data));
        if (data.law !== undefined) assert.ok(provision(data.law.replace("law/", "")), data.law);
      }
      const located = records.map((record, at) => ({ record, pointer: `/records/${at}` }));
      const problems = checkReferences(located, new Map(SNAPSHOT.byReference));
      assert.deepEqual(problems, []);
      assert.ok(records.every(({ visibility }) => visibility === "internal"));
      assert.ok(records.some((record) => referenceTo(record) === made.deployment));
    }),
    RUNS,
  );
});

test("the class in the register is the one that the decision tree gives", () => {
  fc.assert(
    fc.property(picksArbitrary, (picks) => {
      const { answers } = walkReport(picks);
      const { classification } = reportRecords(caseOf(answers));
      if (classification === null) return;
      assert.deepEqual(classification.class, classify(treeAnswersIn(answers), SETTING.on).class);
      assert.deepEqual(classification.open, []);
    }),
    RUNS,
  );
});

test("a report of a known application asks only who uses it and who was involved", () => {
  const answers = { name: "LLMoin", existing: "llm" };
  assert.deepEqual(
    pathOf(answers, SETTING).map(({ id }) => id),
    ["anwendung", "einsatz", "beteiligung", "pruefen"],
  );
});

test("whoever runs no AI is asked nothing about the AI Act", () => {
  const answers = { name: "Roboter", existing: "neu", [questionField("inference")]: "no" };
  const ids = pathOf(answers, SETTING).map(({ id }) => id);
  assert.ok(!ids.some((id) => ["verbote", "hochrisiko", "ausnahme", "transparenz"].includes(id)));
});

test("without personal data nothing more is asked of data protection", () => {
  const step = stepOf("beteiligung");
  const ids = (personalData: string) =>
    step?.fields({ existing: "neu", personalData }, SETTING).map(({ id }) => id) ?? [];
  assert.ok(!ids("none").includes("dpia"));
  assert.ok(ids("unbekannt").includes("dpia"));
});

test("a suspicion leads to a task of the head within a week; a use that has begun keeps its status, another is examined", () => {
  const base = { name: "Punkte", existing: "neu", summary: "Bewertet.", kinds: ["scoring"] };
  const use = { place: "unit/bauamt", task: "Bewerten", status: "pilot", startedOn: "2026-01-01" };
  const tree = { inference: "yes", responsibility: "yes", developed: "no", changed: "no" };
  const prohibited = { manipulation: "no", vulnerability: "no", socialScoring: "yes" };
  const questions = Object.entries({ ...tree, ...prohibited }).map(([id, value]) => [
    questionField(id),
    value,
  ]);
  const answers = { ...base, ...use, personalData: "ordinary", ...Object.fromEntries(questions) };
  const one = caseOf(answers);
  const made = reportRecords(one);
  const [first] = reportTasks(one, made, []);
  assert.equal(first?.data.kind, "suspicion");
  assert.equal(first.data.role, "head");
  assert.equal(first.data.dueOn, "2026-11-29");
  const statusOf = (more: ReportAnswers) => {
    const { records } = reportRecords(caseOf({ ...answers, ...more }));
    const found = records.find(({ type }) => type === "deployment") as RecordContent<"deployment">;
    return found.data.status;
  };
  assert.equal(statusOf({}), "pilot");
  assert.equal(statusOf({ status: "preparation" }), "examination");
});

test("every page is asked on some way, and its questions say what is missing", () => {
  assert.deepEqual(
    REPORT_STEPS.map(({ id }) => id),
    STEP_IDS,
  );
  for (const step of REPORT_STEPS.filter(({ id }) => id !== "pruefen" && id !== "ausnahme")) {
    const faults = faultsOf(step, { name: step.id === "anwendung" ? "" : "X" }, SETTING);
    const isFree = step.id === "beteiligung";
    assert.equal(faults.length > 0, !isFree, step.id);
  }
});

const NEW_USE: ReportAnswers = {
  ...{ name: "Wörterwerk", existing: "neu", summary: "Schreibt.", kinds: ["textGeneration"] },
  ...{ place: "unit/bauamt", task: "Bescheide", status: "idea", origin: "own", hosting: "ownDataCentre" },
  ...{ provider: "unbekannt", personalData: "none", decisionRole: "assistive", citizenFacing: "nein" },
  [questionField("inference")]: "no",
};

test("line breaks and invisible characters of a form never keep a report from being finished", () => {
  const step = stepOf("beschreibung");
  assert.ok(step);
  const form = { summary: " Erste Zeile\r\nzweite\u0000 <script>Ä</script>\u0007 ", kinds: "rpa" };
  const answers = withStep(step, form, { answers: NEW_USE, setting: SETTING });
  assert.equal(answers["summary"], "Erste Zeile\nzweite <script>Ä</script>");
  assert.equal(checkedRecords(reportRecords(caseOf(answers)).records).length > 0, true);
  const [system] = reportRecords(caseOf({ ...NEW_USE, name: "constructor" })).records;
  assert.equal(system?.key, "constructor-2");
});

test("what was said on a way that was left since brings no records and no tasks", () => {
  const left = { ...NEW_USE, dataSubjects: "unbekannt", norm: "unbekannt", dpia: "completed" };
  const counted = countedAnswers({ ...left, [questionField("profiling")]: "yes" }, SETTING);
  assert.equal(counted["norm"], undefined);
  assert.equal(counted[questionField("profiling")], undefined);
  const known = countedAnswers({ ...left, name: "LLMoin", existing: "llm" }, SETTING);
  const made = reportRecords(caseOf(known));
  const titles = reportTasks(caseOf(known), made, []).map(({ data }) => data.title);
  assert.deepEqual(titles, ["Personalvertretung beteiligen"]);
  assert.equal(made.records.find(({ type }) => type === "deployment")?.unknown["citizenFacing"], undefined);
});

test("a day and a result of several bodies are kept as said of all together, and of none without a body", () => {
  const said = { participationOn: "2026-03-01", participationResult: "Zustimmung erteilt" };
  const answers = { ...NEW_USE, ...said, bodies: ["staffCouncil", "dataProtection"] };
  const found = reportRecords(caseOf(answers)).records.filter(({ type }) => type === "participation");
  for (const { data, unknown } of found as readonly RecordContent<"participation">[]) {
    assert.equal(data.on, undefined);
    assert.ok("on" in unknown);
    assert.match(
      data.result ?? "",
      /gemeinsam angegeben für .*: zuletzt am 01\.03\.2026; Zustimmung erteilt/u,
    );
  }
  const step = stepOf("beteiligung");
  assert.ok(step);
  const faults = faultsOf(step, { ...NEW_USE, ...said }, SETTING);
  assert.deepEqual(
    faults.map(({ pointer }) => pointer),
    ["/bodies"],
  );
});

test("a beginning that the status contradicts is asked about, not dropped", () => {
  const step = stepOf("einsatz");
  assert.ok(step);
  const pointers = (more: ReportAnswers) =>
    faultsOf(step, { ...NEW_USE, startedOn: "2026-03-01", ...more }, SETTING).map(({ pointer }) => pointer);
  assert.deepEqual(pointers({}), ["/startedOn"]);
  assert.deepEqual(pointers({ status: "suspended" }), []);
  const { records } = reportRecords(caseOf({ ...NEW_USE, startedOn: "2026-03-01", status: "suspended" }));
  const use = records.find(({ type }) => type === "deployment") as RecordContent<"deployment">;
  assert.equal(use.data.startedOn, "2026-03-01");
});

test("an impact assessment that is said to be needless brings the task to give the reason", () => {
  const answers = { ...NEW_USE, personalData: "ordinary", dpia: "notRequired" };
  const tasks = reportTasks(caseOf(answers), reportRecords(caseOf(answers)), []);
  const found = tasks.find(({ data }) => data.title?.startsWith("Begründen, warum keine"));
  assert.equal(found?.data.role, "dataProtection");
});

test("a duty whose beginning is disputed is told as such and due on the later day", () => {
  const yes = ["inference", "responsibility", "benefits", "profiling"];
  const questions = decisionTreeOn(SETTING.on).questions.map(({ id }) => [
    questionField(id),
    yes.includes(id) ? "yes" : "no",
  ]);
  const answers = { ...NEW_USE, status: "pilot", ...Object.fromEntries(questions) } as ReportAnswers;
  const tasks = reportTasks(caseOf(answers), reportRecords(caseOf(answers)), []);
  const registration = tasks.find(({ data }) => data.title === "Verwendung registrieren");
  assert.match(registration?.data.because ?? "", /strittig \(02\.08\.2026 oder 02\.12\.2027\)/u);
  assert.equal(registration?.data.dueOn, "2027-12-02");
});

test('a question that was answered with "Weiß ich nicht" stands so in the record and never as a no', () => {
  const answers = { ...NEW_USE, [questionField("inference")]: "unclear" };
  const records = reportRecords(caseOf(answers)).records as readonly RecordContent<"assessment">[];
  const found = records.find(({ data }) => data.kind === "aiActClassification");
  assert.match(found?.data.result ?? "", /erzeugt\? Weiß ich nicht/u);
  const system = reportRecords(caseOf(answers)).records[0] as RecordContent<"system">;
  assert.deepEqual([system.data.isAiSystem, system.data.aiActClass], ["unclear", "unclassified"]);
});
