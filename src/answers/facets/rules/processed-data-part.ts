import { asked, asksFor, type Ask } from "#answers/ask.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import type { Spoken } from "#answers/speech/sentence.ts";
import { tableOf } from "#answers/speech/table.ts";
import { isInUse, stageOn } from "#records/time.ts";

/** Words by which a question asks what applications do with data, beyond the rules for entering them. */
const ASKS = {
  personal: [
    "verarbeitung personenbezogener",
    "personenbezogene daten verarbeit",
    "verarbeitet",
    "welche daten",
  ],
  subjects: ["betroffene person", "wessen daten"],
  retention: ["speicher", "aufbewahr", "lösch", "frist"],
  training: ["training", "trainier", "lernen"],
} as const;

/** What applications in use do with data: a table, only if the question asks for it and an application tells. */
export function processedDataPart(ask: Ask): readonly Spoken[] {
  if (!asksFor(ask, Object.values(ASKS).flat())) return [];
  const used = new Set(
    asked(ask, "deployment").flatMap((one) =>
      isInUse(stageOn(one, ask.on, ask.on)) ? (one.data.system ?? []) : [],
    ),
  );
  const rows = asked(ask, "system").filter(({ key }) => used.has(`system/${key}`));
  if (rows.length === 0) return [];
  const column = columnsOf<"system">(ask);
  const columns = [
    column("name", "Anwendung", { asks: [], names: true }),
    column("personalData", "Personenbezug", { asks: ASKS.personal, always: true }),
    column("inputData", "Eingegebene Daten", { asks: ASKS.personal, always: true }),
    column("dataSubjects", "Betroffene Personen", { asks: ASKS.subjects }),
    column("retention", "Speicherdauer", { asks: ASKS.retention }),
    column("trainsOnInputs", "Training mit Eingaben", { asks: ASKS.training }),
  ];
  return [tableOf(ask, "Verarbeitete Daten der eingesetzten Anwendungen", { columns, rows })];
}
