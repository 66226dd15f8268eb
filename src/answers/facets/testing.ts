/** For tests only: small registers and questions from short literals. */
import type { Ask } from "#answers/ask.ts";
import { limitsOf } from "#answers/asked/limits.ts";
import type { FacetPart } from "#answers/facet-part.ts";
import type { AnswerRow } from "#answers/answer.ts";
import type { RecordDataMap, RecordTypeId } from "#catalogue/record-types.generated.ts";
import type { Question } from "#inquiry/inquiry.ts";
import type { RecordContent, VersionedRecord } from "#records/record.ts";
import { makeSnapshot } from "#records/snapshot.ts";
import { readableFor } from "#answers/voices/readable-for.ts";

/** A public record in its first version; `more` overrides what a record has besides its data. */
export function record<Type extends RecordTypeId>(
  type: Type,
  key: string,
  data: RecordDataMap[Type],
  more: Partial<RecordContent<Type>> & { readonly version?: number } = {},
): VersionedRecord<Type> {
  return {
    ...{ type, key, visibility: "public" as const, withhold: [], sources: [], attachments: [] },
    ...{ unknown: {}, notCollected: {}, notApplicable: {}, version: 1 },
    ...{ recordedAt: "2024-01-01T00:00:00.000Z", data },
    ...more,
  };
}

/** A question put to a register on 18 February 2026 for the council, unless said otherwise. */
export function askOf(
  records: readonly VersionedRecord[],
  how: Partial<Pick<Ask, "on" | "copy" | "window" | "item">> & { readonly question?: Partial<Question> } = {},
): Ask {
  const question: Question = {
    ...{ no: "1", text: "Welche?", items: [], facets: [], window: how.window ?? null },
    ...{ breakdowns: [], filters: [], conditions: [] },
    ...how.question,
  };
  const copy = how.copy ?? "council";
  const readable = readableFor(copy, makeSnapshot("musterstadt", "2026-02-18T22:59:59.999Z", records));
  return {
    ...readable,
    ...{ copy, question, on: how.on ?? "2026-02-18", item: how.item ?? null, window: how.window ?? null },
    limits: limitsOf(readable.snapshot, question, how.item ?? null),
  };
}

/** All texts of a part: paragraphs and table cells. */
export function textsOf(part: FacetPart): readonly string[] {
  return part.says.flatMap(({ block }) =>
    block.kind === "table"
      ? [block.title, ...block.columns, ...block.rows.flatMap(({ cells }) => cells)]
      : [block.text],
  );
}

/** All rows of a part's tables. */
export function rowsOf(part: FacetPart): readonly AnswerRow[] {
  return part.says.flatMap(({ block }) => (block.kind === "table" ? block.rows : []));
}

/** Texts of a part that cite no record although they state something; none in a sound part. */
export function unprovenIn(part: FacetPart): readonly string[] {
  return part.says.flatMap(({ block }) => {
    if (block.kind === "table")
      return block.rows.filter(({ evidence }) => evidence.length === 0).map(({ cells }) => cells.join(" "));
    return block.kind === "paragraph" && !block.connective && block.evidence.length === 0 ? [block.text] : [];
  });
}
