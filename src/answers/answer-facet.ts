import type { FacetId } from "#catalogue/facets.ts";
import { listInWords } from "#language/lists.ts";
import type { AnswerBlock, Gap } from "./answer.ts";
import type { Ask } from "./ask.ts";
import { confidentialNotice } from "./voices/confidential.ts";
import { FACET_BUILDERS } from "./facet-builders.ts";
import { SILENT, type FacetPart } from "./facet-part.ts";
import { nilVoice } from "./voices/nil-voice.ts";
import { honestValues, missingFields, reportGap, wholeGap, withheldFields } from "./voices/open-points.ts";
import { connective, type Spoken } from "./speech/sentence.ts";
import { asPart, notCompetentFor, statementsFor, type NilReturns } from "./voices/standing.ts";
import { withLimits } from "./voices/with-limits.ts";

/** How a facet came out; the state of a question is drawn from those of its facets. */
export type FacetOutcome = {
  readonly blocks: readonly AnswerBlock[];
  readonly gaps: readonly Gap[];
  readonly verdict: "yes" | "no" | null;
  readonly state: "answered" | "partly" | "nil" | "notCompetent" | "opinion" | "withheld" | "gap";
};

type Voices = Readonly<
  Record<
    "statements" | "notCompetent" | "records" | "nil" | "aside" | "honest" | "withheld" | "unrecorded",
    readonly Spoken[]
  >
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

/** Is anything in the register named as the question names it? */
function findsWhatIsNamed({ limits }: Ask): boolean {
  const { units, unknownUnits, topics, unmatched } = limits;
  const knowsPlace = unknownUnits.length === 0 || units !== null;
  return knowsPlace && (unmatched.length === 0 || unmatched.length < topics.length);
}

/** Facets that an approved opinion may answer, for records tell of them at most in part. */
const BY_STATEMENT: ReadonlySet<FacetId> = new Set<FacetId>([
  ...(["assessmentOpinion", "workforceImpact", "dataReadiness", "sustainability", "copyright"] as const),
]);

type Heard = { readonly part: FacetPart; readonly voices: Voices; readonly nil: NilReturns };

/** What the register keeps no record of, told beside what it does tell; an approved statement stands for it. */
function unrecorded({ unrecorded: what = [] }: FacetPart, isTold: boolean): readonly Spoken[] {
  return isTold && what.length > 0
    ? [connective(`Nicht verzeichnet sind hierzu: ${listInWords(what)}.`)]
    : [];
}

function hear(ask: Ask, facet: FacetId): Heard {
  const built = findsWhatIsNamed(ask) ? (FACET_BUILDERS[facet]?.(ask) ?? SILENT) : SILENT;
  const part = { ...built, says: withLimits(ask, facet, built.says) };
  const { says, aside = [] } = part;
  const notes = [...says, ...aside].flatMap((spoken) => spoken.notes);
  const nil = nilVoice(ask, { facet, part, build: FACET_BUILDERS[facet] });
  const others = notCompetentFor(ask, facet);
  const purposes = BY_STATEMENT.has(facet) ? (["answer", "opinion"] as const) : (["answer"] as const);
  const statements = statementsFor(ask, facet, purposes);
  const isSilent = [statements, others, says, nil.says].every((one) => one.length === 0);
  const voices = {
    statements,
    notCompetent: says.length > 0 && facet !== "responsibility" ? others.map(asPart) : others,
    records: says,
    nil: nil.says,
    aside,
    honest: honestValues(ask, notes),
    withheld: [...withheldFields(ask, notes), ...confidentialNotice(ask, facet, isSilent)],
    unrecorded: unrecorded(part, statements.length + nil.says.length === 0 && says.length + aside.length > 0),
  };
  return { part, voices, nil };
}

function gapsIn(ask: Ask, facet: FacetId, { part, voices, nil }: Heard): readonly Gap[] {
  const notes = [...part.says, ...(part.aside ?? [])].flatMap((spoken) => spoken.notes);
  const speaking = [voices.statements, voices.notCompetent, voices.records, voices.withheld];
  const isSilent = speaking.every((says) => says.length === 0) && !nil.whole;
  const isWhole = isSilent && nil.unreported.length + voices.unrecorded.length === 0 && findsWhatIsNamed(ask);
  const unnamed = [...(nil.whole ? [] : ask.limits.unmatched), ...ask.limits.unknownUnits].map(
    (name) => `Zu „${name}“ enthält das Register keinen Eintrag`,
  );
  const unknown = voices.unrecorded.length > 0 ? (part.unrecorded ?? []).map((what) => `${what} fehlen`) : [];
  return [
    ...missingFields(ask, facet, notes),
    ...[...(part.lacks ?? []), ...unknown, ...unnamed].map((what) => wholeGap(ask, facet, what)),
    ...nil.unreported.map((unit) => reportGap(facet, unit)),
    ...(isWhole ? [wholeGap(ask, facet)] : []),
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
    verdict: heard.part.verdict ?? (heard.nil.whole && heard.voices.aside.length === 0 ? "no" : null),
    state: stateOf(facet, heard.voices, gaps),
  };
}
