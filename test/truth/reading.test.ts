import assert from "node:assert/strict";
import { test } from "node:test";
import { measureReading } from "../../bench/reading.ts";

const own = measureReading("test/papers").at(-1);
const sealed = measureReading("test/papers/sealed").at(-1);

const f1 = ({ hit, wrong, missed }: { hit: number; wrong: number; missed: number }): number =>
  (2 * hit) / (2 * hit + wrong + missed);
const rate = ({ right, of }: { right: number; of: number }): number => right / of;

test("every question, item and period of the project's own papers is found, whatever their layout", () => {
  assert(own && sealed);
  for (const score of [own, sealed]) {
    assert.deepEqual([score.questions.wrong, score.questions.missed], [0, 0]);
    assert.equal(rate(score.items), 1);
    assert.equal(rate(score.withWindow), 1);
    assert.equal(rate(score.withoutWindow), 1);
  }
});

test("facets, filters, head data and forms of answer of the own papers are read at least as well as measured", () => {
  assert(own && sealed);
  assert.ok(f1(own.facets) >= 0.9, `facets ${f1(own.facets)}`);
  assert.ok(rate(own.firstFacet) >= 0.88, `first facet ${rate(own.firstFacet)}`);
  assert.ok(f1(own.filters) >= 0.88, `filters ${f1(own.filters)}`);
  assert.ok(rate(own.head) >= 0.95, `head ${rate(own.head)}`);
  assert.ok(rate(own.wanted) >= 0.95, `wanted ${rate(own.wanted)}`);
  assert.ok(f1(sealed.facets) >= 0.8, `sealed facets ${f1(sealed.facets)}`);
});
