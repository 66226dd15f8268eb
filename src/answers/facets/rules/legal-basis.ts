import { asked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { asksWhether } from "#answers/facets/shared/asks-whether.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { standingOf } from "#answers/facets/shared/standing-of.ts";
import { subjectOf } from "#answers/facets/shared/subject.ts";
import { leadFor, opened, verb } from "#answers/facets/shared/wording.ts";
import { saidBy } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { countOf, inFigures } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordOf } from "#records/snapshot.ts";

type Basis = VersionedRecord<"legalBasis">;

const NOUN = { one: "Rechtsgrundlage", many: "Rechtsgrundlagen", gender: "feminine" } as const;

const SAFEGUARD_WORDS = [
  ...["sichergestellt", "sicherstell", "einklang", "vereinbar", "gewährleist", "eingehalten", "einhaltung"],
  ...["dsgvo", "datenschutz", "grundrecht", "konform", "geschützt"],
];

/** The entry in the record of processing activities, told by the system that the basis is about. */
function processingRecord(ask: Ask, row: Basis) {
  const deployment = recordOf(ask.snapshot, "deployment", row.data.subject);
  const system = recordOf(ask.snapshot, "system", deployment?.data.system ?? row.data.subject);
  return system ? inFigures(ask, system, "processingRecordId") : saidBy("–", row);
}

function columns(ask: Ask): readonly Column<Basis>[] {
  const column = columnsOf<"legalBasis">(ask);
  return [
    {
      label: "Betrifft",
      asks: ["anwendung", "einsatz", "system"],
      names: true,
      cell: (row) => subjectOf(ask, row),
    },
    column("norm", "Rechtsgrundlage", {
      asks: ["rechtsgrundlage", "rechtlich", "grundlage", "vorschrift", "norm", "gestützt", "stützt"],
      always: true,
    }),
    column("purpose", "Zweck", { asks: ["zweck", "wofür"], always: true }),
    column("sectorLaw", "Fachrecht", {
      asks: ["fachspezifisch", "fachrecht", "fachgesetz", "spezialgesetz", "bereichsspezifisch"],
      always: true,
    }),
    column("safeguards", "Sicherung der Rechtmäßigkeit", { asks: SAFEGUARD_WORDS, always: true }),
    column("checkedBy", "Geprüft durch", { asks: ["von wem", "wer hat", "geprüft", "rechtlich geprüft"] }),
    column("checkedOn", "Geprüft am", { asks: ["geprüft", "wann wurde", "prüfung"], always: true }),
    {
      label: "Eintrag im Verarbeitungsverzeichnis",
      asks: [
        "verarbeitungsverzeichnis",
        "verzeichnis von verarbeitung",
        "verzeichnis der verarbeitung",
        "art. 30",
      ],
      cell: (row) => processingRecord(ask, row),
    },
  ];
}

function used(ask: Ask, rows: readonly Basis[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const shown = columns(ask);
  const isYes = asksWhether(ask, ["rechtsgrundlage", "rechtlich", "gesetzlich"]);
  const lead = sentence`für den Einsatz von KI ${verb(rows.length, "ist", "sind")} ${countOf(rows, NOUN)} festgehalten.`;
  return [
    ...leadFor(ask, shown, opened(ask, lead, isYes)),
    tableOf(ask, "Rechtsgrundlagen", { columns: shown, rows }),
  ];
}

function prepared(ask: Ask, rows: readonly Basis[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const shown = columns(ask);
  const lead = sentence`Für Vorhaben, die noch vorbereitet werden, ${verb(rows.length, "ist", "sind")} ${countOf(rows, NOUN)} vorgesehen.`;
  return [
    ...leadFor(ask, shown, lead),
    tableOf(ask, "Rechtsgrundlagen von Vorhaben in Vorbereitung", { columns: shown, rows }),
  ];
}

/** F17: on which law each use is based and how it is kept; what is only prepared stands apart. */
export const legalBasis: FacetBuilder = (ask) => {
  const rows = asked(ask, "legalBasis").map((row) => ({ row, standing: standingOf(ask, row.data.subject) }));
  const today = rows.filter(({ standing }) => standing === "used" || standing === "unknown");
  const coming = rows.filter(({ standing }) => standing === "prepared");
  const says = [
    ...used(
      ask,
      today.map(({ row }) => row),
    ),
    ...prepared(
      ask,
      coming.map(({ row }) => row),
    ),
  ];
  if (says.length === 0) return SILENT;
  return { says, ...(today.length > 0 ? { verdict: "yes" as const } : {}) };
};
