import type { AnswerBlock, TableBlock } from "#answers/answer.ts";
import { answerFacet } from "#answers/answer-facet.ts";
import type { Ask } from "#answers/ask.ts";
import { joinSaid, type Said } from "#answers/speech/said.ts";
import { connective, type Spoken } from "#answers/speech/sentence.ts";
import type { FacetId } from "#catalogue/facets.ts";
import { evidenceOf } from "#records/record.ts";
import type { ReportBlock, ReportSection } from "./report.ts";
import { askFor, type Setting } from "./setting.ts";

/** What a report says where nothing is known; it never reads like an answer. */
const NOTHING_KNOWN = "Hierzu liegen im Register keine Angaben vor.";

/** What a section asks of a facet. */
export type Asked = {
  readonly title: string | null;
  readonly facet: FacetId;
  /** Names the columns wanted. */
  readonly words: string;
  readonly window?: Ask["window"];
  /** Heads of columns that the report leaves out; the register shows them. */
  readonly without?: readonly string[];
};

/** A table without some of its columns; its rows still cite all records. */
export function withoutColumns(block: TableBlock, heads: readonly string[]): TableBlock {
  const kept = block.columns.flatMap((head, at) => (heads.includes(head) ? [] : [at]));
  return {
    ...block,
    columns: kept.map((at) => block.columns[at] ?? ""),
    rows: block.rows.map((row) => ({ ...row, cells: kept.map((at) => row.cells[at] ?? "") })),
  };
}

/** What a facet answers for the report, as a section; where nothing is known it says that, and only that. */
export function facetSection(setting: Setting, asked: Asked): ReportSection {
  const { title, facet, words, window = null, without = [] } = asked;
  const outcome = answerFacet(askFor(setting, words, window), facet);
  const isSilent = outcome.state === "gap" || outcome.state === "opinion";
  const said = outcome.blocks.map((block): AnswerBlock =>
    block.kind === "table" ? withoutColumns(block, without) : block,
  );
  return {
    ...{ title, facet, state: outcome.state, gaps: outcome.gaps },
    blocks: isSilent ? [...said, connective(NOTHING_KNOWN).block] : said,
  };
}

/** What the report computes itself, as a section; null if there is nothing to say. */
export function ownSection(
  title: string | null,
  says: readonly (Spoken | ReportBlock)[],
  gaps: ReportSection["gaps"] = [],
): readonly ReportSection[] {
  const blocks = says.map((one) => ("block" in one ? one.block : one));
  return blocks.length === 0 ? [] : [{ title, facet: null, state: null, blocks, gaps }];
}

/**
 * A table of pieces that records say, or were computed from.
 * @throws if a row comes from no record
 */
export function tableOfSaid(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly Said[])[],
): TableBlock {
  return {
    ...{ kind: "table", title, columns },
    rows: rows.map((cells) => {
      const whole = joinSaid(cells, (texts) => texts.join(" "));
      if (whole.from.length === 0) throw new Error(`a row without evidence: ${whole.text}`);
      return {
        cells: cells.map(({ text }) => text),
        evidence: whole.from.map(evidenceOf),
        ...(whole.derived ? { derived: true as const } : {}),
      };
    }),
  };
}
