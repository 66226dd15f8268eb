import assert from "node:assert/strict";
import { test } from "node:test";
import type { AiActClass } from "#law/ai-act/decision-tree.ts";
import { noBut, ON } from "#duties/testing.ts";
import type { Answer } from "./answers.ts";
import { classify } from "./classify.ts";

const dutyIds = (but: Readonly<Record<string, Answer>>): readonly string[] =>
  classify(noBut(but), ON).duties.map(({ id }) => id);

const marking = (but: Readonly<Record<string, Answer>>): boolean | undefined =>
  classify(noBut(but), ON).duties.find(({ id }) => id === "ki-vo-50-2")?.isOwn;

const roles = (but: Readonly<Record<string, Answer>>): readonly string[] =>
  classify(noBut(but), ON).roles.map(({ role }) => role);

const EXAMPLES: readonly (readonly [string, Readonly<Record<string, Answer>>, AiActClass])[] = [
  ["a robot that only follows written rules", { inference: "no" }, "notAi"],
  ["a chatbot for citizens", { interaction: "yes", generates: "yes" }, "transparency"],
  ["a language model that drafts minutes", { generates: "yes" }, "transparency"],
  ["a spam filter", {}, "minimal"],
  ["scoring of applications for benefits", { benefits: "yes", profiling: "yes" }, "highRiskAnnexIII"],
  ["a ranking of applicants", { employment: "yes", profiling: "yes" }, "highRiskAnnexIII"],
  ["emotion recognition among staff", { emotionAtWork: "yes" }, "suspectedProhibited"],
  ["citizens' own chatbots", { responsibility: "no" }, "notOwnUse"],
  ["a safety component", { safetyComponent: "yes" }, "highRiskAnnexI"],
  [
    "sorting documents into benefit files with the provider's proof",
    { benefits: "yes", narrowTask: "yes", exemptionProof: "yes" },
    "exemptArt6_3",
  ],
];

for (const [what, but, expected] of EXAMPLES) {
  test(`${what} is ${expected}`, () => {
    const result = classify(noBut(but), ON);
    assert.deepEqual([result.class, result.possible, result.open], [expected, [expected], []]);
  });
}

test("profiling in an area of Annex III leaves no exemption, whatever else is said", () => {
  const but = { benefits: "yes", profiling: "yes", narrowTask: "yes", exemptionProof: "yes" } as const;
  const result = classify(noBut(but), ON);
  assert.equal(result.class, "highRiskAnnexIII");
  assert.equal(result.annexIIIArea, "Nr. 5 Buchst. a");
  assert.ok(result.unused.includes("narrowTask"));
});

test("profiling outside the areas of Annex III changes nothing", () => {
  assert.equal(classify(noBut({ profiling: "yes" }), ON).class, "minimal");
});

test("an exemption without the provider's proof is high risk for the time being", () => {
  const result = classify(noBut({ benefits: "yes", preparatoryTask: "yes" }), ON);
  assert.deepEqual([result.class, result.isProvisional], ["highRiskAnnexIII", true]);
});

test("every area that was named is told", () => {
  const result = classify(noBut({ benefits: "yes", migration: "yes", profiling: "yes" }), ON);
  assert.equal(result.annexIIIArea, "Nr. 5 Buchst. a, Nr. 7");
  assert.ok(result.remarks.some(({ law }) => law === "ki-vo-49-4"));
});

test("high-risk duties wait until 2 December 2027, registration is disputed before", () => {
  const { duties } = classify(noBut({ benefits: "yes", profiling: "yes" }), ON);
  const standing = Object.fromEntries(duties.map((duty) => [duty.id, [duty.standing, duty.dueFrom]]));
  assert.deepEqual(standing["ki-vo-26-2"], ["notYet", "2027-12-02"]);
  assert.deepEqual(standing["ki-vo-27"], ["notYet", "2027-12-02"]);
  assert.deepEqual(standing["ki-vo-49-3"], ["disputed", "2026-08-02"]);
  assert.deepEqual(standing["ki-vo-4"], ["applies", "2025-02-02"]);
});

test("Annex I systems have their duties from 2 August 2028 and neither registration nor impact assessment", () => {
  const { duties } = classify(noBut({ safetyComponent: "yes" }), "2027-12-02");
  const oversight = duties.find(({ id }) => id === "ki-vo-26-2");
  assert.deepEqual([oversight?.standing, oversight?.dueFrom], ["notYet", "2028-08-02"]);
  assert.ok(!duties.some(({ id }) => id === "ki-vo-27" || id === "ki-vo-49-3"));
});

test("critical infrastructure needs no fundamental rights impact assessment", () => {
  assert.ok(!dutyIds({ infrastructure: "yes", profiling: "yes" }).includes("ki-vo-27"));
  assert.ok(dutyIds({ infrastructure: "yes", benefits: "yes", profiling: "yes" }).includes("ki-vo-27"));
});

test("the later bans are not yet law before 2 December 2026, and the result says so", () => {
  const before = classify(noBut({ intimateImages: "yes" }), ON);
  assert.equal(before.class, "suspectedProhibited");
  assert.equal(before.reasons.find(({ question }) => question === "intimateImages")?.standing, "notYet");
  const after = classify(noBut({ intimateImages: "yes" }), "2026-12-02");
  assert.equal(after.reasons.find(({ question }) => question === "intimateImages")?.standing, "applies");
});

test("whoever only deploys asks the provider for marking; whoever developed it owes it", () => {
  assert.equal(marking({ generates: "yes" }), false);
  assert.equal(marking({ generates: "yes", developed: "yes" }), true);
});

test("a new purpose makes a deployer the provider only where the system is high-risk", () => {
  assert.deepEqual(roles({ changed: "yes" }), ["deployer"]);
  assert.deepEqual(roles({ changed: "yes", benefits: "yes", profiling: "yes" }), ["provider", "deployer"]);
});

test("transparency duties stand beside high risk", () => {
  const result = classify(noBut({ benefits: "yes", profiling: "yes", interaction: "yes" }), ON);
  assert.equal(result.class, "highRiskAnnexIII");
  assert.ok(result.duties.some(({ id }) => id === "ki-vo-50-1"));
});

test("a day before the oldest tree gets today's law and says so", () => {
  const result = classify(noBut({}), "2026-02-18");
  assert.match(result.remarks[0]?.text ?? "", /27\.07\.2026/u);
});
