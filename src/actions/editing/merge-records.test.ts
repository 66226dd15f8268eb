import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { recordTypeIds } from "#catalogue/catalogue.ts";
import { canonicalContent } from "#records/content.ts";
import { differenceOf } from "#records/difference.ts";
import { arbitraryRecord } from "#records/record.arbitrary.ts";
import type { RecordContent } from "#records/record.ts";
import { merged, mergeOf, slotOf, type Choice } from "./merge-records.ts";

const versions = fc.constantFrom(...recordTypeIds()).chain((type) => {
  const one = arbitraryRecord(type, "two");
  return fc.record({ base: one, theirs: one, mine: one });
});

/** What a record says at each place. */
const slots = (record: RecordContent, other: RecordContent): ReadonlySet<string> =>
  new Set(differenceOf(record, other).map(({ path }) => slotOf(path)));

test("what only one changed is in the merge, and disputed places are as chosen: no update is lost", () => {
  fc.assert(
    fc.property(versions, fc.constantFrom<Choice>("mine", "theirs"), (all, choice) => {
      const { disputed, onlyMine, onlyTheirs } = mergeOf(all);
      const made = merged(all, new Map(disputed.map((slot) => [slot, choice])));
      const [fromMine, fromTheirs] = [slots(made, all.mine), slots(made, all.theirs)];
      for (const slot of [...onlyMine, ...(choice === "mine" ? disputed : [])])
        assert.ok(!fromMine.has(slot), `lost mine: ${slot}`);
      for (const slot of [...onlyTheirs, ...(choice === "theirs" ? disputed : [])])
        assert.ok(!fromTheirs.has(slot), `lost theirs: ${slot}`);
    }),
    { numRuns: 60 },
  );
});

test("who changed nothing gets what the other one wrote", () => {
  fc.assert(
    fc.property(versions, ({ base, theirs }) => {
      const all = { base, theirs, mine: base };
      assert.deepEqual(mergeOf(all).disputed, []);
      assert.deepEqual(canonicalContent(merged(all, new Map())), canonicalContent(theirs));
    }),
    { numRuns: 30 },
  );
});

test("a value and an honest reason for having none are one place", () => {
  assert.equal(slotOf("data.hosting.operator"), "data.hosting");
  assert.equal(slotOf("unknown.hosting"), "data.hosting");
  assert.equal(slotOf("confidentiality.ground"), "confidentiality");
});
