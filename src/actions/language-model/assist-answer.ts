import type { AnsweredInquiry, FacetProposal, ModelUse } from "#answers/answer.ts";
import type { AnswerFromRegister } from "#actions/answer-from-register.ts";
import type { Context } from "#actions/context.ts";
import { FACETS } from "#catalogue/facets.ts";
import { listInWords, quoted } from "#language/lists.ts";
import { problemMaker } from "#values/problem.ts";
import { succeed, type Result } from "#values/result.ts";
import type { ModelAccess } from "./model-access.ts";
import { proposeFacets } from "./propose-facets.ts";
import { smoothAnswer } from "./smooth-answer.ts";

/** What a language model is to help with. */
export type Assistance = { readonly smooth: boolean; readonly propose: boolean };

const warning = problemMaker({
  "actions.model.proposed":
    "Zu Frage {question} schlägt ein Sprachmodell {facets} vor; die Zuordnung wurde nicht geändert: Bitte prüfen Sie sie selbst.",
});

function warningOf({ question, facets }: FacetProposal): AnsweredInquiry["warnings"][number] {
  const titles = listInWords(facets.map((id) => quoted(FACETS[id].title)));
  const { code, message } = warning("actions.model.proposed", "", { question, facets: titles });
  return { code, message };
}

function withUses(
  answered: AnswerFromRegister,
  proposals: readonly FacetProposal[],
  modelUse: readonly ModelUse[],
): AnswerFromRegister {
  const warnings = [...answered.answer.warnings, ...proposals.map(warningOf)];
  const more = proposals.length === 0 ? {} : { facetProposals: proposals };
  return { ...answered, answer: { ...answered.answer, warnings, modelUse, ...more } };
}

/**
 * Has the office's language model help with an answer, as far as wished. The log is opened before anything is sent;
 * if it cannot be written, nothing is. It names purpose, question, outcome and time, never what was said.
 * @problems those of the log
 */
export async function assistAnswer(
  answered: AnswerFromRegister,
  wish: Assistance,
  how: { readonly context: Pick<Context, "now">; readonly access: ModelAccess },
): Promise<Result<AnswerFromRegister>> {
  const { model, note } = how.access;
  const by = { model: model.name, at: how.context.now() };
  const { authority, questions } = answered.answer;
  const opened = await note([{ ...by, authority, event: "begin", ...wish }]);
  if (!opened.ok) return opened;
  const ask = model.forOneInquiry();
  const { proposals, uses: asked } = wish.propose
    ? await proposeFacets(questions, ask, by)
    : { proposals: [], uses: [] };
  const smoothed = wish.smooth ? await smoothAnswer(answered, ask, by) : { answered, uses: [] };
  const uses = [...asked, ...smoothed.uses];
  const noted = await note(uses.map((use) => ({ ...use, authority, event: "use" })));
  return noted.ok ? succeed(withUses(smoothed.answered, proposals, uses)) : noted;
}
