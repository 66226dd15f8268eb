import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { AiActClass, Edge, Effect } from "#law/ai-act/decision-tree.ts";
import { provision, type Application } from "#law/look-up.ts";
import { decisionTreeOn } from "#law/ai-act/trees.ts";
import { ON } from "#duties/testing.ts";
import { shiftDate } from "#values/local-date.ts";
import { ANSWERS, type Answer, type Answers } from "./answers.ts";
import { classify } from "./classify.ts";
import { CLASS_ORDER } from "./findings.ts";
import { nextQuestion, nextSection } from "./next-question.ts";

const TREE = decisionTreeOn(ON);
const IDS = TREE.questions.map(({ id }) => id);
const RUNS = { numRuns: 400 };

/** Mostly no, so that walks get far. */
const mostlyNo = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Answer>("no") },
  { weight: 2, arbitrary: fc.constant<Answer>("yes") },
);
const deep = { inference: "yes", responsibility: "yes" } as const;

const complete: fc.Arbitrary<Answers> = fc
  .tuple(fc.array(mostlyNo, { minLength: IDS.length, maxLength: IDS.length }), fc.boolean())
  .map(([said, isDeep]) => ({
    ...Object.fromEntries(IDS.map((id, at) => [id, said[at] ?? "no"])),
    ...(isDeep ? deep : {}),
  }));

/** Complete answers of which some become unclear and some are left out. */
const partial = fc
  .tuple(complete, fc.subarray(IDS, { maxLength: 4 }), fc.subarray(IDS, { maxLength: 4 }))
  .map(([answers, unclear, absent]): { answers: Answers; loose: readonly string[] } => {
    const kept = Object.entries({ ...answers, ...Object.fromEntries(unclear.map((id) => [id, "unclear"])) });
    return {
      answers: Object.fromEntries(kept.filter(([id]) => !absent.includes(id))) as Answers,
      loose: [...new Set([...unclear, ...absent])],
    };
  });

const NOTICES: ReadonlySet<Effect> = new Set([
  "interaction",
  "generates",
  "deepfake",
  "publicText",
  "exposure",
]);

/** The plain way through the tree for complete answers, written without any of the code that is tested. */
function walked(answers: Answers): AiActClass {
  let at: string | null = TREE.first;
  let settled: AiActClass | undefined;
  const effects: Effect[] = [];
  while (at !== null) {
    const question = TREE.questions.find(({ id }) => id === at);
    assert.ok(question);
    const edge: Edge = question[answers[at] === "yes" ? "yes" : "no"];
    settled = edge.class ?? settled;
    if (edge.effect) effects.push(edge.effect);
    const { to } = edge;
    const hasArea = effects.some((one) => one.startsWith("area:"));
    at = to === null || typeof to === "string" ? to : hasArea ? to.ifArea : to.otherwise;
  }
  return settled ?? (effects.some((one) => NOTICES.has(one)) ? "transparency" : "minimal");
}

function resolutions(answers: Answers, loose: readonly string[]): readonly Answers[] {
  return loose.reduce<readonly Answers[]>(
    (some, id) =>
      some.flatMap((one) => [
        { ...one, [id]: "yes" as const },
        { ...one, [id]: "no" as const },
      ]),
    [answers],
  );
}

test("complete answers give one class, the one that a plain walk finds, and leave nothing open", () => {
  fc.assert(
    fc.property(complete, (answers) => {
      const result = classify(answers, ON);
      assert.equal(result.class, walked(answers));
      assert.deepEqual([result.open, result.uncertain], [[], []]);
      assert.ok(result.areas.every(({ holds }) => holds === "certain"));
      assert.ok(result.duties.every(({ holds }) => holds === "certain"));
    }),
    RUNS,
  );
});

test("what is unclear or open leaves exactly the classes that its resolutions give, never fewer", () => {
  fc.assert(
    fc.property(partial, ({ answers, loose }) => {
      const found = new Set(resolutions(answers, loose).map(walked));
      const result = classify(answers, ON);
      assert.deepEqual(
        result.possible,
        CLASS_ORDER.filter((one) => found.has(one)),
      );
      assert.equal(result.class, found.size === 1 ? result.possible[0] : null);
    }),
    RUNS,
  );
});

