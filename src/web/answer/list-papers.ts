import type { Context } from "#actions/context.ts";
import { publishedInquiries, type PublishedInquiry } from "#actions/inquiries/releasing/published-answers.ts";
import { inquiryOf } from "#actions/inquiry-of.ts";
import type { Key } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import type { ShownPaper } from "./read-papers.ts";

/** A paper with its answer on show, as far as it can be told without answering it. */
export type PaperEntry = {
  readonly paper: ShownPaper;
  readonly title: string | null;
  readonly kind: string | null;
  readonly number: string | null;
  readonly date: LocalDate | null;
  /** The marks of its questions; null where the paper prints none. */
  readonly questions: readonly (string | null)[];
};

function published({ authority, key, data }: PublishedInquiry): PaperEntry {
  const { title = null, kind = null, number = null, filedOn: date = null, on = "", asked = [] } = data;
  const paper = { authority, slug: key, text: "", on, isKept: true } as const;
  return { paper, title, kind, number, date, questions: asked.map(({ no = null }) => no) };
}

function ofSetUp({ papers }: Context, authorities: readonly Key[]): readonly PaperEntry[] {
  return papers
    .filter(({ authority }) => authorities.includes(authority))
    .flatMap((paper) => {
      const read = inquiryOf(paper);
      if (!read.ok) return [];
      const { title, kind, number, date, questions } = read.value;
      return [{ paper, title, kind, number, date, questions: questions.map(({ no }) => no) }];
    });
}

/** The papers of these authorities whose answers are on show: published from the desk, then those of the set-up. */
export async function listPapers(
  context: Context,
  authorities: readonly Key[],
): Promise<readonly PaperEntry[]> {
  const kept = (await publishedInquiries(context, authorities)).map(published);
  const isNew = ({ paper }: PaperEntry): boolean =>
    kept.every((one) => one.paper.authority !== paper.authority || one.paper.slug !== paper.slug);
  return [...kept, ...ofSetUp(context, authorities).filter(isNew)];
}
