import { asksFor, type Ask } from "#answers/ask.ts";
import type { FacetBuilder } from "#answers/facet-part.ts";
import { unlessTold } from "#answers/facets/further/unless-told.ts";
import { traitsOf } from "#answers/facets/traits/traits-of.ts";

const sources = traitsOf({
  about: "zu genutzten Daten",
  title: "Daten der eingesetzten Anwendungen",
  fields: [
    { id: "dataSources", label: "Datenquellen", asks: ["quelle", "datenbest", "welche daten"] },
    { id: "inputData", label: "Eingabedaten", asks: ["eingab", "welche daten"] },
    { id: "interfaces", label: "Schnittstellen", asks: ["schnittstelle", "anbindung"] },
  ],
});

const OPEN: readonly (readonly [asks: readonly string[], what: string])[] = [
  [
    ["e-akte", "elektronische akte", "elektronischen akte", "eakte"],
    "Angaben zum Stand der elektronischen Akte",
  ],
  [["registermodernisierung", "registern", "once-only"], "Angaben zum Stand der Registermodernisierung"],
  [["qualität", "güte", "fehlerfrei", "aktualität"], "Angaben zur Qualität der Daten"],
];

function openIn(ask: Ask): readonly string[] {
  const named = OPEN.flatMap(([asks, what]) => (asksFor(ask, asks) ? [what] : []));
  return named.length > 0 ? named : ["Angaben zu Qualität und Verfügbarkeit der Daten"];
}

/** X7: from which data applications work; of their quality and of e-files the register keeps no records. */
export const dataReadiness: FacetBuilder = unlessTold("dataReadiness", (ask) => {
  const { says } = sources(ask);
  return { says, unrecorded: openIn(ask) };
});
