import { asked, type Ask } from "#answers/ask.ts";
import type { FacetBuilder, FacetPart } from "#answers/facet-part.ts";
import { outcomes } from "#answers/facets/benefit/outcomes.ts";
import { staffFeedback } from "#answers/facets/benefit/staff-feedback.ts";
import { unlessTold } from "#answers/facets/further/unless-told.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { usesAsked } from "#answers/facets/use/uses-asked.ts";
import { gives } from "#answers/speech/speak.ts";
import { tableOf } from "#answers/speech/table.ts";
import type { VersionedRecord } from "#records/record.ts";

/** What of the feedback and the indicators speaks of people's work. */
function isOfWork(record: VersionedRecord): boolean {
  const { theme, kind } = record.data as { readonly theme?: string; readonly kind?: string };
  if (record.type === "feedback") return theme === "relief" || theme === "concern";
  return record.type !== "indicator" || kind === "timeSaved";
}

/** The same question put only to what speaks of people's work. */
function ofWork(ask: Ask): Ask {
  const { limits } = ask;
  return { ...ask, limits: { ...limits, allow: (record) => limits.allow(record) && isOfWork(record) } };
}

function benefits(ask: Ask): FacetPart["says"] {
  const rows = usesAsked(ask).filter((use) => gives(use, "benefitStaff"));
  if (rows.length === 0) return [];
  const column = columnsOf<"deployment">(ask);
  const columns = [
    column("system", "Anwendung", { asks: [], names: true }),
    column("unit", "Organisationseinheit", { asks: [], names: true }),
    column("benefitStaff", "Nutzen für Beschäftigte", { asks: [], names: true }),
  ];
  return [tableOf(ask, "Nutzen für Beschäftigte", { columns, rows })];
}

/**
 * X8: what eases or troubles the work of staff: benefits of uses, time saved, feedback. Whether posts were lost the
 * register does not record; an approved statement says so.
 */
export const workforceImpact: FacetBuilder = unlessTold("workforceImpact", (ask) => {
  const work = ofWork(ask);
  // neither a nil return nor a lack of theirs is one of this facet
  const says = [...benefits(ask), ...outcomes(work).says, ...staffFeedback(work).says];
  const hasPlans = asked(ask, "position").length > 0;
  const what = hasPlans ? "weggefallenen oder veränderten" : "weggefallenen, neuen oder veränderten";
  return { says, unrecorded: [`Angaben zu ${what} Stellen`] };
});
