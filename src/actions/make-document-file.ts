import type { Letterhead } from "#documents/docx/letterhead.ts";
import type { Document } from "#documents/model.ts";

/** File formats of a paper, by the ending of their files. */
export const DOCUMENT_FORMATS = ["html", "docx", "pdf", "md"] as const;

/** One of the file formats of a paper. */
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

type Maker = (document: Document, letterhead?: Letterhead) => Promise<Uint8Array | string>;

/** Makers are loaded when they are asked for: those of PDF and Word are by far the heaviest part of the program. */
const MAKERS: Readonly<Record<DocumentFormat, Maker>> = {
  html: async (document) => (await import("#documents/html/make-html.ts")).makeHtml(document),
  md: async (document) => (await import("#documents/markdown/make-markdown.ts")).makeMarkdown(document),
  docx: async (document, letterhead) =>
    (await import("#documents/docx/make-docx.ts")).makeDocx(document, letterhead),
  pdf: async (document) => (await import("#documents/pdf/make-pdf.ts")).makePdf(document),
};

/** A paper in one format; the letterhead only changes Word files. */
export function makeDocumentFile(
  document: Document,
  format: DocumentFormat,
  letterhead?: Letterhead,
): Promise<Uint8Array | string> {
  return MAKERS[format](document, letterhead);
}
