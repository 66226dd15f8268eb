import { fieldOf } from "#catalogue/catalogue.ts";
import { ENVELOPE } from "#catalogue/envelope.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { Cell, Column, RecordTable } from "#exchange/open-data/column.ts";
import type { VersionedRecord } from "#records/record.ts";

/** Between the values of one cell. */
const BETWEEN = " | ";

/** What records are called, by `type/key`; null for those that the reader may not know. */
export type NameOf = (reference: string) => string | null;

function wordOf(type: RecordTypeId, column: string, nameOf: NameOf): ((text: string) => string) | null {
  const field = fieldOf(type, column);
  if (field?.kind === "code") return (code) => field.list[code]?.[0] ?? code;
  return field?.kind === "reference" ? (reference) => nameOf(reference) ?? reference : null;
}

function worded(type: RecordTypeId, column: Column, nameOf: NameOf): Column {
  const word = wordOf(type, column.name, nameOf);
  return {
    ...column,
    read: (record): Cell => {
      const cell = column.read(record);
      if (typeof cell === "boolean") return cell ? "Ja" : "Nein";
      if (typeof cell !== "string" || word === null) return cell;
      return cell.split(BETWEEN).map(word).join("; ");
    },
  };
}

const FOR_STAFF: readonly Column[] = [
  {
    name: "visibility",
    label: "Sichtbarkeit",
    read: ({ visibility }) => ENVELOPE.visibility.list[visibility][0],
  },
  {
    name: "internalNote",
    label: ENVELOPE.internalNote.label,
    read: ({ internalNote }: VersionedRecord) => internalNote ?? null,
  },
];

/**
 * A table of records of one type for people: labels above the columns, words instead of codes, names instead of keys,
 * and who may see each record.
 */
export function wordedTable(type: RecordTypeId, table: RecordTable, nameOf: NameOf): RecordTable {
  const columns = [...table.columns.map((column) => worded(type, column, nameOf)), ...FOR_STAFF];
  return { ...table, head: "labels", columns };
}
