import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { reporting } from "./reporting.ts";

type Status = "proposed" | "agreed" | "established";
const report = (key: string, status: Status, intervalMonths?: number) =>
  record("reporting", key, {
    recipient: "Bezirksversammlung",
    format: "annualReport",
    status,
    ...(intervalMonths ? { intervalMonths } : {}),
  });

test("a proposal is not told as agreed", () => {
  const part = reporting(
    askOf([report("p", "proposed", 12)], { question: { text: "Wird die Bezirksversammlung informiert?" } }),
  );
  assert.equal(
    textsOf(part)[0],
    "Vorgeschlagen, aber noch nicht vereinbart ist: jährlicher KI-Bericht (Bezirksversammlung).",
  );
  assert.equal(part.verdict, undefined);
});

test("what is established comes before what is proposed and is a yes", () => {
  const part = reporting(
    askOf([report("a", "proposed", 6), report("b", "established", 3)], {
      question: { text: "Wird die Bezirksversammlung informiert?" },
    }),
  );
  assert.equal(textsOf(part)[0], "Ja, eingeführt ist: jährlicher KI-Bericht (Bezirksversammlung).");
  assert.deepEqual(
    rowsOf(part).map(({ cells }) => cells.at(-1)),
    ["eingeführt", "vorgeschlagen"],
  );
  assert.equal(part.verdict, "yes");
});

test("how often is told in words, and noted where it is asked for and not told", () => {
  const text = "In welcher Form und in welcher Frequenz wird berichtet?";
  const part = reporting(askOf([report("a", "agreed", 3), report("b", "agreed")], { question: { text } }));
  assert.ok(textsOf(part).includes("vierteljährlich") && textsOf(part).includes("nicht angegeben"));
  assert.ok(part.says.some(({ notes }) => notes.some(({ field }) => field === "intervalMonths")));
  assert.deepEqual(unprovenIn(part), []);
});
