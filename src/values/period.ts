import type { LocalDate } from "./local-date.ts";

/** A span of days, both ends included; an end of null (or none) is open. */
export type Period = { readonly from: LocalDate; readonly to?: LocalDate | null };

/** A span that may be open at both ends. */
export type Window = { readonly from: LocalDate | null; readonly to: LocalDate | null };

/** Does the day lie in the span? An absent end is open. */
export function covers(span: Partial<Window>, day: LocalDate): boolean {
  return (span.from ?? day) <= day && day <= (span.to ?? day);
}

/** Do two spans share a day? */
export function overlap(one: Partial<Window>, other: Partial<Window>): boolean {
  const startsInTime = !one.from || !other.to || one.from <= other.to;
  const endsInTime = !one.to || !other.from || other.from <= one.to;
  return startsInTime && endsInTime;
}
