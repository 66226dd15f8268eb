import type { Ask } from "#answers/ask.ts";
import { inFigures } from "#answers/speech/speak.ts";
import type { Column } from "#answers/speech/table.ts";
import type { RecordDataMap, RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { VersionedRecord } from "#records/record.ts";

type Manner<Row> = Omit<Column<Row>, "label" | "cell">;

/** Makes columns that show a field of the row's record. */
export function columnsOf<Type extends RecordTypeId>(ask: Ask) {
  return (
    id: keyof RecordDataMap[Type] & string,
    label: string,
    manner: Manner<VersionedRecord<Type>>,
  ): Column<VersionedRecord<Type>> => ({
    label,
    ...manner,
    cell: (row) => inFigures(ask, row, id),
  });
}
