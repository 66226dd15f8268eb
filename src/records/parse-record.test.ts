import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { recordTypeIds } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { isObject, type Json, type JsonObject } from "#values/json.ts";
import { canonicalContent, sameContent } from "./content.ts";
import { jsonSchemaOf } from "./json-schema.ts";
import { parseRecord } from "./parse-record.ts";
import { isAbsent } from "./parsing/is-absent.ts";
import { HONEST } from "./parsing/read-honest.ts";
import { arbitraryRecord } from "./record.arbitrary.ts";

const ajv = new Ajv2020({ strict: true, allErrors: false });
addFormats.default(ajv);
const VALIDATORS = Object.fromEntries(recordTypeIds().map((type) => [type, ajv.compile(jsonSchemaOf(type))]));
const accepts = (type: RecordTypeId, record: unknown): boolean => VALIDATORS[type]?.(record) === true;

/** What only the reader can tell, since a schema describes structure alone. */
const BEYOND_STRUCTURE = new Set([
  ...[
    "records.date.reversed",
    "records.period.reversed",
    "records.stages.reversed",
    "records.stages.overlapping",
  ],
  ...["records.honest.given-too", "records.honest.twice", "records.withhold.twice"],
  ...["records.law.unknown", "records.name.forbidden", "records.nesting.too-deep"],
]);

const anyType = fc.constantFrom(...recordTypeIds());
const anyRecord = anyType.chain((type) => arbitraryRecord(type, "one"));

/** Leaves out what the reader takes as absent. */
function withoutAbsent(value: unknown, isReasons = false): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => withoutAbsent(entry));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(
    ([name, one]) => isReasons || !isAbsent(one) || (isObject(one) && HONEST.some((map) => map === name)),
  );
  return Object.fromEntries(
    kept.map(([name, one]) => [
      name,
      withoutAbsent(
        one,
        HONEST.some((map) => map === name),
      ),
    ]),
  );
}

type Mutation = { readonly at: number; readonly value: Json; readonly kind: "replace" | "delete" | "add" };

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(60),
  value: fc.oneof(
    fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
    fc.constantFrom(
      "",
      "2026-02-30",
      "unit/x y",
      "system/x",
      "law/nichts-1",
      "a\u0007b",
      { from: "2026-01-02", to: null },
      -1,
      1.5,
    ),
    fc.constantFrom<Json>({ cents: -1, currency: "EUR" }, { cents: 5, currency: "USD" }, [null], [{}], [[]]),
  ),
  kind: fc.constantFrom("replace", "delete", "add"),
});

/** Changes the record at its n-th place, counted in order of writing. */
function mutated(record: JsonObject, { at, value, kind }: Mutation): Json {
  let place = 0;
  const walk = (node: Json): Json => {
    if (Array.isArray(node)) return node.map(walk);
    if (!isObject(node)) return node;
    const members = Object.entries(node as JsonObject).flatMap(([name, member]): [string, Json][] => {
      place += 1;
      if (place !== at) return [[name, walk(member)]];
      if (kind === "delete") return [];
      return kind === "add"
        ? [
            [name, member],
            [`${name}X`, value],
          ]
        : [[name, value]];
    });
    return Object.fromEntries(members);
  };
  return walk(record);
}

test("a record written from the catalogue is read without fault and says the same", () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const parsed = parseRecord(canonicalContent(record), "");
      assert.ok(parsed.ok, JSON.stringify(parsed));
      assert.ok(sameContent(parsed.value, record));
      assert.ok(
        accepts(record.type, canonicalContent(record)),
        JSON.stringify(VALIDATORS[record.type]?.errors),
      );
    }),
    { numRuns: 400 },
  );
});

test("the reader accepts what the JSON Schema accepts, but for rules that no schema can state", () => {
  fc.assert(
    fc.property(anyRecord, mutation, (record, change) => {
      const input = mutated(canonicalContent(record), change);
      if (!isObject(input) || input["type"] !== record.type) return;
      const parsed = parseRecord(input, "");
      const schemaAccepts = accepts(record.type, withoutAbsent(input));
      if (parsed.ok) assert.ok(schemaAccepts, JSON.stringify([input, VALIDATORS[record.type]?.errors]));
      else if (schemaAccepts) {
        assert.ok(
          parsed.problems.every(({ code }) => BEYOND_STRUCTURE.has(code)),
          JSON.stringify(parsed),
        );
      }
    }),
    { numRuns: 3_000 },
  );
});

test("no JSON whatever makes the reader throw", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (input) => {
      assert.equal(parseRecord(input, "/records/0").ok, false);
    }),
    { numRuns: 500 },
  );
});
