import { answerJson } from "#exchange/answer-json.ts";
import type { Letterhead } from "#documents/docx/letterhead.ts";
import type { Instant } from "#values/instant.ts";
import type { AnswerFromRegister } from "./answer-from-register.ts";
import { makeDocumentFile } from "./make-document-file.ts";

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

/** The answer paper in one format. */
export async function makeAnswerFile(
  { answer, snapshot, elapsedMs }: AnswerFromRegister,
  format: AnswerFormat,
  setting: FileSetting,
): Promise<Uint8Array | string> {
  if (format === "json") return `${JSON.stringify(answerJson(answer, snapshot, elapsedMs), null, 2)}\n`;
  const { answerPaper } = await import("#reports/answer-paper.ts");
  const document = answerPaper(answer, { snapshot, ...setting });
  return makeDocumentFile(document, format, setting.letterhead);
}
