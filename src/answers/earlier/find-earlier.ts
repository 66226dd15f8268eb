import { ALIKE, likenessAmong, type Asked } from "#answers/comparing/question-likeness.ts";
import { answeredOn, type ArchivedInquiry, type ArchivedQuestion } from "./archived.ts";

/** A question answered before that asks for much the same; how like (0 to 1), and why. */
export type EarlierQuestion = {
  readonly inquiry: ArchivedInquiry;
  readonly question: ArchivedQuestion;
  readonly score: number;
  readonly because: readonly string[];
};

/** So many are named of each question. */
const MOST_NAMED = 2;
/** Scores this close count as the same, so that the newer answer is named first. */
const BAND = 0.1;

type Place = { readonly inquiry: ArchivedInquiry; readonly question: ArchivedQuestion };
type Scored = Place & { readonly score: number };

/** The wording as it stands, so that nothing need be analysed where the same was asked before. */
const wordingOf = ({ under, text }: Asked): string => `= ${under ?? ""} | ${text}`;

/** Under which names a question can be met: its wording and each of its facets. */
const namesOf = (asked: Asked): readonly string[] => [wordingOf(asked), ...asked.facets];

const bandOf = ({ score }: Scored): number => Math.floor(score / BAND);

const byWorth = (one: Scored, other: Scored): number =>
  bandOf(other) - bandOf(one) ||
  answeredOn(other.inquiry).localeCompare(answeredOn(one.inquiry)) ||
  other.score - one.score ||
  one.question.place - other.question.place;

/** The best of each inquiry, the worthiest first. */
function worthiest(scored: readonly Scored[]): readonly Scored[] {
  const seen = new Set<ArchivedInquiry>();
  const best: Scored[] = [];
  for (const one of scored.toSorted(byWorth)) {
    if (seen.has(one.inquiry)) continue;
    seen.add(one.inquiry);
    best.push(one);
    if (best.length === MOST_NAMED) break;
  }
  return best;
}

/**
 * Which questions were answered before that ask for the same as each of these? In the order of these; at most two of
 * each, the newest among the likest first; empty if none is like it.
 */
export function findEarlier(
  asked: readonly Asked[],
  archive: readonly ArchivedInquiry[],
): readonly (readonly EarlierQuestion[])[] {
  const places = archive.flatMap((inquiry) => inquiry.questions.map((question) => ({ inquiry, question })));
  const byName = new Map<string, Place[]>();
  for (const place of places)
    for (const name of namesOf(place.question)) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [place]);
      else known.push(place);
    }
  let all: ReturnType<typeof likenessAmong> | null = null;
  const likeness = (one: Asked, other: Asked): number => {
    all ??= likenessAmong([...asked, ...places.map(({ question }) => question)]);
    return all(one, other).score;
  };
  return asked.map((one) => {
    const same = byName.get(wordingOf(one)) ?? [];
    // nothing is likelier than the same words, so two inquiries that ask them leave no room for others
    const isEnough = new Set(same.map(({ inquiry }) => inquiry)).size >= MOST_NAMED;
    const met = isEnough ? same : new Set(namesOf(one).flatMap((name) => byName.get(name) ?? []));
    const scored = [...met]
      .map((place) => ({ ...place, score: isEnough ? 1 : likeness(one, place.question) }))
      .filter(({ score }) => score >= ALIKE);
    return worthiest(scored).map((best) => ({ ...best, because: reasonsFor(one, best.question) }));
  });
}

/** Why two questions are alike. */
function reasonsFor(one: Asked, other: Asked): readonly string[] {
  return likenessAmong([one, other])(one, other).because;
}
