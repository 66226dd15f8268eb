import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, record, rowsOf, textsOf, unprovenIn } from "#answers/facets/testing.ts";
import { policyAlignment } from "./policy-alignment.ts";

const house = record("authority", "musterstadt", { name: "Bezirksamt Musterstadt", shortName: "BA" });

const state = record("policy", "land", {
  title: "Landesleitlinien",
  kind: "guideline",
  level: "state",
  validFrom: "2022-01-01",
});
const own = record("policy", "da", {
  ...{ title: "Dienstanweisung", kind: "serviceInstruction", level: "own", validFrom: "2025-01-01" },
  refersTo: [{ policy: "policy/land", explicit: true, points: ["Grundsatz 1"], passage: "Nr. 2" }],
});
const principle = record(
  "principle",
  "eins",
  { policy: "policy/land", number: 1 },
  { unknown: { text: "Wortlaut nicht geprüft." } },
);
const evidence = record("principleEvidence", "e", {
  ...{ principle: "principle/eins", subject: "policy/da", how: "Schulungspflicht", status: "met" },
});

test("explicit references of own rules to higher ones are told with points and place", () => {
  const part = policyAlignment(askOf([house, own, state]));
  assert.match(
    textsOf(part)[0] ?? "",
    /^Ein eigenes Regelwerk des Bezirksamtes Musterstadt nimmt ausdrücklich auf übergeordnete Regelwerke Bezug\.$/u,
  );
  const [row] = rowsOf(part);
  assert.deepEqual(row?.cells, ["Dienstanweisung", "Landesleitlinien", "ja", "Grundsatz 1", "Nr. 2"]);
  assert.deepEqual(row?.evidence.toSorted(), ["policy/da@1", "policy/land@1"]);
  assert.deepEqual(unprovenIn(part), []);
});

test("a principle without verified wording shows that it is not known", () => {
  const part = policyAlignment(askOf([own, state, principle, evidence]));
  const row = rowsOf(part).at(-1);
  assert.ok(row?.cells.includes("nicht bekannt"));
  assert.ok(row?.cells.includes("Umgesetzt"));
  assert.ok(row?.evidence.includes("principle/eins@1"));
});

test("a reference to another own rule is none to a higher level", () => {
  const sibling = record("policy", "x", {
    ...{ title: "X", kind: "concept", level: "own", validFrom: "2025-01-01" },
    refersTo: [{ policy: "policy/da", explicit: true }],
  });
  const keys = rowsOf(policyAlignment(askOf([sibling, own, state]))).flatMap((row) => row.evidence);
  assert.ok(!keys.includes("policy/x@1"));
});

test("a higher rule that the reader may not see is not named", () => {
  const hidden = record(
    "policy",
    "land",
    { title: "Geheim", level: "state" },
    { visibility: "confidential" },
  );
  const texts = textsOf(policyAlignment(askOf([own, hidden])));
  assert.ok(texts.includes("nicht öffentlich"));
  assert.ok(!texts.join(" ").includes("Geheim"));
});

test("an expired rule refers to nothing any more", () => {
  const old = record("policy", "da", { ...own.data, validTo: "2025-06-30" });
  assert.deepEqual(policyAlignment(askOf([old, state])).says, []);
});
