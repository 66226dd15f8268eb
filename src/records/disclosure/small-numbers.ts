import type { RecordContent, WithheldField } from "#records/record.ts";
import type { RecordDataMap } from "#catalogue/record-types.generated.ts";

/** Fewer people than this could be recognised behind a number. */
const FEWEST = 5;

const held = (...fields: readonly string[]): readonly WithheldField[] =>
  fields.map((field) => ({ field, ground: "individualInterest" }));

/** Which fields are held back because a few people could be recognised behind them? */
export function smallNumbers(record: RecordContent): readonly WithheldField[] {
  if (record.type === "feedback") {
    const { participants } = record.data as RecordDataMap["feedback"];
    const isFew = participants !== undefined && participants < FEWEST;
    return isFew ? held("participants", "sentiment", "statement") : [];
  }
  if (record.type === "training") {
    const { byUnit = [] } = record.data as RecordDataMap["training"];
    return byUnit.some(({ participants = FEWEST }) => participants < FEWEST) ? held("byUnit") : [];
  }
  return [];
}
