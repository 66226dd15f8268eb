import type { AnswerBlock, Evidence } from "#answers/answer.ts";
import type { EvidenceGroup } from "#reports/answer-blocks.ts";
import { runsOf, type EvidenceList } from "#reports/evidence-list.ts";
import type { ReportBlock } from "./report.ts";

/** More runs of numbers than these behind a sentence hide it; they get one mark of their own. */
const MOST_RUNS = 6;

/** Many pieces of evidence under one mark, with their numbers as the annex lists them. */
export type ListedGroup = EvidenceGroup & { readonly numbers: string };

/** What a report cites, numbered, and which sentences and rows cite so much that they share one mark. */
export type ReportEvidence = EvidenceList & {
  readonly groups: readonly ListedGroup[];
  readonly groupOf: (evidence: readonly Evidence[]) => EvidenceGroup | null;
};

/** The pieces of evidence behind each sentence and row of a block. */
function citationsIn(block: ReportBlock): readonly (readonly Evidence[])[] {
  const inner: AnswerBlock = block.kind === "chart" ? block.table : block;
  if (inner.kind === "paragraph") return [inner.evidence];
  return inner.kind === "table" ? inner.rows.map(({ evidence }) => evidence) : [];
}

function groupsOf(
  citations: readonly (readonly Evidence[])[],
  numberOf: EvidenceList["numberOf"],
): ReadonlyMap<string, ListedGroup> {
  const groups = new Map<string, ListedGroup>();
  for (const citation of citations) {
    const runs = runsOf(citation.map(numberOf));
    const numbers = runs.map(({ label }) => label).join(", ");
    if (runs.length <= MOST_RUNS || groups.has(numbers)) continue;
    const label = `S${groups.size + 1}`;
    groups.set(numbers, { label, target: `beleg-${label.toLowerCase()}`, numbers });
  }
  return groups;
}

/** Numbers what blocks cite by type and key, so that what belongs together has numbers in a row. */
export function reportEvidence(blocks: readonly ReportBlock[]): ReportEvidence {
  const citations = blocks.flatMap(citationsIn);
  const inOrder = [...new Set(citations.flat())].toSorted();
  const places = new Map(inOrder.map((evidence, at) => [evidence, at + 1]));
  const numberOf = (evidence: Evidence): number => {
    const number = places.get(evidence);
    if (number === undefined) throw new Error(`${evidence} is not cited in this report`);
    return number;
  };
  const groups = groupsOf(citations, numberOf);
  return {
    ...{ inOrder, numberOf, groups: [...groups.values()] },
    groupOf: (evidence) => {
      const runs = runsOf(evidence.map(numberOf));
      if (runs.length <= MOST_RUNS) return null;
      return groups.get(runs.map(({ label }) => label).join(", ")) ?? null;
    },
  };
}
