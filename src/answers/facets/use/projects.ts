import { asked, wordsAsked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { scopeOf } from "#answers/facets/shared/scope.ts";
import { houseOf } from "#answers/facets/shared/house.ts";
import { isOver } from "#answers/facets/shared/time-asked.ts";
import { leadFor, opened, plain, verb } from "#answers/facets/shared/wording.ts";
import { projectColumns, type PlanRow } from "#answers/facets/use/project-columns.ts";
import { countsByLabel, labelled } from "#answers/facets/shared/counts-by-label.ts";
import { asksFormer, isProjectAsked, unclearProjects } from "#answers/facets/use/planned.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { joinSaid, type Said } from "#answers/speech/said.ts";
import { countOf, gives, inWords, listOf, quotedName } from "#answers/speech/speak.ts";
import { shown } from "#answers/speech/shown.ts";
import { tableOf } from "#answers/speech/table.ts";
import type { CountedNoun } from "#language/numbers.ts";
import type { VersionedRecord } from "#records/record.ts";
import { isInPreparation, stageOn } from "#records/time.ts";

type Deployment = VersionedRecord<"deployment">;

const NOUNS: Readonly<Record<"project" | "prepared" | "trial", CountedNoun>> = {
  project: { one: "Vorhaben", many: "Vorhaben", gender: "neuter" },
  prepared: {
    one: "vorbereiteter oder geprüfter Einsatz",
    many: "vorbereitete oder geprüfte Einsätze",
    gender: "masculine",
  },
  trial: { one: "laufende Erprobung", many: "laufende Erprobungen", gender: "feminine" },
};

const STATES = {
  idea: "als Idee",
  examination: "in Prüfung",
  approved: "beschlossen",
  running: "in Umsetzung",
  evaluating: "in Evaluation",
  completed: "abgeschlossen",
  abandoned: "aufgegeben",
} satisfies Record<NonNullable<VersionedRecord<"project">["data"]["status"]>, string>;

/** Does the question count running pilots and tests among what is planned? */
const TRIALS = /pilot|erprob|getestet|testbetrieb|verstetig|dauerhaft|ausbau|ausweit/iu;

type Plans = {
  readonly projects: readonly VersionedRecord<"project">[];
  readonly prepared: readonly Deployment[];
  readonly trials: readonly Deployment[];
};

function plansOf(ask: Ask): Plans {
  const projects = asked(ask, "project").filter((project) => isProjectAsked(ask, project));
  const covered = new Set(projects.flatMap((project) => shown(project, "deployments") ?? []));
  const single = asked(ask, "deployment").filter(({ key }) => !covered.has(`deployment/${key}`));
  const stage = (one: Deployment) => stageOn(one, ask.on, ask.on);
  const withTrials = TRIALS.test(wordsAsked(ask));
  if (isOver(ask) || asksFormer(ask)) return { projects, prepared: [], trials: [] };
  return {
    projects,
    prepared: single.filter((one) => isInPreparation(stage(one))),
    trials: single.filter((one) => withTrials && ["pilot", "test"].includes(stage(one) ?? "")),
  };
}

/** "sieben Vorhaben (vier in Umsetzung, zwei in Prüfung und eines beschlossen)"; one project without its state. */
function withStates(projects: readonly VersionedRecord<"project">[]): Said {
  const states = labelled(projects, STATES, (project) => shown(project, "status"));
  const counts = countsByLabel(states, "neuter");
  const whole = countOf(projects, NOUNS.project);
  const told = states.reduce((sum, { records }) => sum + records.length, 0);
  if (projects.length === 1 || told < projects.length) return whole;
  return joinSaid(
    [whole, counts],
    ([count = "", by = ""]) => `${count} (${by.replaceAll("ein ", "eines ")})`,
  );
}

/** "besteht", "bestand" or both, as the time asked about lies to the day. */
function existed(ask: Ask, count: number): Said {
  if (isOver(ask)) return verb(count, "bestand", "bestanden");
  if (asksFormer(ask)) return verb(count, "bestand oder besteht", "bestanden oder bestehen");
  return verb(count, "besteht", "bestehen");
}

function leadOf(ask: Ask, { projects, prepared, trials }: Plans): Spoken {
  const groups = [
    ...(projects.length > 0 ? [withStates(projects)] : []),
    ...(prepared.length > 0 ? [countOf(prepared, NOUNS.prepared)] : []),
    ...(trials.length > 0 ? [countOf(trials, NOUNS.trial)] : []),
  ];
  const count = projects.length + prepared.length + trials.length;
  const are = existed(ask, count);
  const when = ask.window ? plain("") : plain("derzeit ");
  return opened(ask, sentence`${houseOf(ask).inside} ${are} ${when}${scopeOf(ask)}${listOf(groups)}.`);
}

/** A project by its name and, as far as given, its aim. */
function withAim(ask: Ask, project: VersionedRecord<"project">): Said {
  if (!gives(project, "objective")) return quotedName(ask, project);
  return joinSaid([quotedName(ask, project), inWords(ask, project, "objective")], ([name = "", aim = ""]) => {
    const short = aim.trim().replace(/\.$/u, "");
    return `${name} (Zielsetzung: ${short})`;
  });
}

/** Projects whose present state nobody recorded are told apart from those known to be planned. */
export function unclearPart(ask: Ask, projects: readonly VersionedRecord<"project">[]): readonly Spoken[] {
  if (projects.length === 0) return [];
  const names = listOf(projects.map((project) => withAim(ask, project)));
  const said = unclearProjects(ask, projects);
  const isUnknown = said.notes.every(({ state }) => state === "unknown");
  const whose = projects.length === 1 ? "des Vorhabens" : "der Vorhaben";
  const start = plain(`Nicht ${isUnknown ? "bekannt" : "angegeben"} ist der heutige Stand ${whose}`);
  return [sentence`${start} ${names}.${said}`];
}

/** F6: what is planned, prepared, examined or (where asked) tried out, with aim, benefit, timetable and partners. */
export const projects: FacetBuilder = (ask) => {
  const plans = plansOf(ask);
  const rows: readonly PlanRow[] = [
    ...plans.projects.map((project) => ({ project })),
    ...[...plans.prepared, ...plans.trials].map((deployment) => ({ deployment })),
  ];
  const unclear = asked(ask, "project").filter(({ data }) => data.status === undefined);
  const columns = projectColumns(ask);
  const planned =
    rows.length === 0
      ? []
      : [
          ...leadFor(ask, columns, leadOf(ask, plans)),
          tableOf(ask, "Vorhaben und Erprobungen", { columns, rows }),
        ];
  const says = [...planned, ...unclearPart(ask, unclear)];
  if (says.length === 0) return SILENT;
  return { says, ...(rows.length > 0 ? { verdict: "yes" as const } : {}) };
};
