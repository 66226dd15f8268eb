import assert from "node:assert/strict";
import { test } from "node:test";
import { decisionTreeOn } from "#law/ai-act/trees.ts";
import { noBut, ON } from "#duties/testing.ts";
import { classify } from "./classify.ts";
import { describeClassification } from "./describe.ts";
import { treePicture } from "./tree-picture.ts";

const textOf = (answers: Parameters<typeof classify>[0], on = ON): string =>
  describeClassification(classify(answers, on)).join("\n");

test("a settled class stands first, with role, area and day", () => {
  const [first, ...rest] = describeClassification(classify(noBut({ benefits: "yes", profiling: "yes" }), ON));
  assert.equal(first, "Einstufung: Hochrisiko nach Anhang III");
  assert.ok(rest.includes("Bereich nach Anhang III: Nr. 5 Buchst. a"));
});

test("duties that begin later are told with their day, disputed ones with both", () => {
  const text = textOf(noBut({ benefits: "yes", profiling: "yes" }));
  assert.match(text, /Art\. 27 KI-VO, noch nicht anwendbar \(ab 02\.12\.2027\)/u);
  assert.match(text, /Art\. 49 Abs\. 3 KI-VO, Beginn strittig \(02\.08\.2026 oder 02\.12\.2027\)/u);
});

test("what nobody read is told as such", () => {
  assert.match(textOf(noBut({})), /§ 13 Abs\. 1 HmbVwDiG, Wortlaut liegt nicht vor/u);
});

test("a suspicion never reads like a verdict", () => {
  const text = textOf(noBut({ socialScoring: "yes" }));
  assert.match(text, /Verdacht auf verbotene Praktik – rechtliche Prüfung/u);
  assert.match(text, /entscheidet die Rechtsstelle/u);
});

test("an undecided class names what is possible and what would decide it", () => {
  const text = textOf(noBut({ benefits: "unclear" }));
  assert.match(text, /noch nicht entschieden\. Möglich: Hochrisiko nach Anhang III/u);
  assert.match(text, /das würde entscheiden:/u);
});

test("a summary fits on a page where nothing is open", () => {
  for (const but of [
    {},
    { benefits: "yes", profiling: "yes" },
    { interaction: "yes", generates: "yes" },
  ] as const)
    assert.ok(describeClassification(classify(noBut(but), ON)).length <= 60);
});

test("the picture has a box for every question and an arrow for every answer", () => {
  const tree = decisionTreeOn(ON);
  const picture = treePicture(tree);
  for (const { id } of tree.questions) {
    assert.equal(picture.split(`    ${id}{{`).length, 2, id);
    assert.ok(picture.split("\n").filter((line) => line.startsWith(`  ${id} -- `)).length >= 2, id);
  }
});
