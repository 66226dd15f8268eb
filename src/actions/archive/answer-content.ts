import type { AnswerBlock, AnswerState, Gap } from "#answers/answer.ts";
import type { ComparedQuestion } from "#answers/comparing/compared-answer.ts";
import { isFacetId } from "#catalogue/facets.ts";
import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import type { RecordContent } from "#records/record.ts";
import type { Key } from "#values/key.ts";

type Data = RecordDataMap["answer"];
type BlockData = NonNullable<Data["blocks"]>[number];

/** An envelope that says nothing but that the record is internal. */
export const INTERNAL = {
  ...{ visibility: "internal" as const, withhold: [], sources: [], attachments: [] },
  ...{ unknown: {}, notCollected: {}, notApplicable: {} },
};

/** Under which key the answer at a place (from 1) of an inquiry is kept. */
export function answerKey(inquiry: Key, place: number): Key {
  return `${inquiry}.${place}`;
}

function blockData(block: AnswerBlock): BlockData {
  if (block.kind !== "table") return block;
  const { kind, title, columns, rows } = block;
  return { kind, text: title, columns, rows };
}

const truths = (said: {
  readonly derived?: boolean | undefined;
  readonly connective?: boolean | undefined;
  readonly markdown?: boolean | undefined;
}): object =>
  Object.fromEntries(
    Object.entries({ derived: said.derived, connective: said.connective, markdown: said.markdown }).filter(
      ([, value]) => value === true,
    ),
  );

function blockFrom(data: BlockData): AnswerBlock {
  const { kind = "paragraph", text = "", evidence = [] } = data;
  if (kind === "reference") return { kind, text, to: data.to ?? "" };
  if (kind === "paragraph") return { kind, text, evidence, ...truths(data) };
  const rows = (data.rows ?? []).map((row) => ({
    ...{ cells: row.cells ?? [], evidence: row.evidence ?? [] },
    ...(row.derived ? { derived: true as const } : {}),
  }));
  return { kind, title: text, columns: data.columns ?? [], rows };
}

/** The record of an answer at a place of an inquiry. */
export function answerContent(
  inquiry: Key,
  place: number,
  { state, blocks, gaps }: ComparedQuestion,
): RecordContent<"answer"> {
  return {
    ...{ type: "answer", key: answerKey(inquiry, place), ...INTERNAL },
    data: {
      ...{ inquiry: `inquiry/${inquiry}`, place, state: state ?? "answered", blocks: blocks.map(blockData) },
      gaps: gaps.map(({ facet, unit, what }) => ({ facet, what, ...(unit === null ? {} : { unit }) })),
    },
  };
}

/** What a kept answer says. */
export function answerFrom({ data }: Pick<RecordContent<"answer">, "data">): {
  readonly state: AnswerState;
  readonly blocks: readonly AnswerBlock[];
  readonly gaps: readonly Gap[];
} {
  const gaps = (data.gaps ?? []).flatMap(({ facet = "", unit = null, what = "" }) =>
    isFacetId(facet) ? [{ facet, unit, what }] : [],
  );
  return { state: data.state ?? "answered", blocks: (data.blocks ?? []).map(blockFrom), gaps };
}
