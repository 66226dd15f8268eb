import { Temporal } from "temporal-polyfill";
import { isLocalDate, type LocalDate } from "./local-date.ts";

/** A moment in UTC with milliseconds, `2026-01-30T10:15:00.000Z`. Compares as text. */
export type Instant = string;

const BERLIN = "Europe/Berlin";
const WITH_ZONE = /T.*(?:Z|[+-]\d{2}:?\d{2})$/u;

function fromEpoch(milliseconds: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({ smallestUnit: "millisecond" });
}

/** The second that a clock was asked for last; under load it is asked thousands of times in one. */
let last = { second: Number.NaN, text: "" };

/** The moment of a system clock's milliseconds since 1970. */
export function instantOf(milliseconds: number): Instant {
  if (!Number.isInteger(milliseconds)) return fromEpoch(milliseconds);
  const second = Math.floor(milliseconds / 1000);
  if (second !== last.second) last = { second, text: fromEpoch(second * 1000).slice(0, -4) };
  return `${last.text}${String(milliseconds - second * 1000).padStart(3, "0")}Z`;
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

function dayInBerlin(instant: Instant): LocalDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(BERLIN).toPlainDate().toString();
}

/** Moments since clocks in Berlin have been whole hours apart from UTC. */
const BY_THE_HOUR = /^(?:19|2\d)\d{2}-\d{2}-\d{2}T\d{2}:[0-5]\d:[0-5]\d\.\d{3}Z$/u;
const MOST_HOURS = 2000;

/** Days by the hour: registers are written to in few hours, and their pages ask for the day of each line. */
const days = new Map<string, LocalDate>();

/** The day in Berlin on which this moment lies. */
export function dayOf(instant: Instant): LocalDate {
  if (!BY_THE_HOUR.test(instant)) return dayInBerlin(instant);
  const hour = instant.slice(0, 13);
  const known = days.get(hour);
  if (known !== undefined) return known;
  const day = dayInBerlin(instant);
  if (days.size >= MOST_HOURS) days.clear();
  days.set(hour, day);
  return day;
}

/** The time of day in Berlin at this moment, with seconds: "21:31:21". */
export function timeOf(instant: Instant): string {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(BERLIN).toPlainTime();
  return time.toString({ smallestUnit: "second" });
}
