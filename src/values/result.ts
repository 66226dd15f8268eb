import type { Problem } from "./problem.ts";

/** A value, or every problem that kept it from being one. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The result of something that worked. */
export function succeed<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** The result of something that failed for the problems named. */
export function fail(...problems: readonly Problem[]): Result<never> {
  return { ok: false, problems };
}
