import { participantsOf } from "#answers/facets/people/training-columns.ts";
import { NOT_DISCLOSED } from "#answers/facets/shared/disclosable-counts.ts";
import { plain } from "#answers/facets/shared/wording.ts";
import { derivedFrom, type Said } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { shown } from "#answers/speech/shown.ts";
import { codeLabels } from "#catalogue/catalogue.ts";
import type { BarChart } from "#documents/charts/chart.ts";
import { listInWords } from "#language/lists.ts";
import { numberInFigures } from "#language/numbers.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordsOf } from "#records/snapshot.ts";
import { firstDayOf, lastDayOf } from "#values/local-date.ts";
import { overlap } from "#values/period.ts";
import type { ChartBlock } from "#reports/annual/report.ts";
import { tableOfSaid } from "#reports/annual/section.ts";
import type { Setting } from "#reports/annual/setting.ts";

type Training = VersionedRecord<"training">;

/** Fewer people than this could be recognised (as for counts by unit). */
const FEWEST = 5;

/** The trainings held in the year until the day. */
function heldIn({ snapshot, first, on }: Setting): readonly Training[] {
  return recordsOf(snapshot, "training").filter(
    ({ data }) => data.status === "held" && data.period && overlap(data.period, { from: first, to: on }),
  );
}

type Attendance = { readonly rows: readonly Training[]; readonly count: number | null };

/** How many took part in those trainings that may tell it; null if none does. */
function attendanceOf(setting: Setting, rows: readonly Training[]): Attendance {
  const telling = rows.filter((row) => participantsOf(setting.ask, row) !== null);
  const sum = telling.reduce((total, row) => total + (participantsOf(setting.ask, row) ?? 0), 0);
  return { rows: telling, count: telling.length === 0 ? null : sum };
}

function countCell(setting: Setting, rows: readonly Training[]): Said {
  const { rows: telling, count } = attendanceOf(setting, rows);
  if (count === null) return derivedFrom("nicht angegeben", rows);
  if (count < FEWEST && setting.copy !== "internal") return derivedFrom(NOT_DISCLOSED, rows);
  return derivedFrom(numberInFigures(count), telling);
}

/** What may be told of attendance: the number as it is written, and as it is drawn (null: not known, or not told). */
export type ToldAttendance = { readonly said: Said; readonly value: number | null; readonly text: string };

function toldAttendance(setting: Setting, rows: readonly Training[]): ToldAttendance {
  const said = countCell(setting, rows);
  const { count } = attendanceOf(setting, rows);
  const isTold = count !== null && said.text !== NOT_DISCLOSED;
  return { said, value: isTold ? count : null, text: isTold ? numberInFigures(count) : said.text };
}

/** The trainings held in a year until the day spoken of, and how many took part; null if there were none. */
export function attendanceIn(
  setting: Setting,
  year: number,
): { readonly rows: readonly Training[]; readonly told: ToldAttendance } | null {
  const [first, last] = [firstDayOf(year), lastDayOf(year)];
  const inYear = { ...setting, first, on: last < setting.on ? last : setting.on };
  const rows = first > setting.on ? [] : heldIn(inYear);
  return rows.length === 0 ? null : { rows, told: toldAttendance(inYear, rows) };
}

/** How many hours all who took part spent together, as far as hours and numbers are told. */
export function hoursSaid(setting: Setting): readonly Spoken[] {
  const telling = heldIn(setting).flatMap((row) => {
    const [hours, count] = [shown(row, "hours"), participantsOf(setting.ask, row)];
    return hours === undefined || count === null || count < FEWEST ? [] : [{ row, total: hours * count }];
  });
  if (telling.length === 0) return [];
  const sum = Math.round(telling.reduce((total, one) => total + one.total, 0) * 10) / 10;
  const said = derivedFrom(
    numberInFigures(sum),
    telling.map(({ row }) => row),
  );
  return [sentence`Umfang mal Teilnahmen ergibt, soweit beides angegeben ist, ${said} Teilnahmestunden.`];
}

/** Attendance by topic; a training with several topics counts for each. Null without topics. */
export function topicsChart(setting: Setting): ChartBlock | null {
  const held = heldIn(setting);
  const topics = codeLabels("training", "topics").flatMap(({ code, label }) => {
    const rows = held.filter((row) => (shown(row, "topics") ?? []).some((one) => one === code));
    return rows.length === 0 ? [] : [{ label, rows, told: toldAttendance(setting, rows) }];
  });
  if (topics.length === 0) return null;
  const drawn = topics.map(({ told: { value, text } }) => ({ value, text }));
  const words = topics.map(({ label, told }) => `${label} ${told.text}`);
  const chart: BarChart = {
    ...{ kind: "bars", id: "bild-schulung", categories: topics.map(({ label }) => label) },
    title: `Teilnahmen an Schulungen im Jahr ${setting.year} nach Inhalt`,
    description: `Je Inhalt ein Balken. ${listInWords(words)}. Eine Schulung mit mehreren Inhalten zählt bei jedem.`,
    series: [{ label: "Teilnahmen", values: drawn }],
  };
  const table = tableOfSaid(
    `Teilnahmen im Jahr ${setting.year} nach Inhalt (Mehrfachzählung)`,
    ["Inhalt", "Schulungen", "Teilnahmen"],
    topics.map(({ label, rows, told }) => [
      plain(label),
      derivedFrom(numberInFigures(rows.length), rows),
      told.said,
    ]),
  );
  return { kind: "chart", chart, table };
}
