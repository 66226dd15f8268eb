import { listAuthorities } from "#actions/list-authorities.ts";
import { ANSWER_FORMATS, makeAnswerFile, type AnswerFormat } from "#actions/make-answer-file.ts";
import { readPaper } from "#actions/read-paper.ts";
import type { Paper } from "#actions/context.ts";
import { answerPublicly, paperAt, type AnsweredPaper } from "#web/answer/read-papers.ts";
import { STATE_CODES } from "#web/answer/state-badges.ts";
import { readChoice, type Query } from "#web/input/query.ts";
import { answerPage } from "#web/pages/answer-page.ts";
import { badRequestPage, notFoundPage } from "#web/pages/error-pages.ts";
import { inquiriesPage, type ListedPaper } from "#web/pages/inquiries-page.ts";
import type { Page } from "#web/parts/page.ts";
import { readRegister, type ShownRegister } from "#web/reading/read-register.ts";
import type { Site } from "#web/site.ts";

function listed(paper: Paper): readonly ListedPaper[] {
  const read = readPaper(new TextEncoder().encode(paper.text));
  if (!read.ok) return [];
  const { title, kind, number, questions } = read.value;
  return [{ paper, title, kind, number, questions: questions.length }];
}

/** Answers a request for the list of papers. */
export async function inquiriesRoute({ context }: Site): Promise<Page> {
  const authorities = (await listAuthorities(context)).filter(({ isPublic }) => isPublic);
  const all = authorities.map((authority) => ({
    authority,
    papers: context.papers.filter((one) => one.authority === authority.key).flatMap(listed),
  }));
  return inquiriesPage(all.filter(({ papers }) => papers.length > 0));
}

type Found = { readonly answered: AnsweredPaper; readonly register: ShownRegister };

/** The paper at an address with its answer; null if there is none or its authority publishes nothing. */
async function findAnswer(site: Site, authority: string, slug: string): Promise<Found | null> {
  const paper = paperAt(site.context, authority, slug);
  const register = paper && (await readRegister(site.context, { authority, stand: null }));
  if (!paper || !register) return null;
  const answered = await answerPublicly(site.context, paper);
  return answered.ok ? { answered: answered.value, register } : null;
}

/** Where a paper's page stands; the slug ends in a file format where a file is asked for. */
export type PaperPlace = { readonly authority: string; readonly slug: string };

/** Answers a request for the page of an answered paper. */
export async function answerRoute(site: Site, place: PaperPlace, query: Query): Promise<Page> {
  const state = readChoice(query, "zustand", [...STATE_CODES.keys()]);
  if (!state.ok) return badRequestPage(state.problems);
  const found = await findAnswer(site, place.authority, place.slug);
  return found ? answerPage({ ...found, state: STATE_CODES.get(state.value ?? "") ?? null }) : notFoundPage();
}

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

/**
 * Makes the file of an answer from what is public; null if there is no such paper. It is dated by the register,
 * so the same answer gives the same bytes.
 */
export async function downloadRoute(
  site: Site,
  place: PaperPlace,
  format: AnswerFormat,
): Promise<Download | null> {
  const found = await findAnswer(site, place.authority, place.slug);
  if (!found) return null;
  const { answered, register } = found;
  const lastChange = register.snapshot.records
    .map(({ recordedAt }) => recordedAt)
    .toSorted()
    .at(-1);
  const setting = { createdAt: lastChange ?? answered.answer.asOf, baseUrl: site.baseUrl };
  const content = await makeAnswerFile({ ...answered, snapshot: register.snapshot }, format, setting);
  const name = `antwort-${place.authority}-${place.slug}.${format}`;
  return { type: TYPES[format], name, content, isDemonstration: register.marking !== null };
}
