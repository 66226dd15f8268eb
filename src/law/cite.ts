import type { Act } from "./source.ts";

const PLACE =
  /^(?<article>[1-9]\d{0,3}[a-z]?)(?:-(?<part>[1-9]\d{0,2}[a-z]?))?(?:-(?<point>[1-9]\d{0,2}[a-z]?|[a-z]{1,2}))?$/u;

const STARTS_WITH_DIGIT = /^\d/u;

/**
 * How a place in an act is cited: `13-1` in the HmbVwDiG is "§ 13 Abs. 1 HmbVwDiG", `5-1-ba` in the KI-VO is
 * "Art. 5 Abs. 1 Buchst. ba KI-VO". Null if the place is not written article, paragraph, point.
 */
export function citeOf(act: Act, place: string): string | null {
  const { article, part, point } = PLACE.exec(place)?.groups ?? {};
  if (article === undefined) return null;
  const partName = act.numberedArticles?.includes(article) === true ? "Nr." : "Abs.";
  const pointName = STARTS_WITH_DIGIT.test(point ?? "") ? "Nr." : "Buchst.";
  const words = [`${act.division} ${article}`];
  if (part !== undefined) words.push(`${partName} ${part}`);
  if (point !== undefined) words.push(`${pointName} ${point}`);
  return [...words, act.short].join(" ");
}
