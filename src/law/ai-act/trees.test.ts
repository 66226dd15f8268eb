import assert from "node:assert/strict";
import { test } from "node:test";
import { provision } from "#law/look-up.ts";
import { isLocalDate } from "#values/local-date.ts";
import type { Edge } from "./decision-tree.ts";
import { SECTIONS } from "./decision-tree.ts";
import { AI_ACT_DUTY_LIST } from "./duties.ts";
import { DECISION_TREES, decisionTreeOn } from "./trees.ts";

const ALL = DECISION_TREES.flatMap(({ questions }) => questions);

const targetsOf = ({ to }: Edge): readonly string[] => {
  if (to === null) return [];
  return typeof to === "string" ? [to] : [to.ifArea, to.otherwise];
};

test("every answer leads to a later question of the tree or ends it, so that every way ends", () => {
  for (const { questions } of DECISION_TREES) {
    const places = new Map(questions.map(({ id }, at) => [id, at]));
    assert.equal(places.size, questions.length);
    questions.forEach(({ id, yes, no }, at) => {
      for (const target of [yes, no].flatMap(targetsOf))
        assert.ok((places.get(target) ?? -1) > at, `${id} → ${target}`);
    });
  }
});

test("every question but the first is led to", () => {
  for (const { first, questions } of DECISION_TREES) {
    const reached = new Set([first, ...questions.flatMap(({ yes, no }) => [yes, no].flatMap(targetsOf))]);
    assert.deepEqual(
      questions.filter(({ id }) => !reached.has(id)).map(({ id }) => id),
      [],
    );
  }
});

test("every question is one, has help and examples, and its answers say what they mean", () => {
  for (const { id, text, help, examples, yes, no } of ALL) {
    assert.match(text, /\?$/u, id);
    for (const sentence of [help, examples.yes, examples.no, yes.because, no.because]) {
      assert.match(sentence, /\S\.$/u, id);
    }
    assert.notEqual(yes.because, no.because);
  }
});

test("questions and duties rest on provisions that the register lists", () => {
  for (const id of [...ALL.flatMap(({ law }) => law), ...AI_ACT_DUTY_LIST.map(({ law }) => law)]) {
    assert.ok(provision(id), id);
  }
});

test("provisions of the AI Act that the tree cites say from when they apply", () => {
  for (const id of ALL.flatMap(({ law }) => law)) {
    if (id !== "ki-vo-111-4") assert.ok(isLocalDate(provision(id)?.appliesFrom ?? ""), id);
  }
});

test("the questions of a part stand together, in the order of the parts", () => {
  const sections = Object.keys(SECTIONS);
  const places = ALL.map(({ section }) => sections.indexOf(section));
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
});

test("no two duties have the same id", () => {
  const ids = AI_ACT_DUTY_LIST.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
});

test("trees stand in the order of their days, and a day before the oldest gets the oldest", () => {
  const days = DECISION_TREES.map(({ validFrom }) => validFrom);
  assert.deepEqual(days, days.toSorted());
  assert.equal(decisionTreeOn("2020-01-01"), DECISION_TREES[0]);
  assert.equal(decisionTreeOn("2026-07-27").validFrom, "2026-07-27");
});
