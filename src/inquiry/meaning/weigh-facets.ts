import type { FacetId } from "#catalogue/facets.ts";
import type { Evidence } from "./gather-evidence.ts";
import { applyModel } from "./model/apply-model.ts";
import type { RoutingModel } from "./model/open-model.ts";

/** How questions are routed: what a learned model makes of them, and how much the cues of the tables count beside it. */
export type Routing = {
  /** Null routes by cues alone. */
  readonly model: RoutingModel | null;
  readonly cueShare: number;
};

/** How strongly a question asks for a facet: 0 is as likely as not. The words that led there, and in which clause the first stands. */
export type Weighed = {
  readonly id: FacetId;
  readonly strength: number;
  readonly because: readonly string[];
  /** Counted from 0. */
  readonly clause: number;
};

/** More cues than this make a facet no more certain. */
const CERTAIN = 1.3;
/** Cues alone have to overcome this, as the model's own reserve does elsewhere. */
const RESERVE = -1.5;
const MOST_AGAINST = -1;

/** "…, und seit wann": where a question asks on. */
const ASKS_ON = /[?;]\s|,\s(?:und|oder)\s|\.\s(?=\p{Lu})/gu;

/** Which clause of the text a place belongs to. */
function clauseFinder(text: string): (at: number) => number {
  const starts = Array.from(text.matchAll(ASKS_ON), ({ index }) => index);
  return (at) => starts.filter((start) => start < at).length;
}

/** Cues and model together: both speak of every facet, the cues' words explain first. */
export function weighFacets(
  text: string,
  evidence: readonly Evidence[],
  { model, cueShare }: Routing,
): readonly Weighed[] {
  const cues = new Map(evidence.map((one) => [one.id, one]));
  const cueStrength = (id: FacetId): number =>
    cueShare * Math.min(CERTAIN, Math.max(MOST_AGAINST, cues.get(id)?.sum ?? 0));
  const clauseOf = clauseFinder(text);
  if (!model) {
    return evidence.map(({ id, because, at }) => ({
      ...{ id, strength: RESERVE + cueStrength(id), because },
      clause: clauseOf(at),
    }));
  }
  return applyModel(text, model).map(({ id, logit, words }) => {
    const cue = cues.get(id);
    const hasCue = cue !== undefined && cue.sum > 0;
    return {
      id,
      strength: logit + cueStrength(id),
      because: hasCue ? cue.because : words.map((word) => text.slice(word.start, word.end)),
      clause: clauseOf(hasCue && cue.at < text.length ? cue.at : (words[0]?.start ?? text.length)),
    };
  });
}
