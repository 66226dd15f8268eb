import assert from "node:assert/strict";
import type { RecordContent } from "#records/record.ts";
import type { Result } from "#values/result.ts";
import type { Change } from "#store/store.ts";

/** The value, or a failed test that names the problems. */
export function valueOf<Value>(result: Result<Value>): Value {
  assert.ok(result.ok, result.ok ? "" : JSON.stringify(result.problems));
  return result.value;
}

/** A policy record, for tests. */
export function policy(key: string, title: string, more: Partial<RecordContent> = {}): RecordContent {
  const empty = { withhold: [], sources: [], attachments: [] };
  const honest = { unknown: {}, notCollected: {}, notApplicable: {} };
  return { type: "policy", key, visibility: "internal", ...empty, ...honest, data: { title }, ...more };
}

/** The change that founds an authority. */
export function founding(key: string): Change {
  const content = {
    ...policy(key, ""),
    type: "authority",
    data: { name: key, shortName: key },
  } as RecordContent;
  return { content, reason: "Anlage", expectedVersion: 0 };
}
