import type { AnsweredInquiry, AnswerBlock, Evidence } from "#answers/answer.ts";

/** The pieces of evidence of a paper, numbered from 1 in the order in which they are first cited. */
export type EvidenceList = {
  readonly inOrder: readonly Evidence[];
  readonly numberOf: (evidence: Evidence) => number;
};

function citedBy(block: AnswerBlock): readonly Evidence[] {
  if (block.kind === "paragraph") return block.evidence;
  return block.kind === "table" ? block.rows.flatMap(({ evidence }) => evidence) : [];
}

/** Numbers what an answered inquiry cites. */
export function evidenceListOf(inquiry: AnsweredInquiry): EvidenceList {
  const answers = inquiry.questions.flatMap(({ answer, items }) => [
    ...answer,
    ...items.flatMap((item) => ("answer" in item ? item.answer : [])),
  ]);
  const inOrder = [...new Set([...inquiry.preliminaryRemark, ...answers].flatMap(citedBy))];
  const numbers = new Map(inOrder.map((evidence, at) => [evidence, at + 1]));
  return {
    inOrder,
    numberOf(evidence) {
      const number = numbers.get(evidence);
      if (number === undefined) throw new Error(`${evidence} is not in this list`);
      return number;
    },
  };
}

/** Numbers as a mark: [3, 4, 5, 9] is "3–5, 9"; each run with its first number. */
export function runsOf(
  numbers: readonly number[],
): readonly { readonly first: number; readonly label: string }[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => ({
    first,
    label: first === last ? String(first) : `${first}${last === first + 1 ? ", " : "–"}${last}`,
  }));
}
