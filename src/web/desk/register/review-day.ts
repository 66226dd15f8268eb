import type { VersionedRecord } from "#records/record.ts";
import { dayOf } from "#values/instant.ts";
import { shiftDate, type LocalDate } from "#values/local-date.ts";

/**
 * When must somebody look at a record again? Its months after it was last confirmed, or recorded if it never was; null
 * where no months are set.
 * @asOf valid time: the day that is told
 */
export function reviewDay(record: VersionedRecord): LocalDate | null {
  const { reviewEveryMonths: months, confirmedOn } = record;
  return months === undefined ? null : shiftDate(confirmedOn ?? dayOf(record.recordedAt), { months });
}
