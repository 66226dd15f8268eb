import type { Document } from "#documents/model.ts";
import { DEFAULT_LETTERHEAD, type Letterhead } from "./letterhead.ts";

/**
 * The document as a Word file with real styles, in an office's letterhead if one is given; the same
 * document gives the same bytes.
 */
export async function makeDocx(
  document: Document,
  looks: Letterhead = DEFAULT_LETTERHEAD,
): Promise<Uint8Array> {
  // loaded with the first Word file, not with the program
  const [{ packWordDocument }, { fixedBytes }] = await Promise.all([
    import("./word-document.ts"),
    import("./fixed-bytes.ts"),
  ]);
  return fixedBytes(await packWordDocument(document, looks), document.createdAt);
}
