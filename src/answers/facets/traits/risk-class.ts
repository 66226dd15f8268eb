import { asked, wantsYesOrNo, wordsAsked, type Ask } from "#answers/ask.ts";
import type { FacetBuilder } from "#answers/facet-part.ts";
import { standingOf } from "#answers/facets/shared/standing-of.ts";
import { plain, verb } from "#answers/facets/shared/wording.ts";
import { countsByValue } from "#answers/facets/traits/counts-by-value.ts";
import { traitsOf } from "#answers/facets/traits/traits-of.ts";
import { derivedFrom } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { listOf, quotedName } from "#answers/speech/speak.ts";
import { shown } from "#answers/speech/shown.ts";
import { codeLabel } from "#catalogue/catalogue.ts";
import { countInWords } from "#language/numbers.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";

type System = VersionedRecord<"system">;

const HIGH: ReadonlySet<string> = new Set(["highRiskAnnexIII", "highRiskAnnexI", "prohibited"]);
const NOT_CLASSED: ReadonlySet<string> = new Set(["unclassified"]);

const asksHigh = (ask: Ask): boolean => /hochrisiko|hohe[sn]? risik|verbotene/iu.test(wordsAsked(ask));
const isHigh = (system: System): boolean => HIGH.has(shown(system, "aiActClass") ?? "");
const isClassed = (system: System): boolean =>
  !NOT_CLASSED.has(shown(system, "aiActClass") ?? "unclassified");

/** Which of the applications are of high risk; none is told only of those that are classed. */
function highRisk(ask: Ask, rows: readonly System[]): readonly Spoken[] {
  const [high, classed] = [rows.filter(isHigh), rows.filter(isClassed)];
  if (high.length > 0) {
    const names = listOf(high.map((one) => quotedName(ask, one)));
    const yes = plain(wantsYesOrNo(ask) ? "Ja, als" : "Als");
    return [sentence`${yes} Hochrisiko-KI-System eingestuft ${verb(high.length, "ist", "sind")}: ${names}.`];
  }
  if (classed.length === 0) return [];
  const count = derivedFrom(
    countInWords(classed.length, {
      one: "eingesetzten Anwendung",
      many: "eingesetzten Anwendungen",
      gender: "feminine",
    }),
    classed,
  );
  return classed.length === 1
    ? [
        sentence`Die ${derivedFrom("eine eingesetzte Anwendung", classed)}, die eingestuft ist, ist kein Hochrisiko-KI-System.`,
      ]
    : [sentence`Von den ${count}, die eingestuft sind, ist keine ein Hochrisiko-KI-System.`];
}

/** Applications of high risk that are prepared: they are asked about with those in use. */
function prepared(ask: Ask): readonly Spoken[] {
  const rows = asked(ask, "system").filter(
    (one) => isHigh(one) && standingOf(ask, referenceTo(one)) === "prepared",
  );
  if (rows.length === 0) return [];
  const names = listOf(rows.map((one) => quotedName(ask, one)));
  return [
    sentence`In Vorbereitung und als Hochrisiko-KI-System eingestuft ${verb(rows.length, "ist", "sind")}: ${names}.`,
  ];
}

function sum(ask: Ask, rows: readonly System[]): readonly Spoken[] {
  if (asksHigh(ask)) return [...highRisk(ask, rows), ...prepared(ask)];
  return countsByValue("Einstufung der eingesetzten Anwendungen", rows, (row) => {
    const code = shown(row, "aiActClass");
    return code === undefined ? undefined : codeLabel("system", "aiActClass", code);
  });
}

/** X5: how applications are classed under the AI Act, by whom and why; first of all whether any is of high risk. */
export const aiAct: FacetBuilder = traitsOf({
  about: "zur Einstufung nach der KI-Verordnung",
  title: "Einstufung nach der KI-Verordnung",
  sum,
  fields: [
    {
      id: "aiActClass",
      label: "Einstufung",
      asks: ["einstuf", "eingestuft", "risiko", "hochrisiko", "klasse"],
    },
    { id: "aiActRole", label: "Rolle", asks: ["rolle", "betreiber", "anbieter"] },
    { id: "aiActReasoning", label: "Begründung", asks: ["begründ", "warum", "weshalb"] },
    { id: "classifiedOn", label: "Eingestuft am", asks: ["wann"] },
  ],
});
