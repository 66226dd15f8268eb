import { asked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { countsByLabel, labelled } from "#answers/facets/shared/counts-by-label.ts";
import { leadFor, plain, verb } from "#answers/facets/shared/wording.ts";
import { saidBy } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { countOf, inFigures } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import type { VersionedRecord } from "#records/record.ts";
import { overlap } from "#values/period.ts";

type Involvement = VersionedRecord<"involvement">;
type Status = NonNullable<Involvement["data"]["status"]>;

const NOUNS = {
  proposed: { one: "Vorschlag", many: "Vorschläge", gender: "masculine" },
  others: { one: "Regelung oder Maßnahme", many: "Regelungen oder Maßnahmen", gender: "feminine" },
} as const;

const DONE: Readonly<Record<Exclude<Status, "proposed">, string>> = {
  agreed: "vereinbart",
  done: "durchgeführt",
};

function columns(ask: Ask): readonly Column<Involvement>[] {
  const column = columnsOf<"involvement">(ask);
  return [
    column("rule", "Regel oder Vorschlag", { asks: ["vorschl", "regel", "wie "], names: true }),
    {
      label: "Vorhaben",
      asks: ["vorhaben", "projekt"],
      always: true,
      cell: (row) =>
        row.data.subject === undefined
          ? saidBy("neue KI-Vorhaben allgemein", row)
          : inFigures(ask, row, "subject"),
    },
    column("step", "Abschnitt", {
      asks: ["frühzeitig", "konzeption", "wann", "phase", "abschnitt"],
      always: true,
    }),
    column("forum", "Gremium oder Format", { asks: ["gremi", "format", "ausschu", "form"], always: true }),
    column("aspects", "Politische Ziele", {
      asks: ["zielsetzung", "bürgernähe", "transparenz", "barrierefrei", "datenschutz", "aspekt"],
      always: true,
    }),
    column("on", "Datum", { asks: ["datum", "termin", "wann"], always: true }),
    column("status", "Stand", { asks: ["stand der", "umgesetzt"], always: true }),
    column("result", "Ergebnis", { asks: ["ergebnis", "folge"], always: true }),
  ];
}

const isInTime = (ask: Ask, { data }: Involvement): boolean =>
  !ask.window || data.on === undefined || overlap({ from: data.on, to: data.on }, ask.window);

/** What is agreed or done and what is only proposed, counted apart. */
function leads(rows: readonly Involvement[]): readonly Spoken[] {
  const proposed = rows.filter(({ data }) => data.status === "proposed");
  const groups = labelled(rows, DONE, ({ data }) => data.status);
  const done = groups.flatMap(({ records }) => records);
  const says: Spoken[] = [];
  if (done.length > 0) {
    const by = countsByLabel(groups, "feminine");
    const is = verb(done.length, "besteht", "bestehen");
    says.push(sentence`Zur frühzeitigen Einbindung ${is} ${countOf(done, NOUNS.others)}: ${by}.`);
  }
  if (proposed.length > 0) {
    const is = verb(proposed.length, "liegt", "liegen");
    const noun = countOf(proposed, NOUNS.proposed);
    const start = plain(done.length > 0 ? "Daneben" : "Zur frühzeitigen Einbindung");
    const open = verb(proposed.length, "der noch nicht vereinbart ist", "die noch nicht vereinbart sind");
    says.push(sentence`${start} ${is} ${noun} vor, ${open}.`);
  }
  return says;
}

/** F31: how the council or the public is to be involved in new projects, proposals apart from what is agreed or done. */
export const involvement: FacetBuilder = (ask) => {
  const order = ["done", "agreed", "proposed"];
  const rows = asked(ask, "involvement")
    .filter((row) => isInTime(ask, row))
    .toSorted((a, b) => order.indexOf(a.data.status ?? "") - order.indexOf(b.data.status ?? ""));
  if (rows.length === 0) return SILENT;
  const fields = columns(ask);
  return {
    says: [
      ...leads(rows).flatMap((lead) => leadFor(ask, fields, lead)),
      tableOf(ask, "Frühzeitige Einbindung", { columns: fields, rows }),
    ],
    ...(rows.some(({ data }) => data.status === "agreed" || data.status === "done")
      ? { verdict: "yes" as const }
      : {}),
  };
};
