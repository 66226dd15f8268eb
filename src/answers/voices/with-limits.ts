import type { FacetId } from "#catalogue/facets.ts";
import { referenceTo } from "#records/record.ts";
import type { Ask } from "#answers/ask.ts";
import { limitsInWords } from "#answers/facets/shared/scope.ts";
import { joinSaid } from "#answers/speech/said.ts";
import { connective, paragraphOf, type Spoken } from "#answers/speech/sentence.ts";

/** Facets of what holds for the whole house, so that a limit changes nothing. */
const OF_THE_HOUSE: ReadonlySet<FacetId> = new Set<FacetId>([
  ...(["policies", "policyAlignment", "register", "reporting", "assessmentOpinion"] as const),
]);

/** Does what is said name every limit already, in a sentence or in each row? */
function isSaid({ limits }: Ask, says: readonly Spoken[]): boolean {
  const text = says.flatMap(({ block }) => (block.kind === "paragraph" ? [block.text] : [])).join(" ");
  const units = (limits.units?.roots ?? []).map((unit) => unit.data.name ?? "");
  const all = [...units, ...limits.topics, ...(limits.isForCitizens ? ["Bürgerinnen und Bürger"] : [])];
  const cited = new Set(
    says
      .flatMap(({ block }) => (block.kind === "paragraph" ? block.evidence : []))
      .map((one) => one.split("@")[0]),
  );
  const isNamed = limits.named.length === 0 || limits.named.some((one) => cited.has(referenceTo(one)));
  const rows = says.flatMap(({ block }) => (block.kind === "table" ? block.rows : []));
  const isInRows = (word: string): boolean =>
    rows.length > 0 && rows.every(({ cells }) => cells.join(" ").includes(word));
  return all.every((word) => text.includes(word) || isInRows(word)) && isNamed;
}

/**
 * What records say, with a sentence on what it is limited to where its own sentences do not tell. It stands
 * behind the leading sentences, so that a yes or a number still comes first.
 */
export function withLimits(ask: Ask, facet: FacetId, says: readonly Spoken[]): readonly Spoken[] {
  const limits = limitsInWords(ask);
  if (says.length === 0 || limits === null || OF_THE_HOUSE.has(facet) || isSaid(ask, says)) return says;
  const told = joinSaid([limits], ([text = ""]) => `Die Angaben beschränken sich auf ${text}.`);
  const said = told.from.length > 0 ? paragraphOf(told) : connective(told.text);
  const first = says.findIndex(({ block }) => block.kind === "table");
  const at = first < 0 ? says.length : first;
  return [...says.slice(0, at), said, ...says.slice(at)];
}
