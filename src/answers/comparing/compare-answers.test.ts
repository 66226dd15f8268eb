import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compareAnswers, type ComparedPair, type Comparison } from "./compare-answers.ts";
import { anyAnswer, answerOf, questionOf, said, systems } from "./testing.ts";

const WHICH = "In welchen Fachbereichen werden derzeit KI-gestützte Systeme eingesetzt?";
const COSTS = "Welche Kosten sind durch den Einsatz von KI bislang entstanden?";

function onlyPair(comparison: Comparison): ComparedPair {
  const [pair] = comparison.changed;
  assert.ok(pair && comparison.changed.length === 1, JSON.stringify(comparison.summary));
  return pair;
}

type Sides = { readonly before: unknown; readonly after: unknown };

/** In an order that does not depend on the sides. */
const sorted = (some: readonly unknown[]): readonly string[] =>
  some.map((one) => JSON.stringify(one)).toSorted();

/** Everything that a comparison says, each thing as a text, seen from the one side or from the other. */
function facts(
  { changed, onlyBefore, onlyAfter, summary }: Comparison,
  from: "before" | "after",
): readonly string[] {
  const isFlipped = from === "after";
  const [first, second] = isFlipped ? ["+", "-"] : ["-", "+"];
  const both = ({ before, after }: Sides): readonly unknown[] =>
    isFlipped ? [after, before] : [before, after];
  const inPair = ({ before, after, likeness, difference }: ComparedPair): readonly unknown[] => {
    const { state, sentences, rows, evidence, gaps } = difference;
    return [
      ...[likeness.score, both({ before, after }), state && both(state)],
      ...[...sentences.added, ...rows.added, ...gaps.opened].map((one) => [second, one]),
      ...[...sentences.removed, ...rows.removed, ...gaps.closed].map((one) => [first, one]),
      ...sentences.changed.map((one) => [both(one), sorted(one.figures.map(both))]),
      ...rows.changed.map((one) => [both(one), sorted(one.cells.map((cell) => [cell.column, both(cell)]))]),
      ...evidence.map((one) => [one.record, both(one)]),
    ];
  };
  const told = [
    ...[summary.compared, summary.changed],
    ...changed.map((pair) =>
      inPair(pair)
        .map((one) => JSON.stringify(one))
        .toSorted(),
    ),
    ...onlyBefore.map((one) => [first, one]),
    ...onlyAfter.map((one) => [second, one]),
  ];
  return told.map((one) => JSON.stringify(one)).toSorted();
}

test("an answer compared with itself differs in nothing", () => {
  fc.assert(
    fc.property(anyAnswer, (answer) => {
      const { summary, changed, onlyBefore, onlyAfter } = compareAnswers(answer, answer);
      assert.deepEqual([changed, onlyBefore, onlyAfter], [[], [], []]);
      assert.equal(summary.compared, answer.questions.length);
    }),
    { numRuns: 150 },
  );
});

test("exchanging the answers exchanges what was added and what was removed, and nothing else", () => {
  fc.assert(
    fc.property(anyAnswer, anyAnswer, (one, other) => {
      assert.deepEqual(
        facts(compareAnswers(one, other), "before"),
        facts(compareAnswers(other, one), "after"),
      );
    }),
    { numRuns: 150 },
  );
});

test("questions are matched by what they ask, whatever their number and order", () => {
  const before = answerOf(questionOf("1", WHICH), questionOf("2", COSTS, { facets: ["costs"] }));
  const after = answerOf(
    questionOf("1", "Welche Ausgaben und Kosten sind durch KI bisher entstanden?", {
      facets: ["costs"],
      state: "gap",
    }),
    questionOf("7", "Welche KI-gestützten Systeme werden derzeit in den Fachbereichen eingesetzt?"),
  );
  const comparison = compareAnswers(before, after);
  const pair = onlyPair(comparison);
  assert.deepEqual(
    [pair.before.no, pair.after.no, pair.difference.state],
    ["2", "1", { before: "answered", after: "gap" }],
  );
  assert.match(pair.likeness.because.join(), /Bisherige Kosten.*Kosten/u);
  assert.equal(comparison.summary.compared, 2);
});

