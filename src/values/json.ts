/** Anything that JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/** Is this a JSON object (not null, not an array)? */
export function isObject<Value>(
  value: Value,
): value is Value & { readonly [key: string]: Value extends Json ? Json : unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => byCodeUnit(a, b)).map(([key, one]) => [key, sorted(one)]),
  );
}

/** JSON with keys in code-unit order and no blanks: equal contents give equal text. */
export function canonicalJson(value: Json): string {
  return JSON.stringify(sorted(value));
}

/** Appends a step to a JSON pointer (RFC 6901). */
export function pointerTo(pointer: string, step: string | number): string {
  return `${pointer}/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
