/** For tests only: files made on the spot. */
import { createRequire } from "node:module";
import { deflateSync } from "node:zlib";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { strToU8, zipSync } from "fflate";

const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A Word file whose body is this XML; `before` stands above the root element. */
export function docxOf(body: string, before = ""): Uint8Array {
  const main = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync({
    "[Content_Types].xml": strToU8(CONTENT_TYPES),
    "_rels/.rels": strToU8(RELATIONS),
    "word/document.xml": strToU8(before + main),
  });
}

/** A PDF with one page that does what these operators say; `more` is added to the catalogue. */
export function pdfOf(operators: string | Buffer, more = ""): Uint8Array {
  const content = deflateSync(operators);
  const font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
  const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F ${font}>>>>>>`;
  const objects = [`<</Type/Catalog/Pages 2 0 R${more}>>`, "<</Type/Pages/Kids[3 0 R]/Count 1>>", page];
  const head = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join("");
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n${head}4 0 obj\n<</Length ${content.length}/Filter/FlateDecode>>\nstream\n`),
    content,
    Buffer.from("\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF"),
  ]);
}

/** A PDF typeset from Typst's markup in Fira Sans, whose files lie there. */
export function typesetPdf(markup: string, fontPaths: readonly string[]): Uint8Array {
  const typst = createRequire(import.meta.url)("@myriaddreamin/typst-ts-node-compiler") as {
    readonly NodeCompiler: typeof NodeCompiler;
  };
  const compiler = typst.NodeCompiler.create({ fontArgs: [{ fontPaths: [...fontPaths] }] });
  const setting = '#set text(font: "Fira Sans", lang: "de", size: 10pt)\n#set par(justify: true)\n';
  return new Uint8Array(compiler.pdf({ mainFileContent: setting + markup }));
}
