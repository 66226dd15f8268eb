import assert from "node:assert/strict";
import { test } from "node:test";
import { recordFromContent } from "./content.ts";
import { makeSnapshot } from "./snapshot.ts";
import { usesOf } from "./uses-of.ts";

const use = (key: string, system: string) => ({
  ...recordFromContent({ type: "deployment", key, data: { system } }),
  ...{ version: 1, recordedAt: "2025-01-01T00:00:00.000Z" },
});

test("the uses of a system are its own, by key, in each snapshot", () => {
  const uses = [use("b", "system/x"), use("a", "system/x"), use("c", "system/y")];
  const whole = makeSnapshot("amt", "2025-01-02T00:00:00.000Z", uses);
  assert.deepEqual(
    usesOf(whole, "system/x").map(({ key }) => key),
    ["a", "b"],
  );
  assert.deepEqual(usesOf(whole, "system/z"), []);
  assert.deepEqual(usesOf(whole, undefined), []);
  const later = makeSnapshot("amt", "2025-01-03T00:00:00.000Z", uses.slice(0, 1));
  assert.deepEqual(
    usesOf(later, "system/x").map(({ key }) => key),
    ["b"],
  );
});
