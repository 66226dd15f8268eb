import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { policies } from "./policies.ts";

const house = record("authority", "musterstadt", { name: "Bezirksamt Musterstadt", shortName: "BA" });

const policy = (key: string, more: object = {}) =>
  record("policy", key, {
    ...{ title: key, kind: "guideline", issuer: "Leitung", level: "own", validFrom: "2025-01-01" },
    ...more,
  } as never);

test("own policies are counted by kind before those of a higher level", () => {
  const part = policies(
    askOf([house, policy("a"), policy("b", { kind: "concept" }), policy("c", { level: "state" })]),
  );
  const texts = textsOf(part);
  assert.equal(
    texts[0],
    "Im Bezirksamt Musterstadt gelten als eigene Regelungen eine Leitlinie und ein Konzept.",
  );
  assert.ok(texts.includes("Daneben gilt von übergeordneten Stellen eine Leitlinie."));
  assert.deepEqual(unprovenIn(part), []);
});

test("expired and future policies are not told in the present tense", () => {
  const old = policy("alt", { validTo: "2025-12-31" });
  const coming = policy("neu", { validFrom: "2026-03-01" });
  assert.deepEqual(policies(askOf([house, old, coming])).says, []);
});

test("a window in the past brings back what applied then", () => {
  const old = policy("alt", { validTo: "2025-12-31" });
  const window = { from: "2025-01-01", to: "2025-12-31" };
  const texts = textsOf(policies(askOf([house, old], { window })));
  assert.match(texts[0] ?? "", /galt im Jahr 2025 als eigene Regelung eine Leitlinie/u);
  assert.ok(texts.includes("31.12.2025"));
});

test("a coming policy is told as coming where preparation is asked about", () => {
  const coming = policy("neu", { kind: "strategy", validFrom: "2026-03-01" });
  const ask = askOf([coming], { question: { text: "Hat die Stadt eine Strategie in Vorbereitung?" } });
  const part = policies(ask);
  assert.equal(textsOf(part)[0], "Erst künftig gilt eine Strategie.");
  assert.equal(part.verdict, undefined);
});

test("yes is said only if there is an own policy of the kind asked for", () => {
  const question = { text: "Gibt es eine Strategie?" };
  const yes = policies(askOf([policy("s", { kind: "strategy" })], { question }));
  const other = policies(askOf([policy("g")], { question }));
  assert.match(textsOf(yes)[0] ?? "", /^Ja, in der Behörde gilt/u);
  assert.match(textsOf(other)[0] ?? "", /^In der Behörde gilt/u);
  assert.equal(other.verdict, undefined);
});

test("an unknown beginning is told as unknown and does not hide the policy", () => {
  const undated = record(
    "policy",
    "u",
    { title: "U", kind: "guideline", issuer: "L", level: "own" },
    { unknown: { validFrom: "Nicht überliefert." } },
  );
  const [row] = rowsOf(policies(askOf([undated])));
  assert.ok(row?.cells.includes("nicht bekannt"));
  assert.deepEqual(row?.evidence, ["policy/u@1"]);
});
