import { plain } from "#answers/facets/shared/wording.ts";
import { derivedFrom } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { listOf } from "#answers/speech/speak.ts";
import { numberInFigures } from "#language/numbers.ts";
import type { VersionedRecord } from "#records/record.ts";

/**
 * How many records tell which value, in the order of the values: "Einstufung: Minimales Risiko (4) und …".
 * Nothing if none tells one, or of a single record.
 */
export function countsByValue<Row extends VersionedRecord>(
  start: string,
  rows: readonly Row[],
  valueOf: (row: Row) => string | undefined,
): readonly Spoken[] {
  const groups = [...Map.groupBy(rows, valueOf)].flatMap(([value, same]) =>
    value === undefined ? [] : [derivedFrom(`${value} (${numberInFigures(same.length)})`, same)],
  );
  return rows.length < 2 || groups.length === 0 ? [] : [sentence`${plain(start)}: ${listOf(groups)}.`];
}
