import { asked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { scopeOf } from "#answers/facets/shared/scope.ts";
import { houseOf } from "#answers/facets/shared/house.ts";
import { leadFor, opened, verb } from "#answers/facets/shared/wording.ts";
import { isPlannedIn } from "#answers/facets/use/planned.ts";
import { projectColumns, type PlanRow } from "#answers/facets/use/project-columns.ts";
import { unclearPart } from "#answers/facets/use/projects.ts";
import { startOf, statusOf } from "#answers/facets/use/system-columns.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { countOf, inFigures } from "#answers/speech/speak.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import type { VersionedRecord } from "#records/record.ts";
import { isInPreparation, isInUse, stageOn, wasInUseIn } from "#records/time.ts";
import { shown } from "#answers/speech/shown.ts";

type Deployment = VersionedRecord<"deployment">;

const NOUNS = {
  used: { one: "Einsatz", many: "Einsätze", gender: "masculine" },
  planned: { one: "Vorhaben", many: "Vorhaben", gender: "neuter" },
} as const;

function usedColumns(ask: Ask): readonly Column<Deployment>[] {
  const field = (id: keyof Deployment["data"]) => (row: Deployment) => inFigures(ask, row, id);
  return [
    { label: "Anwendung", asks: ["anwendung", "bezeichnung"], names: true, cell: field("system") },
    {
      label: "Organisationseinheit",
      asks: ["organisationseinheit", "dienststelle", "stellen"],
      always: true,
      cell: field("unit"),
    },
    { label: "Verfahren", asks: ["verfahren", "wofür", "bereich"], always: true, cell: field("task") },
    { label: "Status", asks: ["status", "pilot"], always: true, cell: (row) => statusOf(ask, row) },
    { label: "Seit", asks: ["seit wann", "beginn"], always: true, cell: (row) => startOf(ask, row) },
    {
      label: "Nutzen für Bürgerinnen und Bürger",
      asks: ["nutzen", "vorteil", "erleichter"],
      always: true,
      cell: field("benefitCitizens"),
    },
  ];
}

function usedPart(ask: Ask, rows: readonly Deployment[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const columns = usedColumns(ask);
  const is = verb(rows.length, "richtet sich", "richten sich");
  const lead = sentence`${houseOf(ask).inside} ${is} ${scopeOf(ask)}${countOf(rows, NOUNS.used)} von KI-Anwendungen an Bürgerinnen und Bürger.`;
  return [
    ...leadFor(ask, columns, opened(ask, lead)),
    tableOf(ask, "Eingesetzte Anwendungen für Bürgerinnen und Bürger", { columns, rows }),
  ];
}

function plannedPart(ask: Ask, rows: readonly PlanRow[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const columns = projectColumns(ask);
  const records = rows.map((row) => ("project" in row ? row.project : row.deployment));
  const is = verb(rows.length, "befindet sich", "befinden sich");
  const lead = sentence`In Planung, Vorbereitung oder Umsetzung ${is} ${scopeOf(ask)}${countOf(records, NOUNS.planned)} für Bürgerinnen und Bürger.`;
  return [
    ...leadFor(ask, columns, lead),
    tableOf(ask, "Vorhaben für Bürgerinnen und Bürger", { columns, rows }),
  ];
}

/** F9: applications meant for citizens, those in operation apart from those being planned. */
export const citizenSupport: FacetBuilder = (ask) => {
  const { window, on } = ask;
  const deployments = asked(ask, "deployment").filter(({ data }) => data.citizenFacing === true);
  const all = asked(ask, "project").filter(({ data }) => data.citizenFacing === true);
  const projects = all.filter((project) => isPlannedIn(ask, project));
  const covered = new Set(projects.flatMap((project) => shown(project, "deployments") ?? []));
  const used = deployments.filter((one) =>
    window ? wasInUseIn(one, window, on) : isInUse(stageOn(one, on, on)),
  );
  const prepared = deployments
    .filter((one) => isInPreparation(stageOn(one, on, on)))
    .filter(({ key }) => !covered.has(`deployment/${key}`));
  const says = [
    ...usedPart(ask, used),
    ...plannedPart(ask, [
      ...projects.map((project) => ({ project })),
      ...prepared.map((deployment) => ({ deployment })),
    ]),
    ...unclearPart(
      ask,
      all.filter(({ data }) => data.status === undefined),
    ),
  ];
  return says.length === 0 ? SILENT : { says, ...(used.length > 0 ? { verdict: "yes" as const } : {}) };
};
