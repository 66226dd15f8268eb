import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { csvParts } from "#exchange/open-data/csv-parts.ts";
import { typeTable, typeTables, wholeTable } from "#exchange/open-data/record-tables.ts";
import { xlsxParts } from "#exchange/open-data/xlsx-parts.ts";
import { registerFileParts } from "#exchange/write-register.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { Snapshot } from "#records/snapshot.ts";
import { titleOf } from "#reports/record-title.ts";
import type { Key } from "#values/key.ts";

/** File formats of a register's data, by the ending of their files. */
export const DATA_FORMATS = ["json", "csv", "xlsx"] as const;

/** One of the file formats of a register's data. */
export type DataFormat = (typeof DATA_FORMATS)[number];

/** What a file of data is made from. */
export type DataWish = {
  readonly authority: Key;
  /** The records as their reader may have them. */
  readonly records: readonly VersionedRecord[];
  /** Names the records that others refer to. */
  readonly snapshot: Snapshot;
  readonly marking: string | null;
  /** Only records of this type. */
  readonly type?: RecordTypeId | undefined;
  /** Address of the site without a slash at its end. */
  readonly baseUrl: string;
  /** Whether CSV begins with a byte order mark, by which Excel knows UTF-8. */
  readonly withByteOrderMark?: boolean;
};

/** The data of a register as a file, piece by piece. */
export function openDataFile(format: DataFormat, wish: DataWish): Iterable<string | Uint8Array> {
  const { authority, records, snapshot, marking, type, baseUrl, withByteOrderMark = false } = wish;
  const chosen = type === undefined ? records : records.filter((record) => record.type === type);
  if (format === "json") return registerFileParts(authority, chosen);
  const setting = {
    marking,
    titleOf: (record: VersionedRecord) => titleOf(snapshot, record),
    addressOf: (record: VersionedRecord) => `${baseUrl}/ki/${authority}/${record.type}/${record.key}`,
  };
  if (format === "csv") {
    const table = type === undefined ? wholeTable(records, setting) : typeTable(type, records, setting);
    return csvParts(table, { withByteOrderMark });
  }
  const tables = type === undefined ? typeTables(records, setting) : [typeTable(type, records, setting)];
  return xlsxParts(tables.length === 0 ? [wholeTable(records, setting)] : tables);
}
