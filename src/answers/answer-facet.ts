import type { FacetId } from "#catalogue/facets.ts";
import type { AnswerBlock, Gap } from "./answer.ts";
import type { Ask } from "./ask.ts";
import { confidentialNotice } from "./confidential.ts";
import { FACET_BUILDERS } from "./facet-builders.ts";
import { SILENT, type FacetPart } from "./facet-part.ts";
import { ANYTHING } from "./limits.ts";
import { honestValues, missingFields, wholeGap, withheldFields } from "./open-points.ts";
import type { Spoken } from "./speech/sentence.ts";
import { asPart, nilReturnsFor, notCompetentFor, statementsFor } from "./standing.ts";

/** How a facet came out; the state of a question is drawn from those of its facets. */
export type FacetOutcome = {
  readonly blocks: readonly AnswerBlock[];
  readonly gaps: readonly Gap[];
  readonly verdict: "yes" | "no" | null;
  readonly state: "answered" | "partly" | "nil" | "notCompetent" | "opinion" | "withheld" | "gap";
};

type Voices = Readonly<
  Record<"statements" | "notCompetent" | "records" | "nil" | "honest" | "withheld", readonly Spoken[]>
>;

function stateOf(facet: FacetId, voices: Voices, gaps: readonly Gap[]): FacetOutcome["state"] {
  const speaking = Object.entries(voices).flatMap(([voice, says]) => (says.length > 0 ? [voice] : []));
  const isOnly = (voice: keyof Voices): boolean => speaking.length === 1 && speaking[0] === voice;
  if (speaking.length === 0) return facet === "assessmentOpinion" ? "opinion" : "gap";
  if (isOnly("nil") && gaps.length === 0) return "nil";
  if (isOnly("notCompetent")) return "notCompetent";
  if (isOnly("withheld")) return "withheld";
  return gaps.length > 0 ? "partly" : "answered";
}

/** Is anything in the register named as the question's filters name it? */
function findsWhatIsNamed({ question, limits }: Ask): boolean {
  return limits.unmatched.length === 0 || limits.unmatched.length < question.filters.length;
}

/**
 * What nil returns may add: nothing where records speak. "There is none at all" covers whatever the question
 * limits itself to, unless records tell of others.
 */
function nilVoice(ask: Ask, facet: FacetId, part: FacetPart): ReturnType<typeof nilReturnsFor> {
  const isSilent =
    part.says.length === 0 &&
    (ask.limits === ANYTHING || !FACET_BUILDERS[facet]?.({ ...ask, limits: ANYTHING }).says.length);
  return isSilent ? nilReturnsFor(ask, facet) : { says: [], whole: false };
}

type Heard = { readonly part: FacetPart; readonly voices: Voices; readonly isNilForAll: boolean };

function hear(ask: Ask, facet: FacetId): Heard {
  const isFound = findsWhatIsNamed(ask);
  const part = isFound ? (FACET_BUILDERS[facet]?.(ask) ?? SILENT) : SILENT;
  const notes = part.says.flatMap((spoken) => spoken.notes);
  const nil = nilVoice(ask, facet, part);
  const others = notCompetentFor(ask, facet);
  const statements = statementsFor(
    ask,
    facet,
    facet === "assessmentOpinion" ? ["answer", "opinion"] : ["answer"],
  );
  const isSilent = [statements, others, part.says, nil.says].every((says) => says.length === 0);
  const voices = {
    statements,
    notCompetent: part.says.length > 0 && facet !== "responsibility" ? others.map(asPart) : others,
    records: part.says,
    nil: nil.says,
    honest: honestValues(ask, notes),
    withheld: [...withheldFields(ask, notes), ...confidentialNotice(ask, facet, isSilent)],
  };
  return { part, voices, isNilForAll: nil.whole };
}

function gapsIn(ask: Ask, facet: FacetId, { part, voices, isNilForAll }: Heard): readonly Gap[] {
  const notes = part.says.flatMap((spoken) => spoken.notes);
  const speaking = [voices.statements, voices.notCompetent, voices.records, voices.withheld];
  const isSilent = speaking.every((says) => says.length === 0) && !isNilForAll && findsWhatIsNamed(ask);
  const unmatched = isNilForAll ? [] : ask.limits.unmatched;
  const unnamed = unmatched.map((filter) => `Zu „${filter}“ enthält das Register keinen Eintrag`);
  return [
    ...missingFields(ask, facet, notes),
    ...[...(part.lacks ?? []), ...unnamed].map((what) => wholeGap(ask, facet, what)),
    ...(isSilent ? [wholeGap(ask, facet)] : []),
  ];
}

/**
 * Answers one facet in the order of catalogue.md: approved statements, who is competent instead, what records
 * say, nil returns, honest values with their reasons, what is withheld. A nil return never overrides a record.
 */
export function answerFacet(ask: Ask, facet: FacetId): FacetOutcome {
  const heard = hear(ask, facet);
  const gaps = gapsIn(ask, facet, heard);
  return {
    blocks: Object.values(heard.voices).flatMap((says) => says.map(({ block }) => block)),
    gaps,
    verdict: heard.part.verdict ?? (heard.isNilForAll ? "no" : null),
    state: stateOf(facet, heard.voices, gaps),
  };
}
