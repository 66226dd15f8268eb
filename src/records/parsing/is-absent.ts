import { isObject } from "#values/json.ts";

/**
 * Does this input say nothing? Null, blank text, empty lists and objects whose members all say nothing
 * count as absent. The input must not be nested too deeply.
 */
export function isAbsent(input: unknown): boolean {
  if (input === null || input === undefined) return true;
  if (typeof input === "string") return input.trim() === "";
  if (Array.isArray(input)) return input.length === 0;
  return isObject(input) && Object.values(input).every(isAbsent);
}
