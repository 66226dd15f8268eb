import { asked } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { asksWhether } from "#answers/facets/shared/asks-whether.ts";
import { windowInWords } from "#answers/facets/shared/time-asked.ts";
import { leadFor, opened, plain, verb } from "#answers/facets/shared/wording.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { countOf } from "#answers/speech/speak.ts";
import { tableOf } from "#answers/speech/table.ts";
import type { Ask } from "#answers/ask.ts";
import type { VersionedRecord } from "#records/record.ts";
import { overlap } from "#values/period.ts";
import { byBeginning, trainingColumns } from "./training-columns.ts";

type Training = VersionedRecord<"training">;

const NOUN = {
  one: "Qualifizierungsmaßnahme",
  many: "Qualifizierungsmaßnahmen",
  gender: "feminine",
} as const;

const EXISTENCE = ["schulung", "fortbildung", "qualifi", "weiterbildung", "geschult", "kompetenz"];

function planned(ask: Ask, rows: readonly Training[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const columns = trainingColumns(ask, "planned");
  const is = verb(rows.length, "ist", "sind");
  const when = plain(ask.window ? windowInWords(ask.window, ask.on) : "es");
  const lead = sentence`${when} ${is} ${countOf(rows, NOUN)} geplant.`;
  return [
    ...leadFor(ask, columns, opened(ask, lead, asksWhether(ask, EXISTENCE))),
    tableOf(ask, "Geplante Qualifizierungsmaßnahmen", { columns, rows: rows.toSorted(byBeginning) }),
  ];
}

function undated(ask: Ask, rows: readonly Training[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const columns = trainingColumns(ask, "planned");
  const lead = sentence`Ohne Angabe eines Zeitraums geplant ${verb(rows.length, "ist", "sind")} ${countOf(rows, NOUN)}.`;
  return [
    ...leadFor(ask, columns, lead),
    tableOf(ask, "Geplante Qualifizierungsmaßnahmen ohne Angabe eines Zeitraums", { columns, rows }),
  ];
}

/** F24: which trainings are planned for the period asked about; what was planned for days gone by is left out. */
export const trainingPlanned: FacetBuilder = (ask) => {
  const all = asked(ask, "training").filter(({ data }) => data.status === "planned");
  const dated = all.filter(
    ({ data: { period } }) => period && (period.to ?? ask.on) >= ask.on && overlap(period, ask.window ?? {}),
  );
  const others = all.filter(({ data }) => data.period === undefined);
  const says = [...planned(ask, dated), ...undated(ask, others)];
  return says.length === 0 ? SILENT : { says, verdict: "yes" };
};
