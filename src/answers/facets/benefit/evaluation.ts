import { asked, asksFor, wordsAsked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { scopeOf } from "#answers/facets/shared/scope.ts";
import { houseOf } from "#answers/facets/shared/house.ts";
import { isCurrent, subjectOf } from "#answers/facets/shared/subject.ts";
import { asksPast } from "#answers/facets/shared/time-asked.ts";
import { leadFor, opened, verb } from "#answers/facets/shared/wording.ts";
import { joinSaid, saidBy, type Said } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { countOf, gives, inFigures, inWords, listOf } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import { intervalInWords } from "#language/dates.ts";
import type { VersionedRecord } from "#records/record.ts";
import { inForce, spanOf } from "#records/time.ts";
import { covers } from "#values/period.ts";

type Evaluation = VersionedRecord<"evaluation">;

const NOUN = { one: "Evaluation", many: "Evaluationen", gender: "feminine" } as const;

function interval(ask: Ask, record: Evaluation): Said {
  const months = gives(record, "intervalMonths") ? record.data.intervalMonths : undefined;
  return months === undefined
    ? inFigures(ask, record, "intervalMonths")
    : saidBy(intervalInWords(months), record);
}

function columns(ask: Ask): readonly Column<Evaluation>[] {
  const column = columnsOf<"evaluation">(ask);
  return [
    {
      ...{ label: "Anwendung oder Vorhaben", asks: ["anwendung", "vorhaben"], names: true },
      cell: (row) => subjectOf(ask, row),
    },
    column("unit", "Zuständige Organisationseinheit", {
      asks: ["zuständig", "verantwort", "wer ", "organisiert"],
      always: true,
    }),
    column("function", "Funktion", { asks: ["funktion", "zuständig"], always: true }),
    column("criteria", "Kriterien", { asks: ["kriterien", "kriterium", "maßstäb", "maßstab"], always: true }),
    {
      ...{ label: "Abstand", asks: ["abständ", "abstand", "wie oft", "turnus", "regelmäßig"], always: true },
      cell: (row) => interval(ask, row),
    },
    column("lastOn", "Zuletzt", { asks: ["zuletzt", "letzte"], always: true }),
    column("nextOn", "Nächste", { asks: ["nächste"], always: true }),
    column("result", "Ergebnis", { asks: ["ergebnis", "erkenntnis", "befund", "wie fiel"] }),
    column("consequence", "Folgerung", { asks: ["folgerung", "konsequenz", "ergebnis", "erkenntnis"] }),
  ];
}

/** Evaluations of what is still used or planned; of former uses only where the past is asked about. */
function isAbout(ask: Ask, { data }: Evaluation): boolean {
  const { window } = ask;
  if (!window) return asksPast(ask) || isCurrent(ask, data.subject);
  return [data.lastOn, data.nextOn].some((day) => day !== undefined && covers(window, day));
}

/** Who bears the task of evaluation in general, besides single evaluations. */
function generalPart(ask: Ask): readonly Spoken[] {
  const bearers = asked(ask, "responsibility").filter(
    (record) => (record.data.tasks ?? []).includes("evaluation") && inForce(spanOf(record), ask.on),
  );
  return bearers.map((record) => {
    const post = gives(record, "function")
      ? joinSaid([inWords(ask, record, "function")], ([name = ""]) => ` (${name})`)
      : saidBy("", record);
    return sentence`Die Aufgabe der Evaluation liegt allgemein bei: ${inFigures(ask, record, "unit")}${post}.`;
  });
}

function singlePart(ask: Ask, records: readonly Evaluation[]): readonly Spoken[] {
  if (records.length === 0) return [];
  const content = { columns: columns(ask), rows: records };
  const named = records.map((record) => inFigures(ask, record, "unit"));
  const units = listOf(named);
  const are = verb(new Set(named.map(({ text }) => text)).size, "ist", "sind");
  const is = verb(records.length, "ist", "sind");
  const lead = sentence`${houseOf(ask).inside} ${is} ${scopeOf(ask)}${countOf(records, NOUN)} festgelegt oder durchgeführt. Zuständig ${are}: ${units}.`;
  const hasTakenPlace = records.some(({ data }) => (data.lastOn ?? "9999") <= ask.on);
  const isExternal = /dritte|extern|rechnungshof|hochschule/iu.test(wordsAsked(ask));
  return [
    ...leadFor(ask, content.columns, opened(ask, lead, hasTakenPlace && !isExternal)),
    tableOf(ask, "Evaluation der Anwendungen und Vorhaben", content),
  ];
}

/** F12: who evaluates what, by which criteria and how often; results only where they are asked for. */
export const evaluation: FacetBuilder = (ask) => {
  const records = asked(ask, "evaluation").filter((record) => isAbout(ask, record));
  const says = [...singlePart(ask, records), ...(ask.item ? [] : generalPart(ask))];
  if (says.length === 0) return SILENT;
  const isCriteriaOpen = records.length === 0 && asksFor(ask, ["kriteri", "maßst"]);
  const isIntervalOpen = records.length === 0 && asksFor(ask, ["abständ", "abstand"]);
  return {
    says,
    lacks: [
      ...(isCriteriaOpen ? ["Kriterien der Evaluation fehlen"] : []),
      ...(isIntervalOpen ? ["Abstände der Evaluation fehlen"] : []),
    ],
  };
};
