import type { Result } from "./result-like.ts";

/** A file without sin, to see that the rules do not report everything. */
export const fine: Result = { ok: true };
