import type { InquiryItem } from "#inquiry/inquiry.ts";
import { isColumnList } from "#inquiry/is-column-list.ts";
import { capitalised } from "#language/lists.ts";
import { recordAt } from "#records/snapshot.ts";
import type { AnswerBlock, AnswerState, Gap } from "./answer.ts";
import { answerFacet, type FacetOutcome } from "./answer-facet.ts";
import type { Ask } from "./ask.ts";
import type { DraftItem, DraftQuestion, Section } from "./draft.ts";
import { facetsToAnswer } from "./facets-to-answer.ts";
import { wholeGap } from "./open-points.ts";
import { connective } from "./speech/sentence.ts";
import { nameAt } from "./speech/speak.ts";
import { headerOf } from "./speech/table.ts";

/** What a public or council copy says where nothing is known; it never reads like an answer. */
const GAP_SENTENCE = "Hierzu liegen im Register keine Angaben vor.";

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
  return connective(`Offen: ${what}.${supplier}`).block;
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

function openSection(ask: Ask, facets: readonly FacetOutcome[], gaps: readonly Gap[]): Section {
  if (ask.copy === "internal") return gaps.map((gap) => openPoint(ask, gap));
  const isSilent = facets.length === 0 || facets.some(({ state }) => state === "gap" || state === "opinion");
  return isSilent ? [connective(GAP_SENTENCE).block] : [];
}

const YES = "Ja, ";

/** Yes or no is said by the first thing a question asks for; what else it asks is told without it. */
function withoutYes(block: AnswerBlock): AnswerBlock {
  if (block.kind !== "paragraph" || !block.text.startsWith(YES)) return block;
  return { ...block, text: capitalised(block.text.slice(YES.length)) };
}

function outcomeOf(ask: Ask): Outcome {
  const facets = facetsToAnswer(ask).map((id, at) => {
    const outcome = answerFacet(ask, id);
    return at === 0 ? outcome : { ...outcome, blocks: outcome.blocks.map(withoutYes) };
  });
  const gaps = facets.flatMap((facet) => facet.gaps);
  const sections = [...facets.map(({ blocks }) => blocks), openSection(ask, facets, gaps)];
  return {
    state: stateOver(facets.map(({ state }) => state)),
    sections: withoutRepeats(sections),
    gaps,
    verdict: facets.find(({ verdict }) => verdict)?.verdict ?? null,
  };
}

/** On which answer a sub-question depends: "Wenn ja, …" on yes, "Falls nein, …" on no. */
function branchOf(text: string): "yes" | "no" | null {
  const found = /^(?:wenn|falls|sofern)\s+(ja|nein|nicht)\b/iu.exec(text.trim())?.[1]?.toLowerCase();
  if (found === undefined) return null;
  return found === "ja" ? "yes" : "no";
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
  const { state, sections, gaps } = outcomeOf({ ...ask, item });
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
