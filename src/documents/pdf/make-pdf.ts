import { createRequire } from "node:module";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Document } from "#documents/model.ts";
import { FONT_FILES } from "./fonts.ts";
import { typstDocument } from "./typst-document.ts";

const require = createRequire(import.meta.url);
const CACHED_RUNS = 10;

let compiler: NodeCompiler | null = null;

/** The typesetter costs memory and time, so it is loaded with the first PDF, not with the program. */
function typesetter(): NodeCompiler {
  if (compiler === null) {
    const typst = require("@myriaddreamin/typst-ts-node-compiler") as {
      readonly NodeCompiler: typeof NodeCompiler;
    };
    compiler = typst.NodeCompiler.create({ fontArgs: [{ fontPaths: [...FONT_FILES] }] });
  }
  return compiler;
}

/**
 * The document as an accessible PDF (PDF/UA-1, tagged, A4, typeface embedded); the same document gives the same bytes.
 * @throws if a figure's SVG cannot be read (a bug of its maker)
 */
export function makePdf(document: Document): Uint8Array {
  const typst = typesetter();
  const pdf = typst.pdf(
    { mainFileContent: typstDocument(document) },
    { pdfStandard: "ua-1", creationTimestamp: Math.floor(Date.parse(document.createdAt) / 1000) },
  );
  typst.evictCache(CACHED_RUNS);
  return new Uint8Array(pdf);
}
