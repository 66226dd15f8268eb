import assert from "node:assert/strict";
import { test } from "node:test";
import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import { recordType } from "#catalogue/catalogue.ts";
import { AI_ACT_DUTY_LIST } from "#law/ai-act/duties.ts";
import type { VersionedRecord } from "#records/record.ts";
import { makeSnapshot } from "#records/snapshot.ts";
import { classify } from "#duties/classification/classify.ts";
import { noBut, ON, record } from "#duties/testing.ts";
import { compareWithRegister } from "./compare-with-register.ts";
import { describeComparison } from "./describe-comparison.ts";
import { areaOf } from "./findings-of-record.ts";
import { missingFor } from "./missing-for.ts";
import { PROVEN_DUTIES, proofsOfDuty } from "./proofs-of-duties.ts";
import { registerFieldsOf, treeClassOf } from "./register-class.ts";

type System = RecordDataMap["system"];

const system = (data: Partial<System>): VersionedRecord<"system"> =>
  record("system", "s", { name: "Lotse", isAiSystem: "yes", personalData: "ordinary", ...data });

const USE = record("deployment", "d", {
  system: "system/s",
  status: "regular",
  fields: ["socialBenefits"],
});

const OWNER = record("authority", "amt", { name: "Amt", state: "DE-HH" });

const register = (...records: readonly VersionedRecord[]) =>
  makeSnapshot("amt", `${ON}T12:00:00.000Z`, [OWNER, ...records]);

const HIGH = system({
  aiActClass: "highRiskAnnexIII",
  annexIIIArea: "Nr. 5 Buchst. a",
  aiActRole: ["deployer"],
});

function stateOf(id: string, records: readonly VersionedRecord[], one = HIGH) {
  const found = missingFor(register(one, USE, ...records), one, { on: ON }).find((duty) => duty.id === id);
  return found && [found.state, found.evidence];
}

const fria = (status: "completed" | "inProgress" | "notRequired" | "required") =>
  record("assessment", "f", { subject: "deployment/d", kind: "fria", status });

test("a duty without a record that shows it is missing, and it is said what would show it", () => {
  const duties = missingFor(register(HIGH, USE), HIGH, { on: ON });
  const due = duties.find(({ id }) => id === "ki-vo-27");
  assert.deepEqual([due?.state, due?.holds, due?.standing], ["missing", "certain", "notYet"]);
  assert.deepEqual(due?.provenBy[0], {
    type: "assessment",
    kind: "fria",
    label: "Eintrag „Grundrechte-Folgenabschätzung“",
  });
});

test("a completed assessment shows the duty, one in progress begins it, one not required is said so", () => {
  assert.deepEqual(stateOf("ki-vo-27", [fria("completed")]), ["shown", ["assessment/f@1"]]);
  assert.deepEqual(stateOf("ki-vo-27", [fria("inProgress")]), ["begun", ["assessment/f@1"]]);
  assert.deepEqual(stateOf("ki-vo-27", [fria("notRequired")]), ["notApplicable", ["assessment/f@1"]]);
});

test("an assessment that is required, but not begun, shows nothing", () => {
  assert.deepEqual(stateOf("ki-vo-27", [fria("required")]), ["missing", []]);
});

test("an assessment completed after the day shows nothing on it", () => {
  const later = { subject: "system/s", kind: "fria", status: "completed", on: "2027-01-01" } as const;
  assert.deepEqual(stateOf("ki-vo-27", [record("assessment", "f", later)]), ["missing", []]);
});

test("records about another system show nothing", () => {
  const other = { subject: "system/other", kind: "fria", status: "completed" } as const;
  assert.deepEqual(stateOf("ki-vo-27", [record("assessment", "f", other)]), ["missing", []]);
});

test("a documentation of the provision shows any duty", () => {
  const sheet = { system: "system/s", duty: "law/ki-vo-26-6", status: "fulfilled" } as const;
  assert.deepEqual(stateOf("ki-vo-26-6", [record("documentation", "d", sheet)]), [
    "shown",
    ["documentation/d@1"],
  ]);
  assert.deepEqual(stateOf("ki-vo-26-1", [record("documentation", "d", sheet)]), ["missing", []]);
});

test("a notice that has ended shows nothing", () => {
  const notice = {
    subject: "system/s",
    channel: "banner",
    moment: "x",
    wording: "x",
    humanAlternative: "x",
  } as const;
  const until = (to: string) => record("transparencyMeasure", "n", { ...notice, from: "2026-01-01", to });
  assert.deepEqual(stateOf("ki-vo-26-11", [until("2026-12-31")]), ["shown", ["transparencyMeasure/n@1"]]);
  assert.deepEqual(stateOf("ki-vo-26-11", [until("2026-06-30")]), ["missing", []]);
});

test("without personal data no data protection impact assessment is due", () => {
  assert.deepEqual(stateOf("dsgvo-35", [], system({ personalData: "none" })), [
    "notApplicable",
    ["system/s@1"],
  ]);
});

test("the law of one state is a duty only there", () => {
  const berlin = record("authority", "amt", { name: "Amt", state: "DE-BE" });
  const snapshot = makeSnapshot("amt", `${ON}T12:00:00.000Z`, [berlin, HIGH]);
  assert.ok(!missingFor(snapshot, HIGH, { on: ON }).some(({ onlyIn }) => onlyIn === "DE-HH"));
  assert.ok(stateOf("hmbvwdig-13-1", []));
});

