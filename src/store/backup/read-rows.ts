import { isObject } from "#values/json.ts";
import { isKey } from "#values/key.ts";
import { refuse, type ArchiveEntry } from "./archive-reader.ts";
import type { ArchivedRow, ArchivedTable, ColumnKind } from "./archived-tables.ts";

const LARGEST = 2_147_483_647;

const IS: Readonly<Record<ColumnKind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === "string",
  count: (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= LARGEST,
  "text or nothing": (value) => value === null || typeof value === "string",
};

/** A line of a part; null if it is no row of the table. */
function rowIn(line: string, { columns, order }: ArchivedTable): ArchivedRow | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (!isObject(value)) return null;
  const row = value as ArchivedRow;
  const names = Object.keys(columns);
  const isWhole =
    Object.keys(row).length === names.length &&
    names.every((name) => IS[columns[name] ?? "text"](Object.hasOwn(row, name) ? row[name] : undefined));
  if (!isWhole) return null;
  const owner = row[order[0] ?? ""];
  return typeof owner === "string" && isKey(owner) ? row : null;
}

/**
 * The rows of a table's part.
 * @throws Refusal if one is not a row of this table
 */
export async function readRows(entry: ArchiveEntry, table: ArchivedTable): Promise<readonly ArchivedRow[]> {
  const lines = (await entry.text()).split("\n");
  if (lines.pop() !== "") refuse("store.backup.mismatch", { what: entry.name });
  return lines.map((line) => rowIn(line, table) ?? refuse("store.backup.mismatch", { what: entry.name }));
}
