import type { Frame } from "#documents/frame.ts";

/** Where a block is shown on a page. */
export type Place = {
  readonly frame: Frame;
  /** The level at which this place shows a heading of level 1: 2 below a page's own h1. */
  readonly topLevel: number;
};
