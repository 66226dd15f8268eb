import type { AnswerBlock, Evidence } from "#answers/answer.ts";

/** A sentence of an answer with the evidence of its paragraph. */
export type Sentence = { readonly text: string; readonly evidence: readonly Evidence[] };

/** A row of a table of an answer, its cells by their columns. */
export type Row = {
  readonly table: string;
  readonly cells: readonly { readonly column: string; readonly value: string }[];
  readonly evidence: readonly Evidence[];
};

const LINE = /\n+/u;
const SENTENCE_END = /(?<=[.!?][“")]?)\s+(?=[„"(]?[\p{Lu}\d])/u;
/** What ends with a full stop and yet no sentence: abbreviations, ordinals and days of a month. */
const NO_END =
  /(?:^|[\s(„])(?:\d{1,2}|\p{L}|Abs|Art|Nr|Nrn|bzw|ca|Dr|Drs|vgl|inkl|einschl|insb|ggf|sog|usw|lfd|Ziff|Buchst|St|Str|Tel|Az|mind|max)\.$/u;

function sentencesIn(line: string): readonly string[] {
  const sentences: string[] = [];
  for (const part of line.split(SENTENCE_END)) {
    const last = sentences.at(-1);
    if (last !== undefined && NO_END.test(last)) sentences[sentences.length - 1] = `${last} ${part}`;
    else sentences.push(part);
  }
  return sentences.map((one) => one.trim()).filter((one) => one !== "");
}

/** The sentences of an answer that state something; connecting ones and references do not. */
export function sentencesOf(blocks: readonly AnswerBlock[]): readonly Sentence[] {
  return blocks.flatMap((block): Sentence[] => {
    if (block.kind !== "paragraph" || block.connective) return [];
    const { evidence } = block;
    return block.text
      .split(LINE)
      .flatMap(sentencesIn)
      .map((text) => ({ text, evidence }));
  });
}

/** Columns of the same name are counted, so that none hides another. */
function distinct(columns: readonly string[]): readonly string[] {
  return columns.map((column, at) => {
    const earlier = columns.slice(0, at).filter((one) => one === column).length;
    return earlier === 0 ? column : `${column} (${earlier + 1})`;
  });
}

/** The rows of all tables of an answer. */
export function rowsOf(blocks: readonly AnswerBlock[]): readonly Row[] {
  return blocks.flatMap((block): Row[] => {
    if (block.kind !== "table") return [];
    const columns = distinct(block.columns);
    return block.rows.map(({ cells, evidence }) => ({
      table: block.title,
      cells: columns.map((column, at) => ({ column, value: cells[at] ?? "" })),
      evidence,
    }));
  });
}

/** All evidence of an answer, each once. */
export function evidenceIn(blocks: readonly AnswerBlock[]): readonly Evidence[] {
  const cited = blocks.flatMap((block): readonly Evidence[] => {
    if (block.kind === "table") return block.rows.flatMap(({ evidence }) => evidence);
    return block.kind === "paragraph" ? block.evidence : [];
  });
  return [...new Set(cited)];
}

/** The record that an evidence cites, `type/key`, and its version. */
export function citedBy(evidence: Evidence): { readonly record: string; readonly version: number } {
  const at = evidence.lastIndexOf("@");
  return { record: evidence.slice(0, at), version: Number(evidence.slice(at + 1)) };
}
