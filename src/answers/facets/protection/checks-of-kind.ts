import { asked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import type { AssessmentKind } from "#answers/facets/protection/assessment-nouns.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { subjectOf } from "#answers/facets/shared/subject.ts";
import { scopeOf } from "#answers/facets/shared/scope.ts";
import { leadFor, verb } from "#answers/facets/shared/wording.ts";
import { sentence } from "#answers/speech/sentence.ts";
import { countOf } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import type { CountedNoun } from "#language/numbers.ts";
import type { VersionedRecord } from "#records/record.ts";
import { covers } from "#values/period.ts";

type Assessment = VersionedRecord<"assessment">;

function columns(ask: Ask): readonly Column<Assessment>[] {
  const column = columnsOf<"assessment">(ask);
  return [
    {
      ...{ label: "Anwendung", asks: ["system", "anwendung"], names: true },
      cell: (row) => subjectOf(ask, row),
    },
    column("status", "Stand", { asks: ["stand"], names: true }),
    column("on", "Datum", { asks: ["wann", "datum"], always: true }),
    column("result", "Ergebnis", { asks: ["ergebnis", "befund"], always: true }),
    column("measures", "Maßnahmen", { asks: ["maßnahme", "schutz"], always: true }),
  ];
}

/** Is it dated in the window asked about, or, without one, not after the day? */
function isAskedFor({ window, on }: Ask, { data }: Assessment): boolean {
  if (window) return data.on !== undefined && covers(window, data.on);
  return data.on === undefined || data.on <= on;
}

/**
 * Answers from the assessments of one kind: how many are completed, then each with its state, date, result and
 * measures.
 */
export function checksOfKind(kind: AssessmentKind, noun: CountedNoun): FacetBuilder {
  return (ask) => {
    const rows = asked(ask, "assessment").filter((one) => one.data.kind === kind && isAskedFor(ask, one));
    if (rows.length === 0) return SILENT;
    const done = rows.filter(({ data }) => data.status === "completed");
    const shown = columns(ask);
    const was = verb(done.length, "wurde", "wurden");
    const leads =
      done.length === 0 ? [] : [sentence`Abgeschlossen ${was} ${scopeOf(ask)}${countOf(done, noun)}.`];
    return {
      says: [
        ...leads.flatMap((lead) => leadFor(ask, shown, lead)),
        tableOf(ask, noun.many, { columns: shown, rows }),
      ],
    };
  };
}
