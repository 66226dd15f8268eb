import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { staffFeedback } from "./staff-feedback.ts";

const system = record("system", "bot", { name: "Bot", provider: "Anbieter GmbH", origin: "central" });

const feedback = (key: string, more: object = {}) =>
  record("feedback", key, {
    ...{ subject: "system/bot", method: "survey", theme: "relief", sentiment: "positive" },
    ...{ statement: `Aussage ${key}`, participants: 12, period: { from: "2025-01-01", to: "2025-03-31" } },
    ...more,
  } as never);

test("feedback is told by project with theme, tone and statement", () => {
  const part = staffFeedback(askOf([system, feedback("a")]));
  assert.equal(textsOf(part)[0], "Zum Einsatz von KI liegt eine Rückmeldung der Beschäftigten vor.");
  assert.ok(textsOf(part).includes("Aussage a"));
  assert.deepEqual(unprovenIn(part), []);
});

for (const copy of ["public", "council"] as const) {
  test(`feedback of fewer than five is held back in the ${copy} copy`, () => {
    const few = feedback("b", { participants: 4 });
    const texts = textsOf(staffFeedback(askOf([system, feedback("a"), few], { copy })));
    assert.ok(!texts.includes("Aussage b") && !texts.includes("4"));
    assert.ok(
      texts.includes(
        "Weitere Rückmeldungen zu Bot werden nicht mitgeteilt (berechtigte Interessen Einzelner).",
      ),
    );
    assert.match(texts[0] ?? "", /eine Rückmeldung/u);
    const alone = staffFeedback(askOf([system, few], { copy }));
    assert.equal(alone.verdict, undefined);
    assert.equal(alone.says.length, 1);
  });
}

test("the internal copy shows small numbers, five are shown everywhere", () => {
  const few = feedback("b", { participants: 4 });
  assert.ok(textsOf(staffFeedback(askOf([system, few], { copy: "internal" }))).includes("Aussage b"));
  const five = feedback("c", { participants: 5 });
  assert.ok(textsOf(staffFeedback(askOf([system, five]))).includes("Aussage c"));
});

test("only a survey is a yes to the question for a survey", () => {
  const question = { text: "Liegen Ergebnisse einer Befragung der Beschäftigten vor?" };
  const yes = staffFeedback(askOf([system, feedback("a")], { question }));
  const other = staffFeedback(askOf([system, feedback("a", { method: "workshop" })], { question }));
  assert.match(textsOf(yes)[0] ?? "", /^Ja, zum Einsatz/u);
  assert.match(textsOf(other)[0] ?? "", /^Zum Einsatz/u);
  assert.equal(other.verdict, undefined);
});

test("feedback outside the window stays out", () => {
  const window = { from: "2024-01-01", to: "2024-12-31" };
  assert.deepEqual(staffFeedback(askOf([system, feedback("a")], { window })).says, []);
});
