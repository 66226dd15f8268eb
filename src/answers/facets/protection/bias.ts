import { asked, asksFor, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { asksWhether } from "#answers/facets/shared/asks-whether.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { countsByLabel, labelled } from "#answers/facets/shared/counts-by-label.ts";
import { isOfToday } from "#answers/facets/shared/standing-of.ts";
import { subjectOf } from "#answers/facets/shared/subject.ts";
import { leadFor, opened, plain, verb } from "#answers/facets/shared/wording.ts";
import { joinSaid, saidBy } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { countOf, gives, inFigures } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import type { VersionedRecord } from "#records/record.ts";
import { overlap } from "#values/period.ts";

type Measure = VersionedRecord<"biasMeasure">;
type Kind = NonNullable<Measure["data"]["kind"]>;

const NOUN = { one: "Maßnahme", many: "Maßnahmen", gender: "feminine" } as const;

/** In the order of what happens: find, prevent, put right. */
const KINDS: Readonly<Record<Kind, string>> = {
  detection: "zur Erkennung",
  prevention: "zur Vorbeugung",
  correction: "zur Korrektur",
};

const KIND_WORDS: Readonly<Record<Kind, readonly string[]>> = {
  detection: ["erkenn", "entdeck", "aufdeck", "überprüf", "getestet", "identifizier"],
  prevention: ["verhinder", "vorbeug", "vermeid", "vermied", "prävent", "ausgeschlossen"],
  correction: ["korrig", "korrektur", "beheb", "behoben", "abhilf", "abgestellt", "beseitig"],
};

type Later = "finding" | "correction" | "correctedOn";

/** What comes out of measures of some kinds. */
const LATER: readonly { readonly id: Later; readonly label: string; readonly asks: readonly string[] }[] = [
  { id: "finding", label: "Befund", asks: ["befund", "ergebnis", "festgestellt", "auftreten"] },
  { id: "correction", label: "Abhilfe", asks: [...KIND_WORDS.correction, "im fall"] },
  { id: "correctedOn", label: "Abgestellt am", asks: ["wann", "schnell"] },
];

/** Does a measure tell this, or is it of a kind that ought to? A check brings a finding, a correction all of it. */
function isExpected(row: Measure, id: Later): boolean {
  const { kind } = row.data;
  return gives(row, id) || kind === "correction" || (kind === "detection" && id === "finding");
}

function columns(ask: Ask, rows: readonly Measure[]): readonly Column<Measure>[] {
  const applies = (id: Later): boolean => rows.some((row) => isExpected(row, id));
  const column = columnsOf<"biasMeasure">(ask);
  return [
    column("kind", "Zweck der Maßnahme", { asks: ["zweck"], names: true }),
    { label: "Anwendung", asks: ["anwendung", "system"], names: true, cell: (row) => subjectOf(ask, row) },
    column("method", "Vorgehen", {
      asks: ["maßnahme", "vorgehen", "wie wird", "verfahren", "methode"],
      always: true,
    }),
    column("groups", "Betrachtete Personengruppen", {
      asks: ["personengruppe", "gruppen", "merkmal"],
      always: true,
    }),
    column("on", "Durchgeführt am", { asks: ["wann", "datum", "zuletzt"], always: true }),
    ...LATER.filter(({ id }) => applies(id)).map(({ id, label, asks }) => ({
      ...{ label, asks, always: true },
      cell: (row: Measure) => (isExpected(row, id) ? inFigures(ask, row, id) : saidBy("–", row)),
    })),
  ];
}

/** The kinds that a lettered sub-question asks for; all of them if it names none. */
function kindsAsked(ask: Ask): readonly Kind[] {
  const kinds = Object.keys(KINDS) as readonly Kind[];
  const named = kinds.filter((kind) => asksFor(ask, KIND_WORDS[kind]));
  return ask.item === null || named.length === 0 ? kinds : named;
}

function isDone(ask: Ask, { data }: Measure): boolean {
  if (data.on === undefined) return ask.window === null;
  return data.on <= ask.on && (!ask.window || overlap({ from: data.on, to: data.on }, ask.window));
}

function leadOf(ask: Ask, rows: readonly Measure[]): Spoken {
  const groups = labelled(rows, KINDS, ({ data }) => data.kind);
  const by =
    groups.length < 2
      ? plain("")
      : joinSaid([countsByLabel(groups, "feminine")], ([text]) => `, davon ${text}`);
  const is = verb(rows.length, "ist", "sind");
  const lead = sentence`gegen Verzerrung und Diskriminierung durch KI ${is} ${countOf(rows, NOUN)} getroffen${by}.`;
  return opened(ask, lead, asksWhether(ask, ["maßnahme", "vorkehr", "ergriffen", "ergreif", "getroffen"]));
}

/** F20: what is done to find, prevent and correct bias and discrimination, with findings and corrections. */
export const bias: FacetBuilder = (ask) => {
  const kinds = kindsAsked(ask);
  const rows = asked(ask, "biasMeasure")
    .filter((row) => isDone(ask, row) && isOfToday(ask, row.data.subject))
    .filter(({ data }) => data.kind === undefined || kinds.includes(data.kind));
  if (rows.length === 0) return SILENT;
  const order = Object.keys(KINDS);
  const sorted = rows.toSorted((a, b) => order.indexOf(a.data.kind ?? "") - order.indexOf(b.data.kind ?? ""));
  const shown = columns(ask, rows);
  const open = kinds.filter(
    (kind) => asksFor(ask, KIND_WORDS[kind]) && !rows.some(({ data }) => data.kind === kind),
  );
  return {
    lacks: open.map((kind) => `Angaben zu Maßnahmen ${KINDS[kind]} fehlen`),
    says: [
      ...leadFor(ask, shown, leadOf(ask, rows)),
      tableOf(ask, "Maßnahmen gegen Verzerrung und Diskriminierung", { columns: shown, rows: sorted }),
    ],
  };
};
