import { strFromU8, strToU8, zipSync } from "fflate";
import mammoth from "mammoth";
import type { FileLimits, FileText } from "#inquiry/files/file-text.ts";
import { readHtml } from "#inquiry/files/html/read-html.ts";
import { unpack, type Parts } from "#inquiry/files/unpack.ts";
import { inquiryProblem } from "#inquiry/problems.ts";
import { fail, type Result } from "#values/result.ts";
import { numberLists } from "./number-lists.ts";

const MAIN = "word/document.xml";
const NUMBERING = "word/numbering.xml";
const STYLES = "word/styles.xml";
/** What the text needs; pictures and embedded files stay packed. */
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:[\w-]+\.xml|_rels\/[\w.-]+\.rels))$/u;
/** Names of the main part where programs call it otherwise. */
const OTHER_MAIN = /^word\/document\d*\.xml$/u;

const textOf = (parts: Parts, path: string): string => {
  const part = parts[path];
  return part ? strFromU8(part) : "";
};

/** The same document with list numbers in its text and without the parts that are not read. */
function withNumbers(parts: Parts): Uint8Array {
  const main = Object.keys(parts).find((path) => OTHER_MAIN.test(path)) ?? MAIN;
  const xml = textOf(parts, main);
  // without "w:" the numbering part stays, and the lists get their plain numbers from it
  if (!/<w:p[\s>]/u.test(xml)) return zipSync(parts, { level: 0 });
  const lists = { numbering: textOf(parts, NUMBERING), styles: textOf(parts, STYLES) };
  const rest = Object.entries(parts).filter(([path]) => path !== NUMBERING);
  return zipSync({ ...Object.fromEntries(rest), [main]: strToU8(numberLists(xml, lists)) }, { level: 0 });
}

const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));

/**
 * The text of a Word file (.docx) with the numbers of its automatic lists; tables stand row by row, notes are left out.
 * @problems inquiry.file.broken, inquiry.file.bomb, inquiry.file.too-deep
 */
export async function readDocx(bytes: Uint8Array, limits: FileLimits): Promise<Result<FileText>> {
  const parts = unpack(bytes, (path) => WANTED.test(path), limits);
  if (!parts.ok) return parts;
  try {
    const buffer = Buffer.from(withNumbers(parts.value));
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage: noPicture });
    return readHtml(value);
  } catch {
    return fail(inquiryProblem("inquiry.file.broken", ""));
  }
}
