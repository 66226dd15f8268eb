import { getDocumentProxy } from "unpdf";
import type { FileLimits, FileText } from "#inquiry/files/file-text.ts";
import { inquiryProblem, inquiryWarning } from "#inquiry/problems.ts";
import type { Problem } from "#values/problem.ts";
import { fail, succeed, type Result } from "#values/result.ts";
import { keepSoftHyphens, withHyphens } from "./keep-soft-hyphens.ts";
import { pageLines } from "./page-lines.ts";
import type { Piece } from "./piece.ts";

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document["getPage"]>>;
type Matrix = readonly [number, number, number, number, number, number];
type TextItem = { readonly str: string; readonly transform: Matrix; readonly width: number };

/** A page with fewer signs holds pictures; so does a document with fewer a page. */
const LEAST_SIGNS = 12;

/** First the one, then the other movement of the plane. */
function combined([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Where an item stands, counted from the top; null for text that does not run from left to right. */
function pieceOf({ str, transform, width }: TextItem, view: Matrix): Piece | null {
  const [along, slant, , height, left, base] = combined(view, transform);
  const size = Math.abs(height) || Math.abs(along);
  if (along <= 0 || Math.abs(slant) > along * 0.1 || size === 0) return null;
  return { text: withHyphens(str), left, right: left + width, base, size };
}

async function linesOf(page: Page): Promise<readonly string[]> {
  const view = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item) =>
    "str" in item && item.str !== "" ? (pieceOf(item as unknown as TextItem, view) ?? []) : [],
  );
  page.cleanup();
  return pageLines(pieces);
}

const signsIn = (lines: readonly string[]): number => lines.join("").replaceAll(/\s/gu, "").length;

function pictureWarning(pages: readonly (readonly string[])[]): readonly Problem[] {
  const empty = pages.flatMap((lines, at) => (signsIn(lines) < LEAST_SIGNS ? [at + 1] : []));
  const [first] = empty;
  if (first === undefined) return [];
  return [inquiryWarning("inquiry.pages.pictures", "", { pages: empty.length, all: pages.length, first })];
}

async function readPages(
  document: Document,
  { pages: most, characters }: FileLimits,
): Promise<Result<FileText>> {
  const count = document.numPages;
  if (count > most) return fail(inquiryProblem("inquiry.file.too-many-pages", "", { pages: count, most }));
  const pages: (readonly string[])[] = [];
  let length = 0;
  for (let no = 1; no <= count && length <= characters; no += 1) {
    const lines = await linesOf(await document.getPage(no));
    length += lines.join("\n").length;
    pages.push(lines);
  }
  if (length > characters)
    return fail(inquiryProblem("inquiry.text.too-long", "", { length, most: characters }));
  if (signsIn(pages.flat()) < LEAST_SIGNS * Math.min(count, 3))
    return fail(inquiryProblem("inquiry.file.pictures", ""));
  return succeed({ text: pages.flat().join("\n"), pages: count, warnings: pictureWarning(pages) });
}

const isAboutPassword = (error: unknown): boolean =>
  error instanceof Error && error.name === "PasswordException";

/**
 * The text of a PDF, page after page in the order of reading, lines as printed. Scripts in it are never run.
 * @problems inquiry.file.encrypted, inquiry.file.broken, inquiry.file.pictures, inquiry.file.too-many-pages, inquiry.text.too-long
 */
export async function readPdf(bytes: Uint8Array, limits: FileLimits): Promise<Result<FileText>> {
  keepSoftHyphens();
  let document: Document;
  try {
    document = await getDocumentProxy(bytes, { verbosity: 0, enableXfa: false });
  } catch (error) {
    return fail(
      inquiryProblem(isAboutPassword(error) ? "inquiry.file.encrypted" : "inquiry.file.broken", ""),
    );
  }
  try {
    return await readPages(document, limits);
  } catch {
    return fail(inquiryProblem("inquiry.file.broken", ""));
  } finally {
    await document.loadingTask.destroy();
  }
}
