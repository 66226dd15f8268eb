import { asked, type Ask } from "#answers/ask.ts";
import type { FacetBuilder, FacetPart } from "#answers/facet-part.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { isPlannedIn } from "#answers/facets/use/planned.ts";
import { traitsOf } from "#answers/facets/traits/traits-of.ts";
import { tableOf } from "#answers/speech/table.ts";
import { fieldState } from "#records/field-state.ts";

const ofSystems = traitsOf({
  about: "zu Beschaffung und Auswahl",
  title: "Beschaffung und Auswahl der eingesetzten Anwendungen",
  fields: [
    { id: "procurement", label: "Beschaffung", asks: ["beschaff", "vergabe", "ausschreib"] },
    {
      id: "alternativesConsidered",
      label: "Geprüfte Alternativen",
      asks: ["alternativ", "auswahl", "kriteri"],
    },
  ],
});

function ofProjects(ask: Ask): FacetPart["says"] {
  const rows = asked(ask, "project").filter(
    (project) =>
      isPlannedIn(ask, project) &&
      (["selectionCriteria", "procurement"] as const).some((id) => fieldState(project, id).state === "given"),
  );
  if (rows.length === 0) return [];
  const column = columnsOf<"project">(ask);
  const columns = [
    column("title", "Vorhaben", { asks: [], names: true }),
    column("selectionCriteria", "Auswahlkriterien", { asks: [], always: true }),
    column("procurement", "Beschaffung", { asks: [], always: true }),
  ];
  return [tableOf(ask, "Beschaffung und Auswahl bei Vorhaben", { columns, rows })];
}

/** X4: how applications in use were bought and chosen, and by which criteria projects are. */
export const procurement: FacetBuilder = (ask) => {
  const systems = ofSystems(ask);
  return { ...systems, says: [...systems.says, ...ofProjects(ask)] };
};
