import { asked, asksFor, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { asksWhether } from "#answers/facets/shared/asks-whether.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { periodCell } from "#answers/facets/shared/period-cell.ts";
import { scopeOf } from "#answers/facets/shared/scope.ts";
import { leadFor, opened, plain, verb } from "#answers/facets/shared/wording.ts";
import { derivedFrom, joinSaid, type Said } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { shown } from "#answers/speech/shown.ts";
import { countOf } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import { numberInFigures } from "#language/numbers.ts";
import type { VersionedRecord } from "#records/record.ts";
import { inForce, spanOf } from "#records/time.ts";
import { overlap } from "#values/period.ts";

type Position = VersionedRecord<"position">;

const NOUN = { one: "Stelle", many: "Stellen", gender: "feminine" } as const;

const COMING = [
  "geplant",
  "vorgesehen",
  "künftig",
  "zukünftig",
  "langfristig",
  "zusätzlich",
  "werden",
  "plan",
];
const PRESENT = ["derzeit", "aktuell", "gegenwärtig", "momentan", "zurzeit", "bereits", "vorhanden"];

function columns(ask: Ask): readonly Column<Position>[] {
  const column = columnsOf<"position">(ask);
  return [
    column("function", "Funktion", { asks: ["funktion"], names: true }),
    column("unit", "Organisationseinheit", {
      asks: ["organisationseinheit", "fachamt", "dienststelle", "abteilung", "wo "],
      always: true,
    }),
    column("kind", "Art der Stelle", { asks: ["art der", "funktionsstelle", "projektstelle"], always: true }),
    column("fte", "Vollzeitäquivalente", {
      asks: ["wie viele", "umfang", "stellenanteil", "vollzeit", "vzä", "personelle", "stellen"],
      always: true,
    }),
    column("aiShare", "Davon für KI (Prozent)", {
      asks: ["anteil", "davon", "prozent", "speziell für"],
      always: true,
    }),
    column("grade", "Wertigkeit", { asks: ["wertig", "besoldung", "entgelt", "eingruppier", "dotier"] }),
    column("term", "Befristung", { asks: ["befrist", "dauerhaft", "langfristig"], always: true }),
    {
      label: "Zeitraum",
      asks: ["seit wann", "zeitraum", "wann", "mittel"],
      always: true,
      cell: (row) => periodCell(ask, row),
    },
  ];
}

/** The sum of a number that positions give, and which give it. Rounded to what was written, not to what was computed. */
function sumOf(rows: readonly Position[], numberOf: (row: Position) => number | undefined): Said | null {
  const telling = rows.filter((row) => numberOf(row) !== undefined);
  if (telling.length === 0) return null;
  const total = telling.reduce((sum, row) => sum + Math.round((numberOf(row) ?? 0) * 1_000_000), 0);
  return derivedFrom(numberInFigures(total / 1_000_000), telling);
}

function forAi(row: Position): number | undefined {
  const [fte, share] = [shown(row, "fte"), shown(row, "aiShare")];
  return fte === undefined || share === undefined ? undefined : (fte * share) / 100;
}

/** Full-time equivalents in sum, and how much of them is for AI where each position tells its share. */
function sums(rows: readonly Position[]): readonly Spoken[] {
  const isComplete = rows.every((row) => shown(row, "fte") !== undefined);
  const fte = sumOf(rows, (row) => shown(row, "fte"));
  if (fte === null || rows.length === 1) return [];
  const whole = rows.every((row) => forAi(row) !== undefined) ? sumOf(rows, (row) => forAi(row)) : null;
  const share =
    whole === null
      ? plain("")
      : joinSaid([whole], ([text = ""]) => `; davon entfallen rechnerisch ${text} auf KI`);
  const start = plain(isComplete ? "Zusammen umfassen sie" : "Soweit angegeben, umfassen sie zusammen");
  return [sentence`${start} ${fte} Vollzeitäquivalente${share}.`];
}

/** The scope without the window, for who asks for posts asks for those there are. */
const limited = (ask: Ask): Said => scopeOf({ ...ask, window: null });

type Group = {
  readonly title: string;
  readonly rows: readonly Position[];
  readonly lead: (rows: readonly Position[]) => Spoken;
};

function groupOf(ask: Ask, { title, rows, lead }: Group): readonly Spoken[] {
  if (rows.length === 0) return [];
  const fields = columns(ask);
  return [
    ...[lead(rows), ...sums(rows)].flatMap((one) => leadFor(ask, fields, one)),
    tableOf(ask, title, { columns: fields, rows }),
  ];
}

const isThere = (ask: Ask, row: Position): boolean =>
  row.data.status === "existing" &&
  (ask.window ? overlap(spanOf(row), ask.window) : inForce(spanOf(row), ask.on));

const isComing = (ask: Ask, row: Position): boolean =>
  row.data.status === "planned" &&
  (spanOf(row).to ?? ask.on) >= ask.on &&
  (!ask.window || overlap(spanOf(row), ask.window));

/** F26: which positions for AI exist and, apart from them, which are planned; in sum and one by one. */
export const staffing: FacetBuilder = (ask) => {
  const all = asked(ask, "position");
  const onlyComing = asksFor(ask, COMING) && !asksFor(ask, PRESENT);
  const onlyPresent = asksFor(ask, PRESENT) && !asksFor(ask, COMING);
  const existing = all.filter((row) => isThere(ask, row) && (row.data.period?.from ?? ask.on) <= ask.on);
  const planned = onlyPresent ? [] : all.filter((row) => isComing(ask, row));
  const isYes = asksWhether(ask, ["stelle", "personal", "beschäftigt", "fachkräfte"]);
  const says = [
    ...groupOf(ask, {
      title: "Vorhandene Stellen",
      rows: existing,
      lead: (rows) =>
        opened(
          ask,
          sentence`für KI-bezogene Aufgaben ${verb(rows.length, "besteht", "bestehen")} ${limited(ask)}${countOf(rows, NOUN)}.`,
          isYes && !onlyComing,
        ),
    }),
    ...groupOf(ask, {
      title: "Geplante Stellen",
      rows: planned,
      lead: (rows) =>
        opened(
          ask,
          sentence`geplant, aber noch nicht geschaffen ${verb(rows.length, "ist", "sind")} ${limited(ask)}${countOf(rows, NOUN)}.`,
          isYes && onlyComing,
        ),
    }),
  ];
  if (says.length === 0) return SILENT;
  return { says, ...(existing.length > 0 ? { verdict: "yes" as const } : {}) };
};
