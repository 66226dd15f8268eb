import assert from "node:assert/strict";
import { test } from "node:test";
import type { Json, JsonObject } from "#values/json.ts";
import { parseRecord } from "#records/parse-record.ts";

const POLICY = {
  title: "Leitlinie KI",
  kind: "guideline",
  issuer: "Bezirksamt",
  level: "own",
  validFrom: "2025-01-01",
};

const policy = (data: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: "policy",
  key: "leitlinie",
  data: { ...POLICY, ...data },
  ...more,
});

const deployment = (data: JsonObject): JsonObject => ({
  type: "deployment",
  key: "d",
  data: { system: "system/x", unit: "unit/y", task: "Protokolle", status: "regular", ...data },
});

const cost = (data: JsonObject): JsonObject => ({
  type: "cost",
  key: "c",
  data: { subject: "Lizenzen", year: 2026, nature: "running", category: "licence", payer: "own", ...data },
});

/** `pointer code` of every fault, in the order found. */
function faultsOf(input: Json): readonly string[] {
  const parsed = parseRecord(input, "");
  return parsed.ok ? [] : parsed.problems.map(({ pointer, code }) => `${pointer} ${code}`);
}

const nested = (depth: number): Json => (depth === 0 ? "tief" : [nested(depth - 1)]);

