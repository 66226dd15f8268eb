import { asked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { countAs, leadFor, plain } from "#answers/facets/shared/wording.ts";
import { sentence } from "#answers/speech/sentence.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import { fieldState } from "#records/field-state.ts";
import type { VersionedRecord } from "#records/record.ts";
import { isInUse, stageOn, wasInUseIn } from "#records/time.ts";

type System = VersionedRecord<"system">;
type Id = keyof System["data"];

type Trait = {
  readonly id: Id;
  readonly label: string;
  readonly asks: readonly string[];
  /** Told only if it is asked for by name. */
  readonly isExtra?: true;
};

/** What a facet tells of applications: by which fields, and what they are about ("zur Einstufung …"). */
type Traits = {
  readonly about: string;
  readonly title: string;
  readonly fields: readonly Trait[];
};

const isAhead = ({ window, on }: Ask): boolean => window?.from !== null && (window?.from ?? on) > on;

/** Applications of which a use runs on the day or ran in the window asked about, by name. */
function usedSystems(ask: Ask): readonly System[] {
  const { on } = ask;
  // what is to come is asked of what runs today
  const window = isAhead(ask) ? null : ask.window;
  const used = asked(ask, "deployment").filter((one) =>
    window ? wasInUseIn(one, window, on) : isInUse(stageOn(one, on, on)),
  );
  const references = new Set(used.map(({ data }) => data.system));
  return asked(ask, "system")
    .filter(({ key }) => references.has(`system/${key}`))
    .toSorted((a, b) => (a.data.name ?? "").localeCompare(b.data.name ?? "", "de-DE"));
}

/** Answers a facet from fields of the applications in use: a table of those of which any of the fields tells. */
function traitsOf({ about, title, fields }: Traits): FacetBuilder {
  return (ask) => {
    const isTold = (system: System): boolean =>
      fields.some(({ id }) => fieldState(system, id).state !== "missing");
    const rows = usedSystems(ask).filter(isTold);
    if (rows.length === 0) return SILENT;
    const column = columnsOf<"system">(ask);
    const columns: readonly Column<System>[] = [
      column("name", "Anwendung", { asks: ["anwendung", "system"], names: true }),
      ...fields.map(({ id, label, asks, isExtra }) => column(id, label, { asks, always: !isExtra })),
    ];
    const used = ask.window && !isAhead(ask) ? "in diesem Zeitraum eingesetzten" : "eingesetzten";
    const count = countAs(rows, `einer ${used} Anwendung`, `${used} Anwendungen`);
    const narrowed = plain(ask.question.filters.length > 0 ? "im Sinne der Frage " : "");
    const lead = sentence`Angaben ${plain(about)} liegen ${narrowed}zu ${count} vor.`;
    return { says: [...leadFor(ask, columns, lead), tableOf(ask, title, { columns, rows })] };
  };
}

/** X2: where the data of applications are processed, by whom, and what of them is open source. */
export const hosting = traitsOf({
  about: "zu Ort und Betreiber der Verarbeitung",
  title: "Hosting der eingesetzten Anwendungen",
  fields: [
    {
      id: "hosting",
      label: "Ort und Betreiber",
      asks: ["server", "rechenzentr", "cloud", "gehostet", "wo "],
    },
    { id: "operator", label: "Betrieb durch", asks: ["betreib", "betrieben"] },
    { id: "openSource", label: "Quelloffen", asks: ["quelloffen", "open source", "open-source"] },
    { id: "licence", label: "Lizenz", asks: ["lizenz"], isExtra: true },
  ],
});

/** X3: on which models applications rest and whether these learn from what is entered. */
export const models = traitsOf({
  about: "zu den zugrunde liegenden Modellen",
  title: "Modelle der eingesetzten Anwendungen",
  fields: [
    { id: "models", label: "Modelle", asks: ["modell"] },
    { id: "trainsOnInputs", label: "Training mit Eingaben", asks: ["training", "trainiert", "lernt"] },
    { id: "dataSources", label: "Datenquellen", asks: ["welchen daten", "datenquelle"], isExtra: true },
  ],
});

/** X5: how applications are classed under the AI Act, by whom and why. */
export const aiAct = traitsOf({
  about: "zur Einstufung nach der KI-Verordnung",
  title: "Einstufung nach der KI-Verordnung",
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

/** X9: what is recorded of the energy that applications need. */
export const sustainability = traitsOf({
  about: "zum Energiebedarf",
  title: "Energiebedarf der eingesetzten Anwendungen",
  fields: [{ id: "energyNote", label: "Energie", asks: ["energie", "strom", "umwelt", "klima"] }],
});

/** X4: how applications were bought and chosen. */
export const procurement = traitsOf({
  about: "zu Beschaffung und Auswahl",
  title: "Beschaffung und Auswahl der eingesetzten Anwendungen",
  fields: [
    { id: "procurement", label: "Beschaffung", asks: ["beschaff", "vergabe", "ausschreib"] },
    {
      id: "alternativesConsidered",
      label: "Geprüfte Alternativen",
      asks: ["alternativ", "auswahl", "kriteri"],
    },
  ],
});

/** X10: how those concerned can object, complain or have something explained. */
export const complaints = traitsOf({
  about: "zu Rechtsschutz und Beschwerde",
  title: "Rechtsschutz und Beschwerde",
  fields: [
    { id: "redress", label: "Widerspruch, Beschwerde, Erläuterung", asks: ["beschwerde", "widerspruch"] },
  ],
});
