import assert from "node:assert/strict";
import { test } from "node:test";
import { table } from "./blocks.ts";
import { columnPlanOf } from "./column-plan.ts";

function planOf(columns: readonly string[], row: readonly string[]) {
  return columnPlanOf(table({ caption: "", columns, rows: [row] }));
}

test("the shares of the columns add up to one", () => {
  const { shares } = planOf(["Jahr", "Zweck", "x"], ["2026", "ein sehr langer Zweck ".repeat(20), ""]);
  assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9);
});

test("a column of long text is wider than one of years, but leaves those readable", () => {
  const [year = 0, purpose = 0] = planOf(["Jahr", "Zweck"], ["2026", "Wort ".repeat(500)]).shares;
  assert.ok(purpose > year * 2);
  assert.ok(year > 0.05);
});

test("up to four columns are set in normal size, up to six smaller", () => {
  const words = ["a", "b", "c", "d", "e", "f"];
  assert.equal(planOf(words.slice(0, 4), words).size, "normal");
  assert.equal(planOf(words, words).size, "small");
});

test("ten columns of words lie on their side; ten of digits and eight of words do not", () => {
  const labels = Array.from({ length: 10 }, (_, index) => String(index));
  assert.equal(
    planOf(
      labels,
      labels.map(() => "Verwaltungsdigitalisierung"),
    ).wide,
    true,
  );
  assert.equal(
    planOf(
      labels,
      labels.map(() => "1"),
    ).wide,
    false,
  );
  const eight = labels.slice(0, 8);
  assert.equal(
    planOf(
      eight,
      eight.map(() => "Verwaltungsdigitalisierung"),
    ).wide,
    false,
  );
});

test("an endless word claims hardly more room than long text", () => {
  const [endless = 0] = planOf(["a", "b"], ["x".repeat(3000), "Wort ".repeat(600)]).shares;
  assert.ok(endless < 0.6);
});
