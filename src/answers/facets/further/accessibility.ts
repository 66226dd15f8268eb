import { asked, asksFor, type Ask } from "#answers/ask.ts";
import type { FacetBuilder, FacetPart } from "#answers/facet-part.ts";
import { checksOfKind } from "#answers/facets/protection/checks-of-kind.ts";
import { usedSystems } from "#answers/facets/traits/traits-of.ts";
import { sentence } from "#answers/speech/sentence.ts";
import { gives, inFigures, listOf, quotedName } from "#answers/speech/speak.ts";
import { shown } from "#answers/speech/shown.ts";

const checks = checksOfKind("accessibility", {
  one: "Prüfung der Barrierefreiheit",
  many: "Prüfungen der Barrierefreiheit",
  gender: "feminine",
});

const LANGUAGE = [
  "übersetz",
  "mehrsprach",
  "fremdsprach",
  "sprachen",
  "sprachbarrier",
  "leichte sprache",
  "leichter sprache",
  "einfache sprache",
  "einfacher sprache",
];

/** Applications in use that translate, where the question asks for languages. */
function translating(ask: Ask): FacetPart["says"] {
  const rows = asksFor(ask, LANGUAGE)
    ? usedSystems(ask).filter((one) => shown(one, "kinds")?.includes("translation"))
    : [];
  return rows.length === 0
    ? []
    : [sentence`Übersetzungen leisten: ${listOf(rows.map((one) => quotedName(ask, one)))}.`];
}

/** What bodies for accessibility and for people with disabilities said. */
function bodies(ask: Ask): FacetPart["says"] {
  const rows = asked(ask, "participation").filter(
    ({ data, ...row }) =>
      (data.body === "accessibility" || data.body === "disability") &&
      (data.on ?? ask.on) <= ask.on &&
      gives({ data, ...row }, "result"),
  );
  return rows.map(
    (row) =>
      sentence`Beteiligt war die Stelle „${inFigures(ask, row, "body")}“ (${inFigures(ask, row, "on")}): ${inFigures(ask, row, "result")}`,
  );
}

/** X11: which applications were checked for accessibility, with what result, who was heard, and what translates. */
export const accessibility: FacetBuilder = (ask) => ({
  says: [...translating(ask), ...checks(ask).says, ...bodies(ask)],
});
