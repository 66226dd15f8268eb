import { FACETS, type FacetId } from "#catalogue/facets.ts";
import type { InquiryItem } from "#inquiry/inquiry.ts";
import { isColumnList } from "#inquiry/is-column-list.ts";
import { capitalised, listInWords, quoted } from "#language/lists.ts";
import { recordAt } from "#records/snapshot.ts";
import type { AnswerBlock, AnswerState, Gap } from "./answer.ts";
import { answerFacet, type FacetOutcome } from "./answer-facet.ts";
import type { Ask } from "./ask.ts";
import { limitsOf } from "./asked/limits.ts";
import type { DraftItem, DraftQuestion, Section } from "./draft.ts";
import { branchOf, isOfOtherBranch } from "./asked/branches.ts";
import { facetsToAnswer, type FacetAsked } from "./facets-to-answer.ts";
import { wholeGap } from "./voices/open-points.ts";
import { connective } from "./speech/sentence.ts";
import { nameAt } from "./speech/speak.ts";
import { headerOf } from "./speech/table.ts";

/** What a public or council copy says where nothing is known; it never reads like an answer. */
export const GAP_SENTENCE = "Hierzu liegen im Register keine Angaben vor.";

/** How the internal copy begins what is still to be supplied. */
export const OPEN_WORD = "Offen:";

type FacetState = FacetOutcome["state"];

const OPEN: readonly FacetState[] = ["gap", "partly", "opinion"];

/** The state of a question from those of its facets (catalogue.md: how records are read). */
function stateOver(states: readonly FacetState[]): AnswerState {
  const [only, ...others] = new Set(states);
  if (only === undefined) return "gap";
  if (others.length === 0) return only;
  return states.some((state) => OPEN.includes(state)) ? "partly" : "answered";
}

function openPoint(ask: Ask, { unit, what }: Gap): AnswerBlock {
  const record = unit === null ? undefined : recordAt(ask.snapshot, unit);
  const supplier = record ? ` Zuzuliefern durch: ${nameAt(ask, record, unit ?? "").text}.` : "";
  return connective(`${OPEN_WORD} ${what}.${supplier}`).block;
}

type Outcome = {
  readonly state: AnswerState;
  readonly sections: readonly Section[];
  readonly gaps: readonly Gap[];
  readonly verdict: FacetOutcome["verdict"];
};

/** Leaves out what an earlier facet of the same question has said already. */
function withoutRepeats(sections: readonly Section[]): readonly Section[] {
  const said = new Set<string>();
  return sections.map((section) =>
    section.filter((block) => {
      const key = JSON.stringify(block);
      const isNew = !said.has(key);
      said.add(key);
      return isNew;
    }),
  );
}

const isSilent = ({ state }: FacetOutcome): boolean => state === "gap" || state === "opinion";

/** That nothing is known: of all that is asked, or of the part that has no answer. */
function gapSentences(facets: readonly AskedFacet[]): Section {
  const silent = facets.filter(isSilent);
  if (facets.length > 0 && silent.length === 0) return [];
  if (silent.length === facets.length) return [connective(GAP_SENTENCE).block];
  const titles = listInWords(silent.map(({ id }) => quoted(FACETS[id].title)));
  return [connective(`Zu ${titles}: ${GAP_SENTENCE}`).block];
}

/** Units that are asked about but not known here: no other unit's answer may stand for theirs. */
function unknownUnits({ limits }: Ask): Section {
  return limits.unknownUnits.map(
    (name) =>
      connective(`Eine Organisationseinheit ${quoted(name)} ist im Register nicht verzeichnet.`).block,
  );
}

function openSection(ask: Ask, facets: readonly AskedFacet[], gaps: readonly Gap[]): Section {
  const open = ask.copy === "internal" ? gaps.map((gap) => openPoint(ask, gap)) : gapSentences(facets);
  return [...unknownUnits(ask), ...open];
}

const YES = "Ja, ";

/** Yes or no is said by the first thing a question asks for; what else it asks is told without it. */
function withoutYes(block: AnswerBlock): AnswerBlock {
  if (block.kind !== "paragraph" || !block.text.startsWith(YES)) return block;
  return { ...block, text: capitalised(block.text.slice(YES.length)) };
}

/** "There is none" says of what, where a question asks for more than one thing. */
function withTitle(block: AnswerBlock, id: FacetId): AnswerBlock {
  if (block.kind !== "paragraph" || !block.text.startsWith("Fehlanzeige")) return block;
  return { ...block, text: `Zu ${quoted(FACETS[id].title)}: ${block.text}` };
}

type AskedFacet = FacetOutcome & FacetAsked;