test("duties and roles of every resolution are named, and the certain ones are in each", () => {
  fc.assert(
    fc.property(partial, ({ answers, loose }) => {
      const result = classify(answers, ON);
      const named = new Map(result.duties.map(({ id, holds }) => [id, holds]));
      const each = resolutions(answers, loose).map((one) => classify(one, ON).duties.map(({ id }) => id));
      for (const id of each.flat()) assert.ok(named.has(id), id);
      for (const [id, holds] of named)
        if (holds === "certain")
          assert.ok(
            each.every((ids) => ids.includes(id)),
            id,
          );
    }),
    { numRuns: 150 },
  );
});

test("the order in which answers are given changes nothing", () => {
  fc.assert(
    fc.property(partial, fc.infiniteStream(fc.nat()), ({ answers }, numbers) => {
      const shuffled = Object.entries(answers)
        .map((entry) => ({ entry, place: numbers.next().value ?? 0 }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ entry }) => entry);
      assert.deepEqual(classify(Object.fromEntries(shuffled), ON), classify(answers, ON));
    }),
    RUNS,
  );
});

test("asking question by question ends, asks none twice, and yields what the answers yield at once", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ANSWERS), { minLength: 40, maxLength: 40 }), (said) => {
      let answers: Answers = {};
      for (let asked = 0; ; asked += 1) {
        const question = nextQuestion(answers, ON);
        if (question === null) break;
        assert.ok(!Object.hasOwn(answers, question.id));
        assert.ok(asked < IDS.length);
        answers = { ...answers, [question.id]: said[asked] ?? "no" };
      }
      assert.deepEqual(classify(answers, ON).open, []);
      assert.deepEqual(classify(answers, ON).unused, []);
    }),
    RUNS,
  );
});

test("asking part by part needs at most as many pages as the tree has parts", () => {
  fc.assert(
    fc.property(complete, (all) => {
      let answers: Answers = {};
      let pages = 0;
      for (let page = nextSection(answers, ON); page.length > 0; page = nextSection(answers, ON)) {
        pages += 1;
        answers = { ...answers, ...Object.fromEntries(page.map(({ id }) => [id, all[id] ?? "no"])) };
      }
      assert.ok(pages <= 7, String(pages));
      assert.equal(classify(answers, ON).class, walked(all));
    }),
    RUNS,
  );
});

test("every reason and every duty rests on a provision that the register lists", () => {
  fc.assert(
    fc.property(partial, ({ answers }) => {
      const { reasons, duties, remarks } = classify(answers, ON);
      for (const { law, article } of [...reasons, ...duties]) assert.equal(provision(law)?.cite, article);
      for (const { law } of remarks) assert.ok(law === null || provision(law));
    }),
    RUNS,
  );
});

const STANDINGS: readonly Application[] = ["notYet", "disputed", "applies", "noLonger"];

test("as days go by, the class stays and nothing that applies ceases to", () => {
  const days = fc
    .tuple(fc.nat(2000), fc.nat(2000))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  fc.assert(
    fc.property(partial, days, ({ answers }, [early, late]) => {
      const on = (later: number) => classify(answers, shiftDate("2026-07-27", { days: later }));
      const [before, after] = [on(early), on(late)];
      assert.deepEqual(before.possible, after.possible);
      const stand = (result: typeof before): readonly number[] =>
        [...result.reasons, ...result.duties].map(({ standing }) => STANDINGS.indexOf(standing));
      stand(before).forEach((place, at) => assert.ok(place <= (stand(after)[at] ?? -1)));
    }),
    RUNS,
  );
});

test("without any answer every class is possible and the first question is next", () => {
  const result = classify({}, ON);
  assert.deepEqual(result.possible, CLASS_ORDER);
  assert.equal(result.isAiSystem, "open");
  assert.equal(nextQuestion({}, ON)?.id, "inference");
});

test("an unclear answer says what either answer would leave possible", () => {
  const { uncertain } = classify({ inference: "unclear" }, ON);
  assert.deepEqual(
    uncertain.map(({ question, ifNo }) => [question, ifNo]),
    [["inference", ["notAi"]]],
  );
  assert.ok(!uncertain[0]?.ifYes.includes("notAi"));
});

test("names inherited by every object are no answers", () => {
  assert.deepEqual(classify(Object.create({ inference: "no" }) as Answers, ON).possible, CLASS_ORDER);
});
