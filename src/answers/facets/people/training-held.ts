import { asked, type Ask } from "#answers/ask.ts";
import { unattributedPart } from "#answers/facets/people/unattributed-part.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { asksWhether } from "#answers/facets/shared/asks-whether.ts";
import { scopeOf } from "#answers/facets/shared/scope.ts";
import { leadFor, opened, plain, verb } from "#answers/facets/shared/wording.ts";
import { derivedFrom } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { countOf } from "#answers/speech/speak.ts";
import { tableOf } from "#answers/speech/table.ts";
import { numberInFigures } from "#language/numbers.ts";
import type { VersionedRecord } from "#records/record.ts";
import { overlap } from "#values/period.ts";
import { byBeginning, participantsOf, trainingColumns } from "./training-columns.ts";

type Training = VersionedRecord<"training">;

const NOUN = { one: "Schulung", many: "Schulungen", gender: "feminine" } as const;
const OFFER = { one: "Schulungsangebot", many: "Schulungsangebote", gender: "neuter" } as const;

const EXISTENCE = ["schulung", "fortbildung", "geschult", "qualifi", "weiterbildung", "fortgebildet"];

/** How many took part, from the trainings alone that tell it; participants of several are counted several times. */
function attendance(ask: Ask, rows: readonly Training[]): readonly Spoken[] {
  const telling = rows.flatMap((row) => {
    const count = participantsOf(ask, row);
    return count === null ? [] : [{ row, count }];
  });
  if (telling.length === 0 || rows.length === 1) return [];
  const total = telling.reduce((sum, { count }) => sum + count, 0);
  const records = telling.map(({ row }) => row);
  const sum = derivedFrom(numberInFigures(total), records);
  if (telling.length === rows.length) return [sentence`Insgesamt sind ${sum} Teilnahmen angegeben.`];
  const isOne = records.length === 1;
  const start = plain(isOne ? "Für eine davon sind" : "Soweit die Zahl angegeben ist, sind es");
  const end = plain(isOne ? " angegeben" : " insgesamt");
  return [sentence`${start} ${sum} Teilnahmen${end}.`];
}

function held(ask: Ask, rows: readonly Training[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const columns = trainingColumns(ask, "held");
  const was = verb(rows.length, "wurde", "wurden");
  const lead = sentence`für die Beschäftigten ${was} ${scopeOf(ask)}${countOf(rows, NOUN)} durchgeführt.`;
  return [
    ...leadFor(ask, columns, opened(ask, lead, asksWhether(ask, EXISTENCE))),
    ...attendance(ask, rows),
    tableOf(ask, "Durchgeführte Schulungen", { columns, rows: rows.toSorted(byBeginning) }),
  ];
}

/** Trainings held at a time that is not told, so that they may lie outside the period asked about. */
function undated(ask: Ask, rows: readonly Training[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const columns = trainingColumns(ask, "held");
  const is = verb(rows.length, "ist", "sind");
  const lead = sentence`Ohne Angabe eines Zeitraums ${is} ${countOf(rows, OFFER)} als durchgeführt verzeichnet.`;
  return [
    ...leadFor(ask, columns, lead),
    tableOf(ask, "Durchgeführte Schulungen ohne Angabe eines Zeitraums", { columns, rows }),
  ];
}

/** Was it held by the day, and in the window asked about? */
function isInTime(ask: Ask, { data: { status, period } }: Training): boolean {
  return (
    status === "held" && period !== undefined && period.from <= ask.on && overlap(period, ask.window ?? {})
  );
}

/** F23: which trainings took place in the period asked about (else until the day), of what kind and for how many. */
export const trainingHeld: FacetBuilder = (ask) => {
  const all = asked(ask, "training").filter(({ data }) => data.status === "held");
  const dated = all.filter((row) => isInTime(ask, row));
  const others = all.filter(({ data }) => data.period === undefined);
  const says = [...held(ask, dated), ...undated(ask, others)];
  const aside = unattributedPart(ask, (row) => isInTime(ask, row), says.length === 0);
  if (says.length === 0) return aside.length === 0 ? SILENT : { says, aside };
  return { says, aside, ...(dated.length > 0 || ask.window === null ? { verdict: "yes" as const } : {}) };
};
