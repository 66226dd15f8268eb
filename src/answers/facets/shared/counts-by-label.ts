import { joinSaid, type Said } from "#answers/speech/said.ts";
import { countOf } from "#answers/speech/speak.ts";
import { listInWords } from "#language/lists.ts";
import type { CountedNoun } from "#language/numbers.ts";
import type { VersionedRecord } from "#records/record.ts";

/** Records that go under one label. */
export type Labelled<Row extends VersionedRecord> = {
  readonly label: string;
  readonly records: readonly Row[];
};

/** How many records fall to each label: "zwei geplant und eine beschlossen"; empty ones are left out. */
export function countsByLabel<Row extends VersionedRecord>(
  groups: readonly Labelled<Row>[],
  gender: CountedNoun["gender"],
): Said {
  const counts = groups
    .filter(({ records }) => records.length > 0)
    .map(({ label, records }) => countOf(records, { one: label, many: label, gender }));
  return joinSaid(counts, (texts) => listInWords(texts));
}

/** The groups that hold records, in the order given. */
export function labelled<Row extends VersionedRecord>(
  records: readonly Row[],
  labels: Readonly<Record<string, string>>,
  codeOf: (record: Row) => string | undefined,
): readonly Labelled<Row>[] {
  return Object.entries(labels)
    .map(([code, label]) => ({ label, records: records.filter((record) => codeOf(record) === code) }))
    .filter((group) => group.records.length > 0);
}