/** A side matter is told if anything is known of it; that nothing is known of it belongs to no answer. */
const isTold = ({ isRequired, state }: AskedFacet): boolean =>
  isRequired || state === "answered" || state === "partly" || state === "withheld";

/** The facets of a question with what they say, the first one's verdict deciding over "Wenn nein, …". */
function facetOutcomes(ask: Ask): readonly AskedFacet[] {
  const [first, ...others] = facetsToAnswer(ask);
  if (first === undefined) return [];
  const main = { ...first, ...answerFacet(ask, first.id) };
  const open = others.filter(({ id }) => !isOfOtherBranch(ask, id, main.verdict));
  const all = [main, ...open.map((one) => ({ ...one, ...answerFacet(ask, one.id) }))].filter(isTold);
  if (all.length === 1) return all;
  return all.map((one, at) => {
    const blocks = one.blocks.map((block) => withTitle(at === 0 ? block : withoutYes(block), one.id));
    return { ...one, blocks };
  });
}

function outcomeOf(ask: Ask): Outcome {
  const facets = facetOutcomes(ask);
  const gaps = facets.flatMap((facet) => facet.gaps);
  const sections = [...facets.map(({ blocks }) => blocks), openSection(ask, facets, gaps)];
  const required = stateOver(facets.filter(({ isRequired }) => isRequired).map(({ state }) => state));
  const isBeside = required === "gap" || required === "opinion";
  return {
    state: isBeside && facets.some(({ isRequired }) => !isRequired) ? "partly" : required,
    sections: withoutRepeats(sections),
    gaps,
    verdict: facets[0]?.verdict ?? null,
  };
}

/** Why a conditional sub-question needs no answer; cites what the question above was answered from. */
function notTaken(above: Outcome, no: string | null): AnswerBlock {
  const cited = above.sections.flat().flatMap((block) => (block.kind === "paragraph" ? block.evidence : []));
  const text = `Entfällt im Hinblick auf die Antwort zu ${no === null ? "der vorstehenden Frage" : `Frage ${no}`}.`;
  if (cited.length === 0) return { kind: "reference", text, to: no ?? "" };
  return { kind: "paragraph", text, evidence: [...new Set(cited)], derived: true };
}

function answerItem(ask: Ask, item: InquiryItem, above: Outcome): DraftItem {
  const branch = branchOf(item.text);
  if (branch !== null && above.verdict !== null && branch !== above.verdict) {
    const state = above.state === "nil" ? "nil" : "answered";
    return { ...item, state, sections: [[notTaken(above, ask.question.no)]], gaps: [] };
  }
  const limits = limitsOf(ask.snapshot, ask.question, item);
  const { state, sections, gaps } = outcomeOf({ ...ask, item, limits });
  return { ...item, state, sections, gaps };
}

/** Lettered columns that no table of the answer shows; none if the answer has no table. */
function unshownColumns(ask: Ask, sections: readonly Section[]): readonly Gap[] {
  const tables = sections.flat().flatMap((block) => (block.kind === "table" ? [block] : []));
  const [facet] = ask.question.facets;
  if (tables.length === 0 || facet === undefined) return [];
  const shown = new Set(tables.flatMap(({ columns }) => columns));
  const headers = ask.question.items.map(({ text }) => headerOf(text));
  return headers
    .filter((header) => !shown.has(header))
    .map((header) => wholeGap(ask, facet.id, `Zu „${header}“ enthält das Register keine Angaben`));
}

function withColumns(ask: Ask, above: Outcome): DraftQuestion {
  const unshown = unshownColumns(ask, above.sections);
  const items = ask.question.items.map((item) => ({ ...item, column: true as const }));
  const state = unshown.length > 0 && above.state === "answered" ? "partly" : above.state;
  return { ...ask.question, items, state, sections: above.sections, gaps: [...above.gaps, ...unshown] };
}

/**
 * Answers one question: its facets in order, then its lettered sub-questions; lettered columns become columns
 * of the table above. A question that only introduces its sub-questions is answered by them.
 */
export function answerQuestion(ask: Ask): DraftQuestion {
  const { question } = ask;
  const above = outcomeOf(ask);
  if (isColumnList(question)) return withColumns(ask, above);
  const items = question.items.map((item) => answerItem(ask, item, above));
  const isIntroduction = items.length > 0 && question.text.trimEnd().endsWith(":");
  if (!isIntroduction)
    return { ...question, state: above.state, sections: above.sections, gaps: above.gaps, items };
  const states = items.flatMap((item) => ("state" in item ? [item.state] : []));
  return { ...question, items, state: stateOver(states), sections: [], gaps: [] };
}
