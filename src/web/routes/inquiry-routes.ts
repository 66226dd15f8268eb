import { listPublicAuthorities } from "#actions/list-public-authorities.ts";
import { listPapers, type PaperEntry } from "#web/answer/list-papers.ts";
import { answerPublicly, paperAt, type AnsweredPaper } from "#web/answer/read-papers.ts";
import { STATE_CODES } from "#web/answer/state-badges.ts";
import { readChoice, type Query } from "#web/input/query.ts";
import { answerPage } from "#web/pages/answer-page.ts";
import { badRequestPage, notFoundPage } from "#web/pages/error-pages.ts";
import { inquiriesPage, type ListedPaper } from "#web/pages/inquiries-page.ts";
import type { Page } from "#web/parts/page.ts";
import { readRegister, type ShownRegister } from "#web/reading/read-register.ts";
import type { Site } from "#web/site.ts";
import { tongueOf, type Language } from "#web/tongue/tongue.ts";

function listed(entry: PaperEntry): ListedPaper {
  return { ...entry, questions: entry.questions.length };
}

/** Answers a request for the list of papers. */
export async function inquiriesRoute({ context }: Site, language: Language): Promise<Page> {
  const authorities = await listPublicAuthorities(context);
  const entries = await listPapers(
    context,
    authorities.map(({ key }) => key),
  );
  const all = authorities.map((authority) => ({
    authority,
    papers: entries.filter(({ paper }) => paper.authority === authority.key).map(listed),
  }));
  return inquiriesPage(
    all.filter(({ papers }) => papers.length > 0),
    tongueOf({ language }),
  );
}

type Found = { readonly answered: AnsweredPaper; readonly register: ShownRegister };

/** The paper at an address with its answer; null if there is none or its authority publishes nothing. */
async function findAnswer(site: Site, authority: string, slug: string): Promise<Found | null> {
  const paper = await paperAt(site.context, authority, slug);
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
