import { plain } from "#answers/facets/shared/wording.ts";
import { derivedFrom } from "#answers/speech/said.ts";
import type { BarChart } from "#documents/charts/chart.ts";
import { listInWords } from "#language/lists.ts";
import { numberInFigures } from "#language/numbers.ts";
import { attendanceIn } from "#reports/annual/figures/training.ts";
import type { ChartBlock } from "#reports/annual/report.ts";
import { tableOfSaid } from "#reports/annual/section.ts";
import type { Setting } from "#reports/annual/setting.ts";

const MOST_YEARS = 6;
const TITLE = "Teilnahmen an Schulungen nach Jahren";

/** How many trainings a year saw and how many took part, as far as it may be told; null without trainings. */
export function trainingFigure(setting: Setting): ChartBlock | null {
  const years = Array.from({ length: MOST_YEARS }, (_, at) => setting.year - MOST_YEARS + 1 + at);
  const told = years.flatMap((year) => {
    const found = attendanceIn(setting, year);
    return found === null ? [] : [{ year: String(year), ...found }];
  });
  if (told.length === 0) return null;
  const words = told.map(({ year, told: { text } }) => `${year}: ${text}`);
  const chart: BarChart = {
    ...{ kind: "bars", id: "bild-schulungsjahre", title: TITLE, categories: told.map(({ year }) => year) },
    description: `Je Jahr ein Balken. ${listInWords(words)}. Wer an mehreren Schulungen teilnahm, zählt bei jeder.`,
    series: [{ label: "Teilnahmen", values: told.map(({ told: { value, text } }) => ({ value, text })) }],
  };
  const table = tableOfSaid(
    TITLE,
    ["Jahr", "Schulungen", "Teilnahmen"],
    told.map(({ year, rows, told: { said } }) => [
      plain(year),
      derivedFrom(numberInFigures(rows.length), rows),
      said,
    ]),
  );
  return { kind: "chart", chart, table };
}
