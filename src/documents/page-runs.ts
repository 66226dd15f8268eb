import { columnPlanOf } from "./column-plan.ts";
import type { Block } from "./model.ts";

/** Blocks that stand one after the other on pages of the same kind. */
export type PageRun = { readonly landscape: boolean; readonly blocks: readonly Block[] };

function isWide(block: Block | undefined): boolean {
  return block?.kind === "table" && columnPlanOf(block).wide;
}

/** Headings and questions go onto the page of what follows them. */
function leadsToWide(blocks: readonly Block[], index: number): boolean {
  let at = index;
  while (blocks[at]?.kind === "heading" || blocks[at]?.kind === "question") at++;
  return isWide(blocks[at]);
}

/** Splits a document into upright pages and pages on their side, which wide tables need. */
export function pageRunsOf(blocks: readonly Block[]): readonly PageRun[] {
  const runs: { landscape: boolean; blocks: Block[] }[] = [];
  for (const [index, block] of blocks.entries()) {
    const landscape = leadsToWide(blocks, index);
    const last = runs.at(-1);
    if (last?.landscape === landscape) last.blocks.push(block);
    else runs.push({ landscape, blocks: [block] });
  }
  return runs;
}