test("questions about different things stand alone on either side", () => {
  const comparison = compareAnswers(
    answerOf(questionOf("1", WHICH)),
    answerOf(questionOf("1", COSTS, { facets: ["costs"] })),
  );
  assert.deepEqual(comparison.summary, {
    compared: 0,
    changed: 0,
    unchanged: 0,
    onlyBefore: 1,
    onlyAfter: 1,
  });
});

const countOf = (count: string, version: number) =>
  answerOf(
    questionOf("1", WHICH, {
      blocks: [said(`Es sind ${count} Systeme im Einsatz.`, `system/muma@${version}`)],
    }),
  );

test("a figure that alone differs in a sentence is shown old and new", () => {
  const { difference } = onlyPair(compareAnswers(countOf("drei", 1), countOf("fünf", 2)));
  assert.deepEqual(difference.sentences.changed[0]?.figures, [{ before: "drei", after: "fünf" }]);
  assert.deepEqual(difference.evidence, [{ record: "system/muma", before: 1, after: 2 }]);
  assert.deepEqual([difference.sentences.added, difference.sentences.removed], [[], []]);
});

test("a row is known again by its records and name; cells that differ are shown by their column", () => {
  const before = answerOf(
    questionOf("1", WHICH, { blocks: [systems(["Muma", "Pilot", 1], ["Alt", "Test", 1])] }),
  );
  const after = answerOf(
    questionOf("1", WHICH, { blocks: [systems(["Neu", "Test", 1], ["Muma", "Regelbetrieb", 2])] }),
  );
  const { rows } = onlyPair(compareAnswers(before, after)).difference;
  assert.deepEqual(
    rows.changed.map(({ cells }) => cells),
    [[{ column: "Stand", before: "Pilot", after: "Regelbetrieb" }]],
  );
  assert.deepEqual(
    [rows.added, rows.removed].map((some) => some.map(({ cells }) => cells[0]?.value)),
    [["Neu"], ["Alt"]],
  );
});

test("evidence of two authorities is not compared, however alike its names are", () => {
  const one = answerOf(questionOf("1", WHICH, { blocks: [said("Es gilt.", "system/muma@1")] }));
  const other = answerOf(questionOf("1", WHICH, { blocks: [said("Es gilt.", "system/muma@2")] }));
  assert.equal(compareAnswers(one, other).summary.changed, 1);
  assert.equal(compareAnswers(one, { ...other, authority: "wandsbek" }).summary.changed, 0);
});

const gap = (what: string) => ({ facet: "systems" as const, unit: null, what });

test("gaps that were closed and opened are told apart", () => {
  const { gaps } = onlyPair(
    compareAnswers(
      answerOf(questionOf("1", WHICH, { gaps: [gap("Start fehlt"), gap("Anbieter fehlt")] })),
      answerOf(questionOf("1", WHICH, { gaps: [gap("Anbieter fehlt"), gap("Ende fehlt")] })),
    ),
  ).difference;
  assert.deepEqual(gaps, { closed: [gap("Start fehlt")], opened: [gap("Ende fehlt")] });
});

test("an answer that only points to another one is compared by what that one says", () => {
  const told = said("Muma ist im Einsatz.", "system/muma@1");
  const other = "Wie viele Lizenzen sind vorhanden?";
  const points = questionOf("2", other, {
    facets: ["usage"],
    blocks: [{ kind: "reference", text: "Siehe Antwort zu Frage 1.", to: "1" }],
  });
  const before = answerOf(questionOf("1", WHICH, { blocks: [told] }), points);
  const after = answerOf(questionOf("1", WHICH, { blocks: [told] }), { ...points, blocks: [told] });
  assert.equal(compareAnswers(before, after).summary.changed, 0);
});
