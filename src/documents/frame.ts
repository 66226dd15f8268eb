import type { Block } from "./model.ts";
import { allBlocks, inlinesIn } from "./walk.ts";

/** What a maker knows of the whole document while it makes one block. */
export type Frame = {
  /** The ids that exist, each with the block or anchor that owns it (the first, where one occurs twice). */
  readonly owners: ReadonlyMap<string, object>;
  /** Number of each table and figure, counted by kind from 1; empty where blocks stand alone. */
  readonly numbers: ReadonlyMap<Block, number>;
};

function ownersOf(blocks: readonly Block[]): ReadonlyMap<string, object> {
  const owners = new Map<string, object>();
  const own = (owner: object): void => {
    if ("id" in owner && typeof owner.id === "string" && owner.id !== "" && !owners.has(owner.id))
      owners.set(owner.id, owner);
  };
  for (const block of blocks) [block, ...inlinesIn(block)].forEach(own);
  return owners;
}

function numbersOf(blocks: readonly Block[], kind: "table" | "figure"): readonly [Block, number][] {
  return blocks.filter((block) => block.kind === kind).map((block, index) => [block, index + 1]);
}

/** The frame of a whole document, with numbered tables and figures. */
export function frameOf(blocks: readonly Block[]): Frame {
  const all = allBlocks(blocks);
  return {
    owners: ownersOf(all),
    numbers: new Map([...numbersOf(all, "table"), ...numbersOf(all, "figure")]),
  };
}

/** The frame of blocks that stand within something larger: nothing is numbered. */
export function partFrameOf(blocks: readonly Block[]): Frame {
  return { owners: ownersOf(allBlocks(blocks)), numbers: new Map() };
}

/** The id under which this block or anchor can be reached; null if it has none or another had it first. */
export function idOf(frame: Frame, owner: { readonly id?: string }): string | null {
  return owner.id !== undefined && frame.owners.get(owner.id) === owner ? owner.id : null;
}

/** "Tabelle 3: Caption", the caption alone where nothing is numbered, or the number alone where there is no caption. */
export function captionOf(frame: Frame, block: Block, caption: string): string {
  const number = frame.numbers.get(block);
  if (number === undefined) return caption;
  return `${captionLabel(block)} ${number}${caption === "" ? "" : `: ${caption}`}`;
}

/** The word a numbered caption begins with. */
export function captionLabel(block: Block): "Tabelle" | "Abbildung" {
  return block.kind === "table" ? "Tabelle" : "Abbildung";
}