test("an unclassified system has its duties as possible ones, none certain but those of every AI system", () => {
  const one = system({ aiActClass: "unclassified" });
  const duties = missingFor(register(one, USE), one, { on: ON });
  assert.equal(duties.find(({ id }) => id === "ki-vo-27")?.holds, "possible");
  assert.equal(duties.find(({ id }) => id === "ki-vo-4")?.holds, "certain");
});

test("what is no AI system has no duties of the AI Act", () => {
  const one = system({ isAiSystem: "no", aiActClass: "notAi" });
  assert.deepEqual(missingFor(register(one), one, { on: ON }), []);
});

test("every proof names a record type, an entry or a field that the catalogue has", () => {
  for (const { id } of AI_ACT_DUTY_LIST) {
    for (const { type, kind } of proofsOfDuty(id)) {
      const codes = Object.entries(recordType(type).fields).flatMap(([name, field]) => [
        name,
        ...(field.kind === "code" ? Object.keys(field.list) : []),
      ]);
      assert.ok(kind === undefined || codes.includes(kind), `${type} ${kind}`);
    }
  }
  const ids = AI_ACT_DUTY_LIST.map(({ id }) => id);
  assert.deepEqual(
    PROVEN_DUTIES.filter((id) => !ids.includes(id)),
    [],
  );
});

test("a register that contradicts the answers is told so, field by field", () => {
  const one = system({ aiActClass: "minimal", aiActRole: ["provider"], annexIIIArea: "Nr. 4" });
  const answers = noBut({ benefits: "yes", profiling: "yes" });
  const { contradictions } = compareWithRegister(register(one, USE), one, { on: ON, answers });
  assert.deepEqual(
    contradictions.map(({ about }) => about),
    ["aiActClass", "aiActRole", "annexIIIArea"],
  );
  assert.ok(contradictions.every(({ evidence }) => evidence === "system/s@1"));
});

test("a register that agrees with the answers has no contradictions", () => {
  const answers = noBut({ benefits: "yes", profiling: "yes" });
  assert.deepEqual(compareWithRegister(register(HIGH, USE), HIGH, { on: ON, answers }).contradictions, []);
});

test("without answers only plain contradictions are found, and open ones are hinted at", () => {
  const robot = system({ isAiSystem: "no", aiActClass: "highRiskAnnexIII" });
  const { contradictions } = compareWithRegister(register(robot), robot, { on: ON });
  assert.deepEqual(
    contradictions.map(({ about }) => about),
    ["aiActClass"],
  );
  const one = system({ aiActClass: "minimal", kinds: ["scoring"] });
  const { contradictions: none, hints } = compareWithRegister(register(one, USE), one, { on: ON });
  assert.deepEqual(none, []);
  assert.deepEqual(
    hints.filter(({ about }) => about === "sign").map(({ evidence }) => evidence),
    ["system/s@1", "deployment/d@1"],
  );
});

test("a running use under suspicion is a contradiction", () => {
  const one = system({ aiActClass: "prohibited" });
  const { contradictions } = compareWithRegister(register(one, USE), one, { on: ON });
  assert.deepEqual(
    contradictions.map(({ about }) => about),
    ["operation"],
  );
});

test("a class without reasons or older than the law is hinted at", () => {
  const one = system({ aiActClass: "minimal", classifiedOn: "2025-10-29" });
  const { hints } = compareWithRegister(register(one), one, { on: ON });
  assert.deepEqual(
    hints.map(({ about }) => about),
    ["reasoning", "date"],
  );
  const lines = describeComparison(compareWithRegister(register(one), one, { on: ON })).join("\n");
  assert.match(lines, /Zur Einstufung fehlt: Begründung, verantwortliche Funktion\./u);
});

test("areas are understood as registers write them", () => {
  const written = {
    "Nr. 5 Buchst. a": "5a",
    "Nr. 5 Buchst. a (vorläufig)": "5a",
    "Nr. 5 lit. b": "5b-d",
    "Anhang III Nr. 4": "4",
    "Nr. 5": null,
    "Nr. 9": null,
    Beschäftigung: null,
  };
  for (const [text, area] of Object.entries(written)) assert.equal(areaOf(text), area, text);
});

test("every class that a register can have decided is one of the tree", () => {
  assert.equal(treeClassOf("highRiskAnnexI"), "highRiskAnnexI");
  assert.equal(treeClassOf("prohibited"), "suspectedProhibited");
  assert.equal(treeClassOf("unclassified"), null);
});

test("a result can be taken over into the register; a suspicion is no class there", () => {
  const high = classify(noBut({ benefits: "yes", profiling: "yes", developed: "yes" }), ON);
  const fields = registerFieldsOf(high);
  assert.deepEqual(
    [fields.isAiSystem, fields.aiActRole, fields.aiActClass, fields.annexIIIArea, fields.classifiedOn],
    ["yes", ["provider", "deployer"], "highRiskAnnexIII", "Nr. 5 Buchst. a", ON],
  );
  assert.match(fields.aiActReasoning ?? "", /Profile natürlicher Personen.*Art\. 6 Abs\. 3 KI-VO/u);
  const suspected = registerFieldsOf(classify(noBut({ socialScoring: "yes" }), ON));
  assert.equal(suspected.aiActClass, "unclassified");
  assert.match(suspected.aiActReasoning ?? "", /Verdacht/u);
});

test("an undecided result leaves the register unclassified", () => {
  assert.equal(registerFieldsOf(classify({}, ON)).aiActClass, "unclassified");
  assert.equal(registerFieldsOf(classify(noBut({ inference: "no" }), ON)).aiActClass, "notAi");
});
