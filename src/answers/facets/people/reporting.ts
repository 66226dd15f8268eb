import { asked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { asksWhether } from "#answers/facets/shared/asks-whether.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { leadFor, opened, plain, verb } from "#answers/facets/shared/wording.ts";
import { joinSaid } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { shown } from "#answers/speech/shown.ts";
import { inFigures, inWords, listOf } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import { intervalInWords } from "#language/dates.ts";
import type { VersionedRecord } from "#records/record.ts";

type Reporting = VersionedRecord<"reporting">;
type Status = NonNullable<Reporting["data"]["status"]>;

/** How far each kind of reporting has come; a proposal is not yet agreed. */
const STATUS: Readonly<Record<Status, string>> = {
  established: "Eingeführt",
  agreed: "Vereinbart",
  proposed: "Vorgeschlagen, aber noch nicht vereinbart",
};

/** How often, in words: "jährlich". */
function interval(ask: Ask, row: Reporting) {
  const months = shown(row, "intervalMonths");
  const said = inFigures(ask, row, "intervalMonths");
  return months === undefined ? said : { ...said, text: intervalInWords(months) };
}

function columns(ask: Ask): readonly Column<Reporting>[] {
  const column = columnsOf<"reporting">(ask);
  return [
    column("recipient", "Empfänger", { asks: ["empfänger", "wem ", "gremi"], names: true }),
    column("format", "Form", { asks: ["form"], names: true }),
    {
      label: "Häufigkeit",
      asks: ["frequenz", "häufig", "wie oft", "abständ", "turnus", "regelmäßig", "intervall", "rhythmus"],
      always: true,
      cell: (row) => interval(ask, row),
    },
    column("lastOn", "Zuletzt am", { asks: ["zuletzt", "letzte"], always: true }),
    column("nextOn", "Nächster Termin", { asks: ["wann", "nächste", "ab wann"], always: true }),
    column("basis", "Grundlage", { asks: ["grundlage", "beschluss", "vereinbarung"], always: true }),
    column("status", "Stand", { asks: ["stand der", "beabsichtig", "künftig"], always: true }),
  ];
}

/** One sentence for each status: which forms, to whom. */
function leads(ask: Ask, rows: readonly Reporting[]): readonly Spoken[] {
  return Object.entries(STATUS).flatMap(([status, words]) => {
    const same = rows.filter((row) => shown(row, "status") === status);
    if (same.length === 0) return [];
    const forms = same.map((row) =>
      joinSaid(
        [inWords(ask, row, "format"), inWords(ask, row, "recipient")],
        ([form = "", to = ""]) => `${form} (${to})`,
      ),
    );
    const isYes = status !== "proposed" && asksWhether(ask, ["bericht", "informier", "unterricht"]);
    const start = plain(isYes ? words.toLocaleLowerCase("de-DE") : words);
    return [opened(ask, sentence`${start} ${verb(forms.length, "ist", "sind")}: ${listOf(forms)}.`, isYes)];
  });
}

/** F30: in which form and how often which body is told about AI, what is done apart from what is only proposed. */
export const reporting: FacetBuilder = (ask) => {
  const order = Object.keys(STATUS);
  const rows = asked(ask, "reporting").toSorted(
    (a, b) => order.indexOf(a.data.status ?? "") - order.indexOf(b.data.status ?? ""),
  );
  if (rows.length === 0) return SILENT;
  const fields = columns(ask);
  const isDone = rows.some((row) => row.data.status !== undefined && row.data.status !== "proposed");
  return {
    says: [
      ...leads(ask, rows).flatMap((lead) => leadFor(ask, fields, lead)),
      tableOf(ask, "Berichterstattung", { columns: fields, rows }),
    ],
    ...(isDone ? { verdict: "yes" as const } : {}),
  };
};
