import { ANSWER_FORMATS, makeAnswerFile, type AnswerFormat } from "#actions/make-answer-file.ts";
import type { ShownRegister } from "#web/reading/read-register.ts";
import type { Site } from "#web/site.ts";
import { answerPublicly, registerBehind, type ShownPaper } from "./read-papers.ts";

const TYPES: Readonly<Record<AnswerFormat, string>> = {
  html: "text/html; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  json: "application/json; charset=utf-8",
  md: "text/markdown; charset=utf-8",
};

/** A file to save. */
export type Download = {
  readonly type: string;
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly isDemonstration: boolean;
};

/** The format that an address ends in, and the paper's own slug; null if it ends in none. */
export function formatOf(slug: string): { readonly slug: string; readonly format: AnswerFormat } | null {
  const format = ANSWER_FORMATS.find((one) => slug.endsWith(`.${one}`));
  return format === undefined ? null : { slug: slug.slice(0, -format.length - 1), format };
}

/** What a reader downloads is called. */
export function fileName(
  { authority, slug }: Pick<ShownPaper, "authority" | "slug">,
  format: AnswerFormat,
): string {
  return `antwort-${authority}-${slug}.${format}`;
}

/**
 * Makes the file of an answer from what is public; null if the paper cannot be answered. It is dated by the
 * register, so the same answer looks the same on any day.
 */
export async function makeDownload(
  site: Site,
  { paper, register }: { readonly paper: ShownPaper; readonly register: ShownRegister },
  format: AnswerFormat,
): Promise<Download | null> {
  const answered = await answerPublicly(site.context, paper);
  if (!answered.ok) return null;
  const { answer } = answered.value;
  const { snapshot } = registerBehind(answered.value, register);
  const lastChange = snapshot.records
    .map(({ recordedAt }) => recordedAt)
    .toSorted()
    .at(-1);
  const setting = { createdAt: lastChange ?? answer.asOf, baseUrl: site.baseUrl };
  const content = await makeAnswerFile({ ...answered.value, snapshot }, format, setting);
  return {
    type: TYPES[format],
    name: fileName(paper, format),
    content,
    isDemonstration: register.marking !== null,
  };
}
