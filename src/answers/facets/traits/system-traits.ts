import { asksFor } from "#answers/ask.ts";
import { countsByValue } from "#answers/facets/traits/counts-by-value.ts";
import { traitsOf } from "#answers/facets/traits/traits-of.ts";
import { shown } from "#answers/speech/shown.ts";
import { codeLabel } from "#catalogue/catalogue.ts";

/** X2: where the data of applications are processed, by whom, and what of them is open source. */
export const hosting = traitsOf({
  about: "zu Ort und Betreiber der Verarbeitung",
  title: "Hosting der eingesetzten Anwendungen",
  sum: (_, rows) =>
    countsByValue("Ort der Verarbeitung", rows, (row) => {
      const place = shown(row, "hosting")?.place;
      return place === undefined ? undefined : codeLabel("system", "hosting.place", place);
    }),
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
  sum: (ask, rows) =>
    asksFor(ask, ["training", "trainiert", "lernt"])
      ? countsByValue("Training mit Eingaben", rows, (row) => {
          const trains = shown(row, "trainsOnInputs");
          return trains === undefined ? undefined : trains ? "ja" : "nein";
        })
      : [],
  fields: [
    { id: "models", label: "Modelle", asks: ["modell"] },
    { id: "trainsOnInputs", label: "Training mit Eingaben", asks: ["training", "trainiert", "lernt"] },
    { id: "dataSources", label: "Datenquellen", asks: ["welchen daten", "datenquelle"], isExtra: true },
  ],
});

/** X9: what is recorded of the energy that applications need. */
export const sustainability = traitsOf({
  about: "zum Energiebedarf",
  title: "Energiebedarf der eingesetzten Anwendungen",
  fields: [{ id: "energyNote", label: "Energie", asks: ["energie", "strom", "umwelt", "klima"] }],
});
