import assert from "node:assert/strict";
import { test } from "node:test";
import { evidenceListOf, runsOf } from "./evidence-list.ts";
import { inquiryOf, questionOf } from "./testing.ts";

test("evidence is numbered from 1 in the order of first citation, the preliminary remark first", () => {
  const list = evidenceListOf(
    inquiryOf(
      [
        questionOf("1", {
          answer: [{ kind: "paragraph", text: "A", evidence: ["system/b@1", "system/a@2"] }],
          items: [
            {
              ...{ no: "a", text: "?", state: "answered", gaps: [] },
              answer: [
                {
                  ...{ kind: "table", title: "T", columns: ["X"] },
                  rows: [{ cells: ["x"], evidence: ["system/a@2", "unit/u@1"] }],
                },
              ],
            },
          ],
        }),
      ],
      { preliminaryRemark: [{ kind: "paragraph", text: "V", evidence: ["statement/v@1"] }] },
    ),
  );
  assert.deepEqual(list.inOrder, ["statement/v@1", "system/b@1", "system/a@2", "unit/u@1"]);
  assert.equal(list.numberOf("unit/u@1"), 4);
});

test("evidence that nobody cites has no number", () => {
  assert.throws(() => evidenceListOf(inquiryOf([])).numberOf("system/x@1"), /system\/x@1/u);
});

test("three and more numbers in a row become a span, two do not, repeats count once", () => {
  assert.deepEqual(runsOf([9, 3, 4, 5, 4]), [
    { first: 3, label: "3–5" },
    { first: 9, label: "9" },
  ]);
  assert.deepEqual(runsOf([1, 2]), [{ first: 1, label: "1, 2" }]);
  assert.deepEqual(runsOf([]), []);
});
