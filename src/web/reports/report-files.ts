import { makeDocumentFile } from "#actions/make-document-file.ts";
import type { FrozenReport } from "#actions/reports/adopted-report.ts";

/** File formats of a report on the site, by the ending of their files, with what readers call them. */
export const REPORT_FILES = [
  ["pdf", "PDF", "application/pdf"],
  ["docx", "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["html", "HTML", "text/html; charset=utf-8"],
  ["md", "Markdown", "text/markdown; charset=utf-8"],
  ["json", "JSON", "application/json; charset=utf-8"],
] as const;

/** One of the file formats of a report on the site. */
export type ReportFile = (typeof REPORT_FILES)[number][0];

/** The format that a word names; null if it names none. */
export function reportFile(word: string | undefined): ReportFile | null {
  return REPORT_FILES.find(([format]) => format === word)?.[0] ?? null;
}

/** The media type of a format. */
export function mediaTypeOf(format: ReportFile): string {
  return REPORT_FILES.find(([one]) => one === format)?.[2] ?? "application/octet-stream";
}

/** A report as a file; the same report gives the same bytes. */
export async function contentOf(
  { content, paper }: FrozenReport,
  format: ReportFile,
): Promise<Uint8Array | string> {
  if (format === "json") return `${JSON.stringify(content, null, 2)}\n`;
  return makeDocumentFile(paper, format);
}
