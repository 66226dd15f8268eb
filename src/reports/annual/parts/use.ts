import { stockChart } from "#reports/annual/figures/stock.ts";
import { timelineChart } from "#reports/annual/figures/timeline.ts";
import type { ReportPart } from "#reports/annual/report.ts";
import { facetSection, ownSection } from "#reports/annual/section.ts";
import type { Setting } from "#reports/annual/setting.ts";

/** What is in regular use, in test or pilot on the day, how it came to be, and how much it is used. */
export function usePart(setting: Setting): ReportPart {
  const window = { from: setting.first, to: setting.on };
  const charts = [stockChart(setting), timelineChart(setting)].flatMap((one) => one ?? []);
  return {
    ...{ id: "einsatz", title: "Im Einsatz und im Test" },
    sections: [
      facetSection(setting, {
        ...{ title: null, facet: "systems" },
        words:
          "Eingesetzte KI-Anwendungen mit Anbieter, Organisationseinheit, Einsatzbereich, Beginn und Status",
      }),
      ...ownSection("Entwicklung", charts),
      facetSection(setting, {
        ...{ title: "Nutzungszahlen", facet: "usage", window },
        words: "Nutzungszahlen der Anwendungen",
      }),
    ],
  };
}
