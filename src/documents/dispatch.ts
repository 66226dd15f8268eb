import type { Block, BlockTable, Inline, InlineTable } from "./model.ts";

/** Makes one block by a maker's table. */
export function byBlock<Context, Out>(table: BlockTable<Context, Out>, block: Block, context: Context): Out {
  // the table holds the function for exactly this kind; TypeScript cannot follow the pairing
  const make = table[block.kind] as (block: Block, context: Context) => Out;
  return make(block, context);
}

/** Makes one inline by a maker's table. */
export function byInline<Context, Out>(
  table: InlineTable<Context, Out>,
  inline: Inline,
  context: Context,
): Out {
  const make = table[inline.kind] as (inline: Inline, context: Context) => Out;
  return make(inline, context);
}
