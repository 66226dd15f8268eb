import { answerJson } from "#exchange/answer-json.ts";
import type { Letterhead } from "#documents/docx/letterhead.ts";
import type { Document } from "#documents/model.ts";
import type { Instant } from "#values/instant.ts";
import type { AnswerFromRegister } from "./answer-from-register.ts";

/** File formats of an answer, by the ending of their files. */
export const ANSWER_FORMATS = ["html", "docx", "pdf", "json", "md"] as const;

/** One of the file formats of an answer. */
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

/** What a file needs besides the answer. */
export type FileSetting = {
  readonly createdAt: Instant;
  /** Address of the public site without a slash at its end; null leaves links out. */
  readonly baseUrl: string | null;
  /** How Word files of this office look; without it as the program ships. */
  readonly letterhead?: Letterhead;
};

/** Makers are loaded when they are asked for: those of PDF and Word are by far the heaviest part of the program. */
const MAKERS: Readonly<
  Record<
    Exclude<AnswerFormat, "json">,
    (document: Document, letterhead?: Letterhead) => Promise<Uint8Array | string>
  >
> = {
  html: async (document) => (await import("#documents/html/make-html.ts")).makeHtml(document),
  md: async (document) => (await import("#documents/markdown/make-markdown.ts")).makeMarkdown(document),
  docx: async (document, letterhead) =>
    (await import("#documents/docx/make-docx.ts")).makeDocx(document, letterhead),
  pdf: async (document) => (await import("#documents/pdf/make-pdf.ts")).makePdf(document),
};

/** The answer paper in one format. */
export async function makeAnswerFile(
  { answer, snapshot, elapsedMs }: AnswerFromRegister,
  format: AnswerFormat,
  setting: FileSetting,
): Promise<Uint8Array | string> {
  if (format === "json") return `${JSON.stringify(answerJson(answer, snapshot, elapsedMs), null, 2)}\n`;
  const { answerPaper } = await import("#reports/answer-paper.ts");
  const document = answerPaper(answer, { snapshot, ...setting });
  return MAKERS[format](document, setting.letterhead);
}
