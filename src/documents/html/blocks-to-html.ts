import { partFrameOf } from "#documents/frame.ts";
import type { Block } from "#documents/model.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { html, type Html } from "./html.ts";

/**
 * Blocks as part of a page of the site, in KERN classes and without styles of their own; captions carry no numbers.
 * A heading of level 1 becomes an h2, unless the page asks for another level (2 to 6). References reach only ids
 * within these blocks.
 */
export function blocksToHtml(blocks: readonly Block[], topLevel = 2): Html {
  return html`${htmlBlocks(blocks, { frame: partFrameOf(blocks), topLevel })}`;
}