const CASES: readonly (readonly [rule: string, input: Json, faults: readonly string[]])[] = [
  ["a list is no record", [], [" records.record.not-object"]],
  ["a record needs type and key", { data: {} }, ["/type records.type.missing", "/key records.key.missing"]],
  ["an unknown type is named", { type: "robot", key: "r" }, ["/type records.type.unknown"]],
  ["a key is a slug", { ...policy({}), key: "Leit Linie" }, ["/key records.key.bad"]],
  ["no key is called prototype", { ...policy({}), key: "prototype" }, ["/key records.key.bad"]],
  ["no key begins with underscores", { ...policy({}), key: "__x" }, ["/key records.key.bad"]],
  ["an unknown field is a fault", policy({ tilte: "x" }), ["/data/tilte records.field.unknown"]],
  [
    "an unknown member of the record is a fault",
    policy({}, { secret: 1 }),
    ["/secret records.field.unknown"],
  ],
  ["only a history can end a record", policy({}, { ended: true }), ["/ended records.field.unknown"]],
  ["a required field left blank is missing", policy({ title: "  " }), ["/data/title records.field.missing"]],
  [
    "a required field may be honestly unknown",
    policy({ issuer: null }, { unknown: { issuer: "Akte verloren" } }),
    [],
  ],
  [
    "null, blank text and empty lists count as absent",
    policy({ topics: [], validTo: null, summary: "" }),
    [],
  ],
  [
    "an honest value needs a reason",
    policy({}, { unknown: { summary: " " } }),
    ["/unknown/summary records.honest.no-reason"],
  ],
  [
    "an honest value needs a known field",
    policy({}, { notCollected: { x: "weil" } }),
    ["/notCollected/x records.field.unknown"],
  ],
  [
    "a field cannot be both given and unknown",
    policy({}, { unknown: { title: "weil" } }),
    ["/unknown/title records.honest.given-too"],
  ],
  [
    "a field cannot stand in two maps of honest values",
    policy({}, { unknown: { summary: "weil" }, notApplicable: { summary: "weil" } }),
    ["/notApplicable/summary records.honest.twice"],
  ],
  [
    "honest values stand in an object",
    policy({}, { unknown: ["title"] }),
    ["/unknown records.honest.not-object"],
  ],
  ["a code stands in the closed list", policy({ kind: "toString" }), ["/data/kind records.code.unknown"]],
  ["yes and no are not words", policy({ binding: "ja" }), ["/data/binding records.value.kind"]],
  ["many values stand in a list", policy({ topics: "KI" }), ["/data/topics records.value.kind"]],
  ["a list has no empty entries", policy({ topics: ["KI", ""] }), ["/data/topics/1 records.value.empty"]],
  [
    "a group has its own required fields",
    policy({ refersTo: [{ explicit: true }] }),
    ["/data/refersTo/0/policy records.field.missing-inside"],
  ],
  [
    "30 February does not exist",
    policy({ validFrom: "2025-02-30" }),
    ["/data/validFrom records.date.impossible"],
  ],
  [
    "days are written with four, two and two digits",
    policy({ validFrom: "1.1.2025" }),
    ["/data/validFrom records.date.impossible"],
  ],
  [
    "validity does not end before it begins",
    policy({ validTo: "2024-12-31" }),
    ["/data/validTo records.date.reversed"],
  ],
  [
    "text has no control characters",
    policy({ title: "KI\u0000" }),
    ["/data/title records.text.control-character"],
  ],
  [
    "text has no halves of characters",
    policy({ title: "KI\uD800" }),
    ["/data/title records.text.control-character"],
  ],
  ["text has line breaks and tabs", policy({ title: "KI\n\tund mehr" }), []],
  [
    "only Markdown has carriage returns",
    policy({ title: "a\r\nb", summary: "a\r\nb" }),
    ["/data/title records.text.control-character"],
  ],
  ["20,000 characters are not too long", policy({ title: "😀".repeat(20_000) }), []],
  [
    "20,001 characters are too long",
    policy({ title: "ä".repeat(20_001) }),
    ["/data/title records.text.too-long"],
  ],
  [
    "200,001 characters are too long for Markdown",
    policy({ summary: "a".repeat(200_001) }),
    ["/data/summary records.text.too-long"],
  ],
  [
    "web addresses begin with http",
    policy({}, { sources: [{ title: "x", url: "javascript:alert(1)" }] }),
    ["/sources/0/url records.text.not-url"],
  ],
  [
    "use does not end before it begins",
    deployment({ startedOn: "2025-02-01", endedOn: "2025-01-31" }),
    ["/data/endedOn records.date.reversed"],
  ],
  [
    "a stage does not end before it begins",
    deployment({ stages: [{ status: "pilot", from: "2025-02-01", to: "2025-01-01" }] }),
    ["/data/stages/0/to records.stages.reversed"],
  ],
  [
    "stages do not overlap",
    deployment({
      stages: [
        { status: "regular", from: "2025-03-01" },
        { status: "pilot", from: "2025-01-01", to: "2025-03-02" },
      ],
    }),
    ["/data/stages/1 records.stages.overlapping"],
  ],
  [
    "a stage without an end lasts until the next",
    deployment({
      stages: [
        { status: "pilot", from: "2025-01-01" },
        { status: "regular", from: "2025-03-01" },
      ],
    }),
    [],
  ],
  [
    "a reference leads to an allowed type",
    deployment({ system: "unit/y" }),
    ["/data/system records.reference.wrong-type"],
  ],
  ["a reference is no text", deployment({ system: "LLMoin" }), ["/data/system records.reference.wrong-type"]],
  ["where text is allowed, text is no reference", cost({ subject: "Lizenzen/Jahr" }), []],
  [
    "where text is allowed, a reference still leads to an allowed type",
    cost({ subject: "unit/y" }),
    ["/data/subject records.reference.wrong-type"],
  ],
  [
    "money is not negative",
    cost({ actual: { cents: -1, currency: "EUR" } }),
    ["/data/actual/cents records.money.negative"],
  ],
  [
    "money has whole cents",
    cost({ actual: { cents: 0.5, currency: "EUR" } }),
    ["/data/actual/cents records.money.fraction"],
  ],
  [
    "money is euros",
    cost({ actual: { cents: 5, currency: "USD" } }),
    ["/data/actual/currency records.money.currency"],
  ],
  ["numbers keep their bounds", cost({ year: 1871 }), ["/data/year records.number.too-small"]],
  [
    "a law is one the register knows",
    { type: "documentation", key: "d", data: { system: "system/x", duty: "law/erfunden-1", status: "open" } },
    ["/data/duty records.law.unknown"],
  ],
  [
    "a facet is one of the list",
    { type: "nilReturn", key: "n", data: { facet: "weather", asOf: "2026-01-01", confirmedBy: "Leitung" } },
    ["/data/facet records.facet.unknown"],
  ],
  [
    "a period does not end before it begins",
    {
      type: "usage",
      key: "u",
      data: {
        subject: "system/x",
        measure: "requests",
        value: 5,
        period: { from: "2026-02-01", to: "2026-01-01" },
      },
    },
    ["/data/period records.period.reversed"],
  ],
  [
    "a field is withheld once and on a known ground",
    policy(
      {},
      {
        withhold: [
          { field: "title", ground: "statute" },
          { field: "title", ground: "whim" },
        ],
      },
    ),
    ["/withhold/1/ground records.code.unknown", "/withhold/1/field records.withhold.twice"],
  ],
  [
    "only fields of the type are withheld",
    policy({}, { withhold: [{ field: "x", ground: "statute" }] }),
    ["/withhold/0/field records.withhold.unknown-field"],
  ],
  ["version and time of an export are passed over", policy({}, { version: "x", recordedAt: 7 }), []],
  [
    "names that could change objects are faults anywhere",
    JSON.parse(
      '{"__proto__":1,"constructor":1,"version":{"prototype":1},"type":"partner","key":"k","data":{"name":"HAW","kind":"university","__x":1}}',
    ) as Json,
    [
      "/__proto__ records.name.forbidden",
      "/constructor records.name.forbidden",
      "/version/prototype records.name.forbidden",
      "/data/__x records.name.forbidden",
    ],
  ],
  [
    "what lies too deep is a fault",
    policy({}, { version: nested(17) }),
    [`/version${"/0".repeat(16)} records.nesting.too-deep`],
  ],
];

for (const [rule, input, faults] of CASES) {
  test(rule, () => {
    assert.deepEqual(faultsOf(input), faults);
  });
}

test("every fault of a record is reported, each with a German sentence", () => {
  const parsed = parseRecord(
    policy({ title: 5, kind: "x", validTo: "gestern", issuer: "" }, { visibility: "all" }),
    "/records/3",
  );
  assert.ok(!parsed.ok);
  assert.deepEqual(parsed.problems.map(({ pointer }) => pointer).toSorted(), [
    "/records/3/data/issuer",
    "/records/3/data/kind",
    "/records/3/data/title",
    "/records/3/data/validTo",
    "/records/3/visibility",
  ]);
  for (const { message } of parsed.problems) assert.match(message, /Bitte .+\.$/u);
});

test("the message on a text too long names the limit", () => {
  const parsed = parseRecord(policy({ title: "a".repeat(20_001) }), "");
  assert.match(parsed.ok ? "" : (parsed.problems[0]?.message ?? ""), /20000/u);
});
