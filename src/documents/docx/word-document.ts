import { Document as WordDocument, Packer, Paragraph, TextRun } from "docx";
import { cleanText } from "#documents/clean-text.ts";
import { frameOf } from "#documents/frame.ts";
import type { Document } from "#documents/model.ts";
import { pageRunsOf } from "#documents/page-runs.ts";
import type { Letterhead } from "./letterhead.ts";
import { wordBlocks } from "./word-blocks.ts";
import { NUMBERING } from "./word-list.ts";
import { wordLetterhead, wordSection } from "./word-page.ts";
import { textWidth, type Work } from "./word-setting.ts";
import { wordStyles } from "./word-styles.ts";

function opening(document: Document, looks: Letterhead): readonly Paragraph[] {
  const title = new Paragraph({ style: "Title", children: [new TextRun(cleanText(document.title))] });
  return [...wordLetterhead(document, looks), title];
}

function sectionsOf(document: Document, looks: Letterhead) {
  const work: Work = { frame: frameOf(document.blocks), looks, lists: 0 };
  const runs = pageRunsOf(document.blocks);
  const first = runs[0]?.landscape === false ? [] : [{ landscape: false, blocks: [] }];
  return [...first, ...runs].map(({ landscape, blocks }, index) => {
    const setting = { work, width: textWidth(looks, landscape), depth: 0, box: {}, afterTable: false };
    const head = index === 0 ? opening(document, looks) : [];
    return wordSection({ document, looks, landscape }, [...head, ...wordBlocks(blocks, setting)]);
  });
}

/** The document as the bytes of a Word file, as the library packs them. */
export async function packWordDocument(document: Document, looks: Letterhead): Promise<Uint8Array> {
  const author = cleanText(document.author ?? "");
  const word = new WordDocument({
    title: cleanText(document.title),
    subject: cleanText(document.subject ?? ""),
    creator: author,
    lastModifiedBy: author,
    styles: wordStyles(looks),
    numbering: NUMBERING,
    hyphenation: { autoHyphenation: true },
    sections: sectionsOf(document, looks),
  });
  return new Uint8Array(await Packer.toArrayBuffer(word));
}
