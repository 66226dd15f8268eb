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
  if (block.kind === "paragraph") {
    const { reworded: _reworded, ...said } = block;
    return said;
  }
  if (block.kind === "reference") return block;
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
  const added = data.addedBy === undefined ? {} : { addedBy: data.addedBy };
  if (kind === "paragraph") return { kind, text, evidence, ...truths(data), ...added };
  const rows = (data.rows ?? []).map((row) => ({
    ...{ cells: row.cells ?? [], evidence: row.evidence ?? [] },
    ...(row.derived ? { derived: true as const } : {}),
  }));
  return { kind, title: text, columns: data.columns ?? [], rows };
}

const gapData = ({ facet, unit, what }: Gap) => ({ facet, what, ...(unit === null ? {} : { unit }) });

type Said = Pick<ComparedQuestion, "state" | "blocks" | "gaps">;

/** The record of an answer at a place of an inquiry; `open` is what the public copy says, where there is one. */
export function answerContent(
  inquiry: Key,
  place: number,
  { said, open }: { readonly said: Said; readonly open?: Said | undefined },
): RecordContent<"answer"> {
  const publicly = open && {
    publicState: open.state ?? "answered",
    publicBlocks: open.blocks.map(blockData),
    publicGaps: open.gaps.map(gapData),
  };
  return {
    ...{ type: "answer", key: answerKey(inquiry, place), ...INTERNAL },
    data: {
      ...{ inquiry: `inquiry/${inquiry}`, place, state: said.state ?? "answered" },
      ...{ blocks: said.blocks.map(blockData), gaps: said.gaps.map(gapData), ...publicly },
    },
  };
}

/** What a kept answer says: its state, blocks and gaps. */
type KeptAnswer = {
  readonly state: AnswerState;
  readonly blocks: readonly AnswerBlock[];
  readonly gaps: readonly Gap[];
};

function gapsFrom(gaps: Data["gaps"] = []): readonly Gap[] {
  return gaps.flatMap(({ facet = "", unit = null, what = "" }) =>
    isFacetId(facet) ? [{ facet, unit, what }] : [],
  );
}

/** What a kept answer says. */
export function answerFrom({ data }: Pick<RecordContent<"answer">, "data">): KeptAnswer {
  const { state = "answered", blocks = [], gaps } = data;
  return { state, blocks: blocks.map(blockFrom), gaps: gapsFrom(gaps) };
}

/** What the public copy of a kept answer says; open where none was made. */
export function publicAnswerFrom({ data }: Pick<RecordContent<"answer">, "data">): KeptAnswer {
  const { publicState = "gap", publicBlocks = [], publicGaps } = data;
  return { state: publicState, blocks: publicBlocks.map(blockFrom), gaps: gapsFrom(publicGaps) };
}
