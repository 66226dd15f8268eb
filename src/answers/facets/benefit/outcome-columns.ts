import type { Ask } from "#answers/ask.ts";
import {
  differenceInFigures,
  directionOf,
  withUnit,
  type Direction,
  type Reading,
} from "#answers/facets/benefit/reading.ts";
import { subjectOf } from "#answers/facets/shared/subject.ts";
import { derivedFrom, saidBy, type Said } from "#answers/speech/said.ts";
import { gives, inFigures } from "#answers/speech/speak.ts";
import type { Column } from "#answers/speech/table.ts";
import { periodInFigures } from "#language/dates.ts";
import { numberInFigures } from "#language/numbers.ts";

const RESULT: Readonly<Record<Direction, string>> = {
  better: "verbessert",
  worse: "verschlechtert",
  same: "unverändert",
};

/** What a measurement says, or that none is recorded. */
function ofMeasurement(ask: Ask, reading: Reading, text: string | undefined): Said {
  const { indicator, measurement } = reading;
  if (measurement === null) return inFigures(ask, indicator, "measurements");
  return saidBy(text ?? "nicht angegeben", indicator);
}

function baseline(ask: Ask, { indicator }: Reading): Said {
  const value = gives(indicator, "baseline") ? indicator.data.baseline?.value : undefined;
  if (value === undefined) return inFigures(ask, indicator, "baseline");
  const { period } = indicator.data.baseline ?? {};
  const when = period ? ` (${periodInFigures(period)})` : "";
  return saidBy(`${withUnit(indicator, value)}${when}`, indicator);
}

const difference = (reading: Reading): Said => {
  const text = differenceInFigures(reading);
  return text === undefined
    ? saidBy("nicht bestimmbar", reading.indicator)
    : derivedFrom(text, [reading.indicator]);
};

const result = (reading: Reading): Said => {
  const direction = directionOf(reading);
  return direction === undefined
    ? saidBy("nicht bestimmbar", reading.indicator)
    : derivedFrom(RESULT[direction], [reading.indicator]);
};

function target(ask: Ask, { indicator }: Reading): Said {
  const value = gives(indicator, "target") ? indicator.data.target : undefined;
  return value === undefined
    ? inFigures(ask, indicator, "target")
    : saidBy(withUnit(indicator, value), indicator);
}

const period = ({ measurement }: Reading) => measurement?.period && periodInFigures(measurement.period);

const sample = ({ measurement }: Reading) =>
  measurement?.sampleSize === undefined ? undefined : numberInFigures(measurement.sampleSize);

/** What a single measurement records of itself. */
function recorded(ask: Ask): readonly Column<Reading>[] {
  return [
    {
      ...{ label: "Messwert", asks: ["messwert", "ergebnis", "gemessen"], always: true },
      cell: (row) =>
        ofMeasurement(
          ask,
          row,
          row.measurement?.value === undefined ? undefined : withUnit(row.indicator, row.measurement.value),
        ),
    },
    {
      ...{ label: "Messzeitraum", asks: ["zeitraum", "jahr", "wann"], always: true },
      cell: (row) => ofMeasurement(ask, row, period(row)),
    },
    {
      ...{ label: "Stichprobe", asks: ["stichprobe", "datengrundlage", "fallzahl"], always: true },
      cell: (row) => ofMeasurement(ask, row, sample(row)),
    },
    {
      ...{ label: "Quelle", asks: ["quelle", "datengrundlage", "woher"] },
      cell: (row) => ofMeasurement(ask, row, row.measurement?.source),
    },
  ];
}

/** Columns of the table of outcomes: application, indicator, baseline, measurement and what follows from both. */
export function outcomeColumns(ask: Ask): readonly Column<Reading>[] {
  const [value, span, size, source] = recorded(ask);
  const name = { asks: ["anwendung", "projekt"], names: true };
  return [
    { ...name, label: "Anwendung", cell: ({ indicator }) => subjectOf(ask, indicator) },
    {
      label: "Kennzahl",
      asks: ["kennzahl"],
      names: true,
      cell: ({ indicator }) => inFigures(ask, indicator, "name"),
    },
    {
      label: "Ausgangswert",
      asks: ["ausgangswert", "vorher", "zuvor"],
      always: true,
      cell: (row) => baseline(ask, row),
    },
    ...(value && span ? [value, span] : []),
    {
      label: "Veränderung",
      asks: ["verbesser", "veränder", "erspar", "einspar"],
      always: true,
      cell: difference,
    },
    { label: "Bewertung", asks: ["bewert"], always: true, cell: result },
    ...(size && source ? [size, source] : []),
    { label: "Zielwert", asks: ["zielwert", "zielvorgabe"], cell: (row) => target(ask, row) },
    {
      label: "Erhebungsweise",
      asks: ["erhoben", "erhebung", "methode", "gemessen"],
      cell: ({ indicator }) => inFigures(ask, indicator, "method"),
    },
  ];
}
