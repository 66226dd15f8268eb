import { Temporal } from "temporal-polyfill";
import { isLocalDate, type LocalDate } from "./local-date.ts";

/** A moment in UTC with milliseconds, `2026-01-30T10:15:00.000Z`. Compares as text. */
export type Instant = string;

const BERLIN = "Europe/Berlin";
const WITH_ZONE = /T.*(?:Z|[+-]\d{2}:?\d{2})$/u;

function fromEpoch(milliseconds: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({ smallestUnit: "millisecond" });
}

/** The moment of a system clock's milliseconds since 1970. */
export function instantOf(milliseconds: number): Instant {
  return fromEpoch(milliseconds);
}

/** Reads an ISO moment that names its zone; null if it is none. */
export function parseInstant(text: string): Instant | null {
  if (!WITH_ZONE.test(text)) return null;
  try {
    return fromEpoch(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    return null;
  }
}

/** The last millisecond of a day in Berlin. */
export function endOfDay(day: LocalDate): Instant {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(BERLIN);
  return fromEpoch(next.epochMilliseconds - 1);
}

/** A day (its end in Berlin) or a moment with zone; null if the text is neither. */
export function parseDayOrInstant(text: string): Instant | null {
  return isLocalDate(text) ? endOfDay(text) : parseInstant(text);
}

/** The day in Berlin on which this moment lies. */
export function dayOf(instant: Instant): LocalDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(BERLIN).toPlainDate().toString();
}

/** The time of day in Berlin at this moment, with seconds: "21:31:21". */
export function timeOf(instant: Instant): string {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(BERLIN).toPlainTime();
  return time.toString({ smallestUnit: "second" });
}
