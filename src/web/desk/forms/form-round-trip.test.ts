import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { recordTypeIds } from "#catalogue/catalogue.ts";
import { canonicalContent } from "#records/content.ts";
import { arbitraryRecord } from "#records/record.arbitrary.ts";
import { parseRecord } from "#records/parse-record.ts";
import type { RecordContent } from "#records/record.ts";
import { referencesOf } from "#records/references-of.ts";
import type { FormValues } from "./form-values.ts";
import { inputOfValues } from "./input-of-values.ts";
import { valuesOfRecord } from "./values-of-record.ts";

/** A form as browsers send it: ends of lines are two characters. */
function sent(values: FormValues): FormValues {
  return new Map(
    [...values].map(([name, all]) => [name, all.map((one) => one.replaceAll(/\r\n?|\n/gu, "\r\n"))]),
  );
}

const loosely = (record: RecordContent): unknown =>
  JSON.parse(JSON.stringify(canonicalContent(record)), (_, value: unknown) =>
    typeof value === "string" ? value.replaceAll(/\r\n?/gu, "\n").trim() : value,
  );

for (const type of recordTypeIds()) {
  test(`what a form of the type ${type} shows comes back as it was`, () => {
    fc.assert(
      fc.property(arbitraryRecord(type, "two"), fc.boolean(), (record, isSecret) => {
        const hidden = isSecret ? [...new Set(referencesOf(record).map(({ to }) => to))] : [];
        const values = sent(valuesOfRecord(record, hidden));
        const how = { type, key: record.key, base: record, hidden, mayDisclose: true };
        const { input, problems } = inputOfValues(values, how);
        assert.deepEqual(problems, []);
        const read = parseRecord(input, "");
        assert.ok(read.ok, read.ok ? "" : JSON.stringify(read.problems));
        assert.deepEqual(canonicalContent(read.value), canonicalContent(record));
      }),
      { numRuns: 25 },
    );
  });

  test(`a form of the type ${type} without a version before it is read as well`, () => {
    fc.assert(
      fc.property(arbitraryRecord(type, "two"), (record) => {
        const { confirmedOn: _on, confirmedBy: _by, ...shown } = { ...record, attachments: [] };
        const values = sent(valuesOfRecord(shown, []));
        const how = { type, key: record.key, base: null, hidden: [], mayDisclose: true };
        const read = parseRecord(inputOfValues(values, how).input, "");
        assert.ok(read.ok, read.ok ? "" : JSON.stringify(read.problems));
        assert.deepEqual(loosely(read.value), loosely(shown));
      }),
      { numRuns: 15 },
    );
  });
}

test("who may not disclose cannot change who sees a record, whatever the form says", () => {
  fc.assert(
    fc.property(arbitraryRecord("policy", "two"), (record) => {
      const values = new Map([...valuesOfRecord(record, []), ["e.visibility", ["public"]]]);
      const how = { type: "policy", key: "two", base: record, hidden: [], mayDisclose: false } as const;
      const { input } = inputOfValues(values, how);
      assert.equal(input["visibility"], canonicalContent(record)["visibility"]);
    }),
  );
});
