import { asked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import type { AssessmentKind } from "#answers/facets/protection/assessment-nouns.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { subjectOf } from "#answers/facets/shared/subject.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
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

function checksOfKind(kind: AssessmentKind, title: string): FacetBuilder {
  return (ask) => {
    const rows = asked(ask, "assessment").filter((one) => one.data.kind === kind && isAskedFor(ask, one));
    return rows.length === 0 ? SILENT : { says: [tableOf(ask, title, { columns: columns(ask), rows })] };
  };
}

/** X1: which applications were checked for information security, and with what result. */
export const security = checksOfKind("securityConcept", "Prüfungen der Informationssicherheit");

/** X11: which applications were checked for accessibility, and with what result. */
export const accessibility = checksOfKind("accessibility", "Prüfungen der Barrierefreiheit");
