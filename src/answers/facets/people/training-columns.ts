import type { Ask } from "#answers/ask.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import {
  disclosableCounts,
  NOT_DISCLOSED,
  type DisclosableCounts,
} from "#answers/facets/shared/disclosable-counts.ts";
import { periodCell } from "#answers/facets/shared/period-cell.ts";
import { derivedFrom, joinSaid, saidBy, type Said } from "#answers/speech/said.ts";
import { shown } from "#answers/speech/shown.ts";
import { inFigures, nameAt } from "#answers/speech/speak.ts";
import type { Column } from "#answers/speech/table.ts";
import { numberInFigures } from "#language/numbers.ts";
import type { VersionedRecord } from "#records/record.ts";

type Training = VersionedRecord<"training">;

/** Numbers of participants by unit, and what may be told of them and of the whole. */
type Attendance = DisclosableCounts & { readonly units: NonNullable<Training["data"]["byUnit"]> };

/** What may be told of how many took part, in the whole and by unit; of units asked about, of these alone. */
function countsOf(ask: Ask, row: Training): Attendance {
  const units = (shown(row, "byUnit") ?? []).filter(({ participants }) => participants !== undefined);
  const all = units.map(({ participants }) => participants ?? 0);
  const told = { units, ...disclosableCounts(ask, all, shown(row, "participants") ?? null) };
  const asked = ask.limits.units?.all;
  if (asked === undefined) return told;
  const own = units.flatMap(({ unit }, at) => (unit && asked.has(unit) ? [at] : []));
  const parts = own.map((at) => told.parts[at] ?? null);
  const sum = parts.reduce<number | null>(
    (total, one) => (total === null || one === null ? null : total + one),
    0,
  );
  return { units: own.flatMap((at) => units[at] ?? []), parts, whole: own.length === 0 ? null : sum };
}

/** How many took part, if the copy may tell; null if not known or held back. */
export function participantsOf(ask: Ask, row: Training): number | null {
  return countsOf(ask, row).whole;
}

function participantsCell(ask: Ask, row: Training): Said {
  const count = participantsOf(ask, row);
  if (ask.limits.units !== null) {
    return count === null ? saidBy(NOT_DISCLOSED, row) : derivedFrom(numberInFigures(count), [row]);
  }
  const isHeldBack = shown(row, "participants") !== undefined && count === null;
  return isHeldBack ? saidBy(NOT_DISCLOSED, row) : inFigures(ask, row, "participants");
}

function byUnit(ask: Ask, row: Training): Said {
  const { units, parts } = countsOf(ask, row);
  if (units.length === 0) return inFigures(ask, row, "byUnit");
  const cells = units.map(({ unit }, at) => {
    const count = parts[at] ?? null;
    const told = count === null ? NOT_DISCLOSED : numberInFigures(count);
    return joinSaid([nameAt(ask, row, unit ?? "")], ([name = ""]) => `${name}: ${told}`);
  });
  return joinSaid(cells, (texts) => texts.join("; "));
}

/** The columns of a table of trainings; those not yet held tell how many are expected. */
export function trainingColumns(ask: Ask, status: "held" | "planned"): readonly Column<Training>[] {
  const column = columnsOf<"training">(ask);
  const expected = status === "planned" ? " (erwartet)" : "";
  return [
    column("title", "Schulung", {
      asks: ["titel", "welche fortbildung", "welche schulung", "bezeichnung"],
      names: true,
    }),
    column("kind", "Art", {
      asks: ["art ", "art,", "art und", "format", "in welcher form", "schulungsform"],
      always: true,
    }),
    {
      label: "Zeitraum",
      asks: ["wann", "zeitraum", "zeitplan", "termin", "datum"],
      always: true,
      cell: (row) => periodCell(ask, row),
    },
    column("hours", "Umfang in Stunden", { asks: ["umfang", "stunden", "dauer", "wie lange"], always: true }),
    {
      label: `Teilnehmende${expected}`,
      asks: ["teilnehm", "teilgenommen", "wie viele", "anzahl", "geschulten", "zahl der"],
      always: true,
      cell: (row) => participantsCell(ask, row),
    },
    {
      label: `Teilnehmende nach Organisationseinheit${expected}`,
      asks: [
        "organisationseinheit",
        "nach fachamt",
        "fachämter",
        "je fachamt",
        "nach ämtern",
        "dienststelle",
        "abteilung",
      ],
      cell: (row) => byUnit(ask, row),
    },
    column("topics", "Inhalte", { asks: ["inhalt", "themen", "inkl. chancen", "lerninhalt"], always: true }),
    column("provider", "Anbieter", { asks: ["anbieter", "veranstalter", "von wem", "durch wen"] }),
    column("audience", "Zielgruppe", { asks: ["zielgruppe", "für wen", "wer wurde", "für welche"] }),
    column("mandatory", "Verpflichtend", { asks: ["verpflicht", "pflichtschulung", "freiwillig"] }),
  ];
}

/** By the beginning of the period, those without one last. */
export function byBeginning(a: Training, b: Training): number {
  return (a.data.period?.from ?? "9") < (b.data.period?.from ?? "9") ? -1 : 1;
}
