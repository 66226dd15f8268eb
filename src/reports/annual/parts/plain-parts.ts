import type { ReportPart } from "#reports/annual/report.ts";
import { facetSection, ownSection } from "#reports/annual/section.ts";
import { hoursSaid, topicsChart } from "#reports/annual/figures/training.ts";
import { moneyChart, moneyTable, unpricedSaid } from "#reports/annual/figures/money.ts";
import type { Setting } from "#reports/annual/setting.ts";

const yearOf = ({ first, on }: Setting) => ({ from: first, to: on });

/** What is thought of, examined, approved or carried out without being in use yet. */
export function preparationPart(setting: Setting): ReportPart {
  return {
    ...{ id: "vorbereitung", title: "In Vorbereitung" },
    sections: [
      facetSection(setting, {
        ...{ title: null, facet: "projects" },
        words: "Vorhaben mit Stand, Zielsetzung und Zeitplan",
        without: ["Externe Partner"],
      }),
      facetSection(setting, {
        ...{ title: "Förderung", facet: "funding", window: yearOf(setting) },
        words: "Förderungen mit Programm, Stand und Betrag",
      }),
    ],
  };
}

/** What the use of AI has brought, as measured, as staff tell it, and as evaluations found. */
export function benefitsPart(setting: Setting): ReportPart {
  return {
    ...{ id: "nutzen", title: "Nutzen" },
    sections: [
      facetSection(setting, {
        ...{ title: "Kennzahlen gegenüber dem Ausgangswert", facet: "outcomes" },
        words: "Kennzahlen mit Ausgangswert, Messwert und Veränderung",
      }),
      facetSection(setting, {
        ...{ title: "Rückmeldungen der Beschäftigten", facet: "staffFeedback", window: yearOf(setting) },
        words: "Rückmeldungen der Beschäftigten",
      }),
      facetSection(setting, {
        ...{ title: "Evaluationen", facet: "evaluation" },
        words: "Evaluationen mit Kriterien, Abstand, zuletzt und nächster Termin",
      }),
    ],
  };
}

/** Who was trained in the year, for how long and on what. */
export function trainingPart(setting: Setting): ReportPart {
  const topics = topicsChart(setting);
  return {
    ...{ id: "schulung", title: "Schulung" },
    sections: [
      facetSection(setting, {
        ...{ title: null, facet: "trainingHeld", window: yearOf(setting) },
        words: "Durchgeführte Schulungen mit Umfang und Teilnehmenden",
      }),
      ...ownSection(null, [...hoursSaid(setting), ...(topics === null ? [] : [topics])]),
    ],
  };
}

/** Posts for AI. */
export function staffPart(setting: Setting): ReportPart {
  const words = "Stellen für KI mit Funktion, Umfang und Zeitraum";
  return {
    ...{ id: "personal", title: "Personal" },
    sections: [facetSection(setting, { title: null, facet: "staffing", words })],
  };
}

/** What the year cost, and what is planned. */
export function moneyPart(setting: Setting): ReportPart {
  const [chart, table] = [moneyChart(setting), moneyTable(setting)];
  return {
    ...{ id: "mittel", title: "Mittel" },
    sections: [
      ...ownSection("Überblick nach Jahren", [
        ...(table ? [table] : []),
        ...unpricedSaid(setting),
        ...(chart ? [chart] : []),
      ]),
      facetSection(setting, {
        ...{ title: `Ausgaben im Jahr ${setting.year}`, facet: "costs", window: yearOf(setting) },
        words: "Kosten getrennt nach Einmalaufwand und laufenden Kosten",
        without: ["Haushaltszuordnung", "Jahr"],
      }),
      facetSection(setting, {
        ...{ title: "Geplante Mittel", facet: "budget" },
        words: "Geplante Mittel im aktuellen und im nächsten Haushaltsplan",
        without: ["Haushaltszuordnung", "Kostenträger"],
      }),
    ],
  };
}

/** Who took part: bodies of the staff, officers, and the council and public in new projects. */
export function participationPart(setting: Setting): ReportPart {
  return {
    ...{ id: "beteiligung", title: "Beteiligung" },
    sections: [
      facetSection(setting, {
        ...{ title: "Personalvertretung und weitere Stellen", facet: "participation" },
        words: "Personalrat und weitere Stellen nach Gegenstand, Form und Ergebnis",
        without: ["Rechtsgrundlage"],
      }),
      facetSection(setting, {
        ...{ title: "Politik und Öffentlichkeit", facet: "involvement" },
        words: "Frühzeitige Einbindung der politischen Gremien und der Öffentlichkeit",
      }),
    ],
  };
}
