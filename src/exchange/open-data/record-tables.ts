import { recordType, recordTypeIds } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { canonicalContent } from "#records/content.ts";
import { HONEST } from "#records/parsing/read-honest.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import type { Column, RecordTable } from "./column.ts";
import { fieldColumns } from "./field-columns.ts";

/** What tables say of records besides what they hold. */
export type TableSetting = {
  /** What a record is called. */
  readonly titleOf: (record: VersionedRecord) => string;
  /** The address of a record's page. */
  readonly addressOf: (record: VersionedRecord) => string;
  /** The sentence that marks a demonstration; null for a real authority. */
  readonly marking: string | null;
};

function leading({ titleOf, addressOf, marking }: TableSetting): readonly Column[] {
  return [
    { name: "type", label: "Art", read: ({ type }) => type },
    { name: "key", label: "Kennung", read: ({ key }) => key },
    { name: "recordTitle", label: "Bezeichnung in Listen", read: titleOf },
    { name: "version", label: "Fassung", read: ({ version }) => version },
    { name: "recordedAt", label: "Erfasst am", read: ({ recordedAt }) => recordedAt },
    { name: "confirmedOn", label: "Zuletzt bestätigt am", read: (record) => record.confirmedOn ?? null },
    { name: "address", label: "Seite", read: addressOf },
    { name: "marking", label: "Kennzeichnung als Beispiel", read: () => marking },
  ];
}

const list = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join(" | "));

const WORDS = {
  unknown: "Nicht bekannt",
  notCollected: "Nicht erhoben",
  notApplicable: "Trifft nicht zu",
} as const;

/** Why fields are empty: their names, by reason. */
const trailing: readonly Column[] = [
  {
    name: "withheld",
    label: "Zurückgehalten",
    read: ({ withhold }) => list(withhold.map(({ field }) => field)),
  },
  ...HONEST.map((map) => ({
    name: map,
    label: WORDS[map],
    read: (record: VersionedRecord) => list(Object.keys(record[map])),
  })),
];

const byReference = (a: VersionedRecord, b: VersionedRecord): number =>
  referenceTo(a) < referenceTo(b) ? -1 : 1;

/** The records of one type as a table with a column for each field. */
export function typeTable(
  type: RecordTypeId,
  records: readonly VersionedRecord[],
  setting: TableSetting,
): RecordTable {
  const own = records.filter((record) => record.type === type).toSorted(byReference);
  const columns = [...leading(setting), ...fieldColumns(recordType(type).fields), ...trailing];
  return { name: type, columns, records: own };
}

/** A table for each type that has records, by type. */
export function typeTables(
  records: readonly VersionedRecord[],
  setting: TableSetting,
): readonly RecordTable[] {
  const present = new Set(records.map(({ type }) => type));
  return recordTypeIds()
    .filter((type) => present.has(type))
    .map((type) => typeTable(type, records, setting));
}

/** All records as one table: what they share in columns, what they hold as JSON in the column `data`. */
export function wholeTable(records: readonly VersionedRecord[], setting: TableSetting): RecordTable {
  const data: Column = {
    name: "data",
    label: "Angaben (JSON)",
    read: (record) => JSON.stringify(canonicalContent(record)["data"] ?? {}),
  };
  return {
    name: "daten",
    columns: [...leading(setting), data, ...trailing],
    records: records.toSorted(byReference),
  };
}
