import assert from "node:assert/strict";
import { test } from "node:test";
import { POLICY, READS } from "#actions/access/policy.ts";

test("whoever may write reads records whole, so that saving loses nothing that is held back from others", () => {
  for (const deed of [
    "record.write",
    "record.confirm",
    "record.end",
    "record.undo",
    "record.disclose",
  ] as const)
    for (const role of Object.keys(POLICY[deed]) as (keyof typeof READS)[])
      assert.ok(["internal", "confidential"].includes(READS[role]), `${deed} ${role}`);
});
