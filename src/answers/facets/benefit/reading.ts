import { gives } from "#answers/speech/speak.ts";
import { numberInFigures } from "#language/numbers.ts";
import type { VersionedRecord } from "#records/record.ts";

type Indicator = VersionedRecord<"indicator">;

/** One measurement of an indicator; null if none is recorded. */
export type Reading = {
  readonly indicator: Indicator;
  readonly measurement: NonNullable<Indicator["data"]["measurements"]>[number] | null;
};

/** How a measurement compares with the baseline, in the direction that the indicator calls better. */
export type Direction = "better" | "worse" | "same";

const baselineOf = ({ indicator }: Reading): number | undefined =>
  gives(indicator, "baseline") ? indicator.data.baseline?.value : undefined;

/** Measurement less baseline, free of binary noise; undefined without one of the two. */
function differenceOf(reading: Reading): number | undefined {
  const [before, after] = [baselineOf(reading), reading.measurement?.value];
  if (before === undefined || after === undefined) return undefined;
  return Math.round((after - before) * 1e6) / 1e6;
}

/** Better, worse or the same as the baseline; undefined if that cannot be told. */
export function directionOf(reading: Reading): Direction | undefined {
  const difference = differenceOf(reading);
  if (difference === undefined) return undefined;
  if (difference === 0) return "same";
  if (!gives(reading.indicator, "better")) return undefined;
  return difference > 0 === (reading.indicator.data.better === "higher") ? "better" : "worse";
}

const PERCENT = /^(?:%|prozent|v\. ?h\.)$/iu;

/** A value with its unit of measure: "12,5 Tage"; the bare figure if the unit may not be told. */
export function withUnit(indicator: Indicator, value: number): string {
  const unit = gives(indicator, "unitOfMeasure") ? ` ${indicator.data.unitOfMeasure ?? ""}` : "";
  return `${numberInFigures(value)}${unit}`;
}

const signed = (value: number): string =>
  `${value > 0 ? "+" : value < 0 ? "−" : "±"}${numberInFigures(Math.abs(value))}`;

/** The difference in figures: "−12 Tage (−30 %)", of percentages "−4 Prozentpunkte". */
export function differenceInFigures(reading: Reading): string | undefined {
  const difference = differenceOf(reading);
  const before = baselineOf(reading);
  if (difference === undefined || before === undefined) return undefined;
  const unit = gives(reading.indicator, "unitOfMeasure") ? (reading.indicator.data.unitOfMeasure ?? "") : "";
  if (PERCENT.test(unit.trim())) return `${signed(difference)} Prozentpunkte`;
  const share = before === 0 ? undefined : Math.round((difference / Math.abs(before)) * 1000) / 10;
  const percent = share === undefined ? "" : ` (${signed(share)} %)`;
  return `${signed(difference)} ${unit}`.trim() + percent;
}
