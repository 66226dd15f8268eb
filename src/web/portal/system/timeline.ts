import type { SpanChart } from "#documents/charts/chart.ts";
import type { DeploymentStatus } from "#records/time.ts";
import { firstDayOf, yearOf, type LocalDate } from "#values/local-date.ts";
import type { Tongue } from "#web/tongue/tongue.ts";
import type { Stage } from "./stages.ts";

/** A row of the picture: a place or an application, and its stages. */
export type TimelineRow = { readonly label: string; readonly stages: readonly Stage[] };

/** Which series of the picture a stage belongs to; what has ended is not drawn. */
const SERIES: Readonly<Record<DeploymentStatus, number>> = {
  ...{ idea: 3, examination: 3, preparation: 3, pilot: 1, test: 1, regular: 0, restricted: 2, suspended: 4 },
  ended: -1,
};

const seriesIn = ({ say }: Tongue): readonly string[] => [
  say("Regelbetrieb", "Regular operation"),
  say("Erprobung", "Trial"),
  say("eingeschränkt", "Restricted"),
  say("Vorbereitung", "Preparation"),
  say("ausgesetzt", "Suspended"),
];

const DAY_MS = 86_400_000;
const numberOf = (day: LocalDate): number => Date.parse(day) / DAY_MS;

const MOST_MARKS = 8;

function marksBetween(first: number, last: number): SpanChart["marks"] {
  const step = Math.ceil((last - first + 1) / MOST_MARKS);
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return years
    .filter((year) => (year - first) % step === 0)
    .map((year) => ({ at: numberOf(firstDayOf(year)), label: String(year) }));
}

/** Stages as a picture on an axis of years up to a day; null if no day is entered. */
export function timelineChart(
  rows: readonly TimelineRow[],
  { today, tongue, title }: { readonly today: LocalDate; readonly tongue: Tongue; readonly title: string },
): SpanChart | null {
  const starts = rows.flatMap(({ stages }) => stages.map(({ from }) => from)).toSorted();
  const [earliest] = starts;
  if (earliest === undefined || earliest > today) return null;
  const end = numberOf(today);
  const drawn = rows.map(({ label, stages }) => ({
    label,
    spans: stages
      .filter(({ status, from }) => SERIES[status] >= 0 && from <= today)
      .map(({ status, from, to }) => ({
        ...{ from: numberOf(from), series: SERIES[status] },
        to: to === null || to > today ? end : numberOf(to) + 1,
      })),
  }));
  const { say, day } = tongue;
  return {
    kind: "spans",
    id: "zeitstrahl",
    title,
    description: say(
      `Zeitstrahl vom ${day(earliest)} bis zum ${day(today)}; die Angaben stehen auch als Tabelle auf dieser Seite.`,
      `Timeline from ${day(earliest)} to ${day(today)}; the same facts stand in the table on this page.`,
    ),
    from: numberOf(firstDayOf(yearOf(earliest))),
    to: end,
    marks: marksBetween(yearOf(earliest), yearOf(today)),
    series: seriesIn(tongue),
    rows: drawn,
  };
}
