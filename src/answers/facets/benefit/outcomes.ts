import { asked, asksFor, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { directionOf, type Direction, type Reading } from "#answers/facets/benefit/reading.ts";
import { outcomeColumns } from "#answers/facets/benefit/outcome-columns.ts";
import { scopeOf } from "#answers/facets/shared/scope.ts";
import { leadFor, opened, verb } from "#answers/facets/shared/wording.ts";
import { derivedFrom, joinSaid, type Said } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { countOf, gives } from "#answers/speech/speak.ts";
import { tableOf } from "#answers/speech/table.ts";
import { listInWords } from "#language/lists.ts";
import { countInWords } from "#language/numbers.ts";
import type { VersionedRecord } from "#records/record.ts";
import { overlap } from "#values/period.ts";

type Indicator = VersionedRecord<"indicator">;

const NOUN = { one: "Kennzahl", many: "Kennzahlen", gender: "feminine" } as const;

/** The measurements until the day (or in the window), oldest first. */
function measured(ask: Ask, { data }: Indicator): readonly Reading["measurement"][] {
  return (data.measurements ?? [])
    .filter(({ period }) => (period?.from ?? ask.on) <= ask.on)
    .filter(({ period }) => !ask.window || (period !== undefined && overlap(period, ask.window)))
    .toSorted((a, b) => ((a.period?.from ?? "") < (b.period?.from ?? "") ? -1 : 1));
}

/** The rows of an indicator: its latest measurement, or each one where the course over time is asked for. */
function readingsOf(ask: Ask, indicator: Indicator): readonly Reading[] {
  if (!gives(indicator, "measurements")) return ask.window ? [] : [{ indicator, measurement: null }];
  const all = measured(ask, indicator);
  const isCourse = asksFor(ask, [
    "und jahr",
    "je jahr",
    "nach jahr",
    "jährlich",
    "zeitverlauf",
    "entwickelt",
  ]);
  const chosen = isCourse ? all : all.slice(-1);
  return chosen.map((measurement) => ({ indicator, measurement }));
}

const WORDS: Readonly<Record<Direction, string>> = {
  better: "verbessert",
  worse: "verschlechtert",
  same: "unverändert",
};

/** "Von sieben Kennzahlen sind fünf verbessert und zwei unverändert": latest measurement against baseline. */
function leadOf(ask: Ask, readings: readonly Reading[]): Spoken {
  const latest = [...new Map(readings.map((reading) => [reading.indicator, reading])).values()];
  const indicators = latest.map(({ indicator }) => indicator);
  const results = (Object.keys(WORDS) as Direction[]).flatMap((direction) => {
    const same = latest.filter((reading) => directionOf(reading) === direction);
    if (same.length === 0) return [];
    return [latest.length === 1 ? onlyResult(same, WORDS[direction]) : resultOf(same, WORDS[direction])];
  });
  const count = countOf(indicators, NOUN);
  const is = verb(indicators.length, "liegt", "liegen");
  if (results.length === 0)
    return opened(ask, sentence`zur Wirkung des KI-Einsatzes ${is} ${scopeOf(ask)}${count} vor.`, false);
  const outcome = joinSaid(results, (texts) => listInWords(texts));
  const hasBetter = latest.some((reading) => directionOf(reading) === "better");
  const lead =
    indicators.length === 1
      ? sentence`zur Wirkung des KI-Einsatzes liegt ${scopeOf(ask)}${count} vor; sie ist gegenüber dem Ausgangswert ${outcome}.`
      : sentence`zur Wirkung des KI-Einsatzes liegen ${scopeOf(ask)}${count} vor, davon gegenüber dem Ausgangswert ${outcome}.`;
  return opened(ask, lead, hasBetter);
}

const onlyResult = (same: readonly Reading[], word: string): Said =>
  derivedFrom(
    word,
    same.map(({ indicator }) => indicator),
  );

function resultOf(same: readonly Reading[], word: string): Said {
  const noun = { one: word, many: word, gender: "feminine" } as const;
  const records = same.map(({ indicator }) => indicator);
  return derivedFrom(countInWords(same.length, noun), records);
}

/** F10: what was measured, by application and indicator, against the baseline and in which direction. */
export const outcomes: FacetBuilder = (ask) => {
  const readings = asked(ask, "indicator").flatMap((indicator) => readingsOf(ask, indicator));
  if (readings.length === 0) return SILENT;
  const columns = outcomeColumns(ask);
  const table = tableOf(ask, "Kennzahlen und Messwerte", { columns, rows: readings });
  const isBetter = readings.some((reading) => directionOf(reading) === "better");
  return {
    says: [...leadFor(ask, columns, leadOf(ask, readings)), table],
    ...(isBetter ? { verdict: "yes" as const } : {}),
  };
};
