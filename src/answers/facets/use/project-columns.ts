import { asksFor, type Ask } from "#answers/ask.ts";
import { statusOf } from "#answers/facets/use/system-columns.ts";
import { useOf } from "#answers/facets/shared/subject.ts";
import { absent } from "#answers/facets/shared/wording.ts";
import { alsoFrom, joinSaid, type Said } from "#answers/speech/said.ts";
import { gives, inFigures, listOf } from "#answers/speech/speak.ts";
import type { Column } from "#answers/speech/table.ts";
import { isColumnList } from "#inquiry/is-column-list.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordsOf } from "#records/snapshot.ts";
import { inForce, spanOf } from "#records/time.ts";

type Project = VersionedRecord<"project">;
type Deployment = VersionedRecord<"deployment">;

/** A project, or a use that is prepared or tried out without a project of its own. */
export type PlanRow = { readonly project: Project } | { readonly deployment: Deployment };

type Fields = {
  readonly project: keyof Project["data"];
  readonly use: keyof Deployment["data"];
};

const either =
  (ask: Ask, { project, use }: Fields) =>
  (row: PlanRow): Said =>
    "project" in row ? inFigures(ask, row.project, project) : inFigures(ask, row.deployment, use);

const recordIn = (row: PlanRow): Project | Deployment => ("project" in row ? row.project : row.deployment);

function evaluationOf(ask: Ask, row: PlanRow): Said {
  if ("project" in row && gives(row.project, "evaluationOn"))
    return inFigures(ask, row.project, "evaluationOn");
  const record = recordIn(row);
  const found = recordsOf(ask.snapshot, "evaluation").find(
    (one) => one.data.subject === `${record.type}/${record.key}` && gives(one, "nextOn"),
  );
  if (found) return alsoFrom(inFigures(ask, found, "nextOn"), record);
  return "project" in row ? inFigures(ask, row.project, "evaluationOn") : absent(record, "Evaluation");
}

function continuationOf(ask: Ask, row: PlanRow): Said {
  return "project" in row
    ? inFigures(ask, row.project, "continuationOn")
    : absent(row.deployment, "Mögliche Verstetigung");
}

/** Partners named by the project and those of co-operations on it, or on the application of a use. */
function partnersOf(ask: Ask, row: PlanRow): Said {
  const record = recordIn(row);
  const subject = "project" in row ? `project/${row.project.key}` : row.deployment.data.system;
  const shared = recordsOf(ask.snapshot, "cooperation")
    .filter((one) => one.data.subject?.some((target) => target === subject) && inForce(spanOf(one), ask.on))
    .map((one) => alsoFrom(inFigures(ask, one, "partner"), record));
  const own =
    "project" in row && gives(row.project, "partners") ? [inFigures(ask, row.project, "partners")] : [];
  if (own.length + shared.length > 0)
    return own.length > 0 ? listOf([...own, ...extra(own, shared)]) : listOf(shared);
  return "project" in row ? inFigures(ask, row.project, "partners") : absent(record, "Externe Partner");
}

const extra = (own: readonly Said[], shared: readonly Said[]): readonly Said[] =>
  shared.filter(({ text }) => !own.some((one) => one.text.includes(text)));

type Step = {
  readonly label: string;
  readonly asks: readonly string[];
  readonly cell: (row: PlanRow) => Said;
};

const steps = (ask: Ask): readonly Step[] => [
  { label: "Start", asks: ["start", "beginn"], cell: either(ask, { project: "startOn", use: "startedOn" }) },
  { label: "Evaluation", asks: ["evaluation", "auswertung"], cell: (row) => evaluationOf(ask, row) },
  {
    label: "mögliche Verstetigung",
    asks: ["verstetig", "dauerbetrieb"],
    cell: (row) => continuationOf(ask, row),
  },
];

/** Lettered columns get each step of the timetable by itself; else one column holds the whole timetable. */
function timetable(ask: Ask): readonly Column<PlanRow>[] {
  const single = steps(ask);
  if (isColumnList(ask.question) && ask.item === null) return single;
  const asks = [
    "zeitplan",
    "zeitlich",
    "bis wann",
    "wann ",
    "termin",
    ...single.flatMap((step) => step.asks),
  ];
  const cell = (row: PlanRow): Said => {
    const said = single.map(({ label, cell: dateOf }) => ({ label, date: dateOf(row) }));
    const known = said.filter(({ date }) => date.notes.every(({ state }) => state !== "missing"));
    const told = asksFor(ask, asks) || known.length === 0 ? said : known;
    const parts = told.map(({ label, date }) => joinSaid([date], ([text = ""]) => `${label}: ${text}`));
    return joinSaid(parts, (texts) => texts.join("; "));
  };
  return [{ label: "Zeitplan", asks, always: true, cell }];
}

/** Columns of the table of plans. */
export function projectColumns(ask: Ask): readonly Column<PlanRow>[] {
  const name: Column<PlanRow> = {
    ...{ label: "Vorhaben", asks: ["bezeichnung", "vorhaben", "titel"], names: true },
    cell: (row) => ("project" in row ? inFigures(ask, row.project, "title") : useOf(ask, row.deployment)),
  };
  const usual = (label: string, asks: readonly string[], cell: (row: PlanRow) => Said): Column<PlanRow> => ({
    ...{ label, asks, always: true, cell },
  });
  const status = (row: PlanRow): Said =>
    "project" in row ? inFigures(ask, row.project, "status") : statusOf(ask, row.deployment);
  const isOfUse = (row: PlanRow): Said => either(ask, { project: "objective", use: "purpose" })(row);
  return [
    name,
    usual(
      "Organisationseinheit",
      ["organisationseinheit", "dienststelle", "ämter", "welche stelle"],
      either(ask, { project: "unit", use: "unit" }),
    ),
    usual("Stand", ["projektstand", "wie weit", "fortgeschritten", "status"], status),
    usual("Zielsetzung", ["ziel", "zweck"], isOfUse),
    usual(
      "Nutzen für Bürgerinnen und Bürger",
      ["nutzen für bürger", "nutzen", "bürgerinnen"],
      either(ask, { project: "benefitCitizens", use: "benefitCitizens" }),
    ),
    usual(
      "Nutzen für Mitarbeitende",
      ["mitarbeit", "beschäftigte", "nutzen"],
      either(ask, { project: "benefitStaff", use: "benefitStaff" }),
    ),
    ...timetable(ask),
    usual("Externe Partner", ["partner", "externe"], (row) => partnersOf(ask, row)),
  ];
}
