import { report, type Place } from "./place.ts";

type Bounds = { readonly label: string; readonly min?: number; readonly max?: number };

function withinBounds(field: Bounds, value: number, place: Place): number | undefined {
  const { label, min = -Number.MAX_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = field;
  if (value < min) return report(place, "records.number.too-small", { label, least: min });
  if (value > max) return report(place, "records.number.too-large", { label, most: max });
  return value === 0 ? 0 : value;
}

/** Reads a whole number. */
export function readInteger(field: Bounds, input: unknown, place: Place): number | undefined {
  return typeof input === "number" && Number.isInteger(input)
    ? withinBounds(field, input, place)
    : report(place, "records.value.kind", { label: field.label, expected: "eine ganze Zahl" });
}

/** Reads a number that may have decimals. */
export function readDecimal(field: Bounds, input: unknown, place: Place): number | undefined {
  return typeof input === "number" && Number.isFinite(input)
    ? withinBounds(field, input, place)
    : report(place, "records.value.kind", { label: field.label, expected: "eine Zahl" });
}
