import type { TableBlock } from "#answers/answer.ts";
import { useOf } from "#answers/facets/shared/subject.ts";
import { lastDayOfUse } from "#answers/facets/use/uses-asked.ts";
import { saidBy, type Said } from "#answers/speech/said.ts";
import { connective } from "#answers/speech/sentence.ts";
import { shown } from "#answers/speech/shown.ts";
import { codeLabel } from "#catalogue/catalogue.ts";
import { dateInFigures } from "#language/dates.ts";
import { isInPreparation, isInUse, type DeploymentStatus } from "#records/time.ts";
import { covers } from "#values/period.ts";
import { stockTable } from "#reports/annual/figures/stock.ts";
import { aiUses } from "#reports/annual/figures/uses.ts";
import type { ReportPart } from "#reports/annual/report.ts";
import { facetSection, ownSection, tableOfSaid } from "#reports/annual/section.ts";
import type { Setting } from "#reports/annual/setting.ts";
import { recordedSince } from "./recorded-since.ts";

/** A preparation that becomes a use is a beginning. */
const isBegin = (before: DeploymentStatus, after: DeploymentStatus): boolean =>
  isInPreparation(before) && isInUse(after);

/** Uses that came from one recorded stage to another in the year; beginnings and ends are told elsewhere. */
function stageChanges(setting: Setting): TableBlock | null {
  const { ask, first, on } = setting;
  const rows = aiUses(ask).flatMap((use) => {
    const stages = (shown(use, "stages") ?? []).toSorted((a, b) =>
      (a.from ?? "") < (b.from ?? "") ? -1 : 1,
    );
    return stages.flatMap(({ status, from }, at): readonly (readonly Said[])[] => {
      const before = stages[at - 1]?.status;
      const isTold = before && status && from && before !== status && covers({ from: first, to: on }, from);
      if (!isTold || isBegin(before, status) || (status === "ended" && lastDayOfUse(use) !== null)) return [];
      const words = (code: string): Said => saidBy(codeLabel("deployment", "status", code), use);
      return [[useOf(ask, use), words(before), words(status), saidBy(dateInFigures(from), use)]];
    });
  });
  if (rows.length === 0) return null;
  return tableOfSaid("Einsätze mit neuem Stand", ["Einsatz", "Bisher", "Neu", "Seit"], rows);
}

/** What began, moved on, was decided and ended in the year. */
function byDates(setting: Setting) {
  const window = { from: setting.first, to: setting.on };
  const columns = "mit Anbieter, Einsatzbereich, Organisationseinheit, Status und Beginn";
  const stages = stageChanges(setting);
  return [
    facetSection(setting, {
      ...{ title: "Begonnen", facet: "systems", window },
      words: `Im Jahr ${setting.year} neu begonnene Einsätze von KI-Anwendungen ${columns}`,
      without: ["Ende"],
    }),
    ...ownSection("Weiterentwickelt oder zurückgenommen", stages === null ? [] : [stages]),
    facetSection(setting, {
      ...{ title: "Geändert, eingeschränkt, eingestellt", facet: "interventions", window },
      words: "Änderungen, Einschränkungen, Aussetzungen und Einstellungen mit Grund und Maßnahmen",
    }),
    facetSection(setting, {
      ...{ title: "Beendet", facet: "systems", window },
      words: `Im Jahr ${setting.year} beendete Einsätze von KI-Anwendungen ${columns}`,
      without: ["Status", "Anbieter oder Entwickler"],
    }),
  ];
}

/** How the two looks at a year are to be told apart. */
function explained({ year }: Setting) {
  return connective(
    `Begonnen, geändert oder beendet heißt hier: Es geschah nach den Daten der Einträge im Jahr ${year}. Was das Register erst nach dem Ende des Vorjahres erfuhr, steht am Schluss des Abschnitts für sich.`,
  );
}

/** What changed since the previous report: by the dates of the records, and by when the register learned of it. */
export function changesPart(setting: Setting): ReportPart {
  const stock = stockTable(setting);
  return {
    ...{ id: "veraenderungen", title: "Veränderungen seit dem letzten Bericht" },
    sections: [
      ...ownSection(null, [explained(setting), ...(stock === null ? [] : [stock])]),
      ...byDates(setting),
      ...recordedSince(setting),
    ],
  };
}
