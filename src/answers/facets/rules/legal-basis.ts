import { asked, type Ask } from "#answers/ask.ts";
import { citedNorms, namesNorm, type CitedNorm } from "#answers/asked/cited-norms.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { asksWhether } from "#answers/facets/shared/asks-whether.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { standingOf } from "#answers/facets/shared/standing-of.ts";
import { subjectOf } from "#answers/facets/shared/subject.ts";
import { leadFor, opened, verb } from "#answers/facets/shared/wording.ts";
import { saidBy } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { countOf, inFigures } from "#answers/speech/speak.ts";
import { shown } from "#answers/speech/shown.ts";
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
  const fields = columns(ask);
  const isYes = asksWhether(ask, ["rechtsgrundlage", "rechtlich", "gesetzlich"]);
  const lead = sentence`für den Einsatz von KI ${verb(rows.length, "ist", "sind")} ${countOf(rows, NOUN)} festgehalten.`;
  return [
    ...leadFor(ask, fields, opened(ask, lead, isYes)),
    tableOf(ask, "Rechtsgrundlagen", { columns: fields, rows }),
  ];
}

function prepared(ask: Ask, rows: readonly Basis[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const fields = columns(ask);
  const lead = sentence`Für Vorhaben, die noch vorbereitet werden, ${verb(rows.length, "ist", "sind")} ${countOf(rows, NOUN)} vorgesehen.`;
  return [
    ...leadFor(ask, fields, lead),
    tableOf(ask, "Rechtsgrundlagen von Vorhaben in Vorbereitung", { columns: fields, rows }),
  ];
}

type Cited = { readonly rows: readonly Basis[]; readonly missing: readonly string[] };

/** The bases on provisions that the question cites; all, and what is missing, if it cites some that none is on. */
function onCitedNorms(ask: Ask, all: readonly Basis[]): Cited {
  const norms = citedNorms(ask);
  const isOn = (row: Basis, norm: CitedNorm): boolean => namesNorm(shown(row, "norm") ?? "", norm);
  const rows = all.filter((row) => norms.some((norm) => isOn(row, norm)));
  const missing = norms.filter((norm) => !all.some((row) => isOn(row, norm))).map(({ cite }) => cite);
  return { rows: rows.length > 0 ? rows : all, missing };
}

/** F17: on which law each use is based and how it is kept; what is only prepared stands apart. */
export const legalBasis: FacetBuilder = (ask) => {
  const cited = onCitedNorms(ask, asked(ask, "legalBasis"));
  const rows = cited.rows.map((row) => ({ row, standing: standingOf(ask, row.data.subject) }));
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
  const lacks = cited.missing.map((cite) => `Zu „${cite}“ ist keine Rechtsgrundlage verzeichnet`);
  return { says, lacks, ...(today.length > 0 ? { verdict: "yes" as const } : {}) };
};
