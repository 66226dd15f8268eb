/** For tests only: answers, and small registers from short literals. */
import type { RecordDataMap, RecordTypeId } from "#catalogue/record-types.generated.ts";
import { decisionTreeOn } from "#law/ai-act/trees.ts";
import type { VersionedRecord } from "#records/record.ts";
import type { Answer, Answers } from "./classification/answers.ts";

/** The day on which most tests speak. */
export const ON = "2026-11-22";

/** Every question answered with no, but for those named. */
export function noBut(but: Readonly<Record<string, Answer>>): Answers {
  const all = decisionTreeOn(ON).questions.map(({ id }) => [id, "no"] as const);
  return { ...Object.fromEntries(all), inference: "yes", responsibility: "yes", ...but };
}

/** A record in its first version. */
export function record<Type extends RecordTypeId>(
  type: Type,
  key: string,
  data: RecordDataMap[Type],
): VersionedRecord<Type> {
  return {
    ...{ type, key, visibility: "public" as const, withhold: [], sources: [], attachments: [] },
    ...{ unknown: {}, notCollected: {}, notApplicable: {}, version: 1 },
    ...{ recordedAt: "2024-01-01T00:00:00.000Z", data },
  };
}
