import { asked, type Ask } from "#answers/ask.ts";
import { wantsNumber } from "#answers/asked/wanted.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import type { UseRow } from "#answers/facets/use/system-columns.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { inFigures } from "#answers/speech/speak.ts";
import { tableOf } from "#answers/speech/table.ts";
import type { VersionedRecord } from "#records/record.ts";
import { overlap } from "#values/period.ts";

type Usage = VersionedRecord<"usage">;

const sortOf = ({ data }: Usage): string => `${data.subject ?? ""} ${data.measure ?? ""}`;

/** The latest count of each measure until the day; all counts in the window if there is one. */
function latest(ask: Ask, records: readonly Usage[]): readonly Usage[] {
  const { window, on } = ask;
  if (window) return records.filter(({ data }) => data.period && overlap(data.period, window));
  const past = records.filter(({ data }) => (data.period?.from ?? on) <= on);
  const groups = Map.groupBy(past, sortOf);
  return [...groups.values()].flatMap(
    (same) =>
      same.toSorted((a, b) => ((a.data.period?.from ?? "") < (b.data.period?.from ?? "") ? 1 : -1))[0] ?? [],
  );
}

/** More figures than these are told by the table alone. */
const FEW = 3;

/** The figures first, for who asks how many. */
function figures(ask: Ask, rows: readonly Usage[]): readonly Spoken[] {
  if (!wantsNumber(ask) || rows.length > FEW) return [];
  return rows.map((row) => {
    const cell = (id: "subject" | "measure" | "value" | "period") => inFigures(ask, row, id);
    return sentence`${cell("subject")}: ${cell("value")} (${cell("measure")}; ${cell("period")}).`;
  });
}

/** How much these uses and their applications are used: a table of counts, and for which of the uses there are any. */
export function usagePart(
  ask: Ask,
  rows: readonly UseRow[],
): { readonly says: readonly Spoken[]; readonly counts: (row: UseRow) => boolean } {
  const subjects = rows.flatMap(({ deployment }) => [`deployment/${deployment.key}`, deployment.data.system]);
  const counted = latest(
    ask,
    asked(ask, "usage").filter(({ data }) => subjects.includes(data.subject)),
  );
  const counts = ({ deployment }: UseRow): boolean =>
    counted.some(({ data }) => data.subject === `deployment/${deployment.key}`);
  if (counted.length === 0) return { says: [], counts };
  const column = columnsOf<"usage">(ask);
  const columns = [
    column("subject", "Angebot", { asks: ["angebot"], names: true }),
    column("measure", "Gezählt", { asks: [], names: true }),
    column("value", "Wert", { asks: [], names: true }),
    column("period", "Zeitraum oder Stichtag", { asks: [], always: true }),
    column("source", "Herkunft der Zahl", { asks: [], always: true }),
  ];
  return {
    says: [...figures(ask, counted), tableOf(ask, "Nutzungszahlen", { columns, rows: counted })],
    counts,
  };
}
