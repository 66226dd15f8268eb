import { gives, inFigures } from "#answers/speech/speak.ts";
import { codeLabels } from "#catalogue/catalogue.ts";
import { fieldState } from "#records/field-state.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordOf, recordsOf } from "#records/snapshot.ts";
import { stageOn } from "#records/time.ts";
import {
  aiUses,
  applicationsOf,
  USE_STAGES,
  usesOn,
  useStageOn,
  type Use,
} from "#reports/annual/figures/uses.ts";
import type { ChartBlock } from "#reports/annual/report.ts";
import type { Setting } from "#reports/annual/setting.ts";
import { countFigure, largestGroups, type Group } from "./count-figure.ts";

const NOT_IN_USE = ["preparation", "examination", "idea", "suspended", "ended"];
const UNTOLD = "Stand nicht verzeichnet";

/** Under which word a use stands on the day: those in operation under the words of the annual report. */
function stageWord({ on }: Setting, use: Use, words: ReadonlyMap<string, string>): string {
  const stage = useStageOn(use, on, on);
  if (stage !== null) return words.get(stage) ?? UNTOLD;
  const other = gives(use, "status") ? stageOn(use, on, on) : null;
  return words.get(other ?? "") ?? UNTOLD;
}

/** All uses by how far they have come on the day. */
export function statusFigure(setting: Setting): ChartBlock | null {
  const labels = new Map(codeLabels("deployment", "status").map(({ code, label }) => [code, label]));
  const others = NOT_IN_USE.map((code) => [code, labels.get(code) ?? code] as const);
  const words = new Map<string, string>([...USE_STAGES, ...others]);
  const byWord = Map.groupBy(aiUses(setting.ask), (use) => stageWord(setting, use, words));
  const order = [...new Set([...words.values()].filter((word) => word !== UNTOLD)), UNTOLD];
  const groups = order.map((label) => ({ label, records: byWord.get(label) ?? [] }));
  return countFigure(
    {
      ...{ id: "stand", title: "Einsätze nach Stand", rowHead: "Stand", counted: "Einsätze" },
      addsUp: true,
    },
    groups,
  );
}

/** Uses in operation, and the application behind each as far as its record may be read. */
function used({ ask, on, snapshot }: Setting) {
  return usesOn(ask, on).map((use) => ({ use, system: recordOf(snapshot, "system", use.data.system) }));
}

type Used = ReturnType<typeof used>;

const NOT_PUBLIC = "nicht öffentlich";

/** The word for a code that may be told; why there is none otherwise. */
function wordsIn(
  system: VersionedRecord<"system"> | undefined,
  field: "kinds" | "aiActClass" | "personalData",
  labels: ReadonlyMap<string, string>,
): readonly string[] {
  if (!system) return [NOT_PUBLIC];
  const state = fieldState(system, field);
  if (state.state === "withheld") return [NOT_PUBLIC];
  if (state.state !== "given") return ["ohne Angabe"];
  const codes: readonly string[] = [state.value].flat();
  return codes.length === 0 ? ["ohne Angabe"] : codes.map((code) => labels.get(code) ?? code);
}

/** Uses in operation by what is said of their applications; each row counts applications. */
function groupedBy(all: Used, field: "kinds" | "aiActClass" | "personalData"): readonly Group[] {
  const labels = new Map(codeLabels("system", field).map(({ code, label }) => [code, label]));
  const pairs = all.flatMap(({ use, system }) =>
    wordsIn(system, field, labels).map((word) => ({ word, use, system })),
  );
  const byWord = Map.groupBy(pairs, ({ word }) => word);
  return [...new Set([...labels.values(), "ohne Angabe", NOT_PUBLIC])].map((label) => ({
    label,
    records: recordsIn(byWord.get(label) ?? []),
  }));
}

/** An application stands for its uses; one that may not be read is known by them alone. */
function recordsIn(pairs: Used): readonly VersionedRecord[] {
  return [...new Set(pairs.map(({ use, system }): VersionedRecord => system ?? use))];
}

/** Applications among records: themselves, or those that uses refer to. */
function applications(records: readonly VersionedRecord[]): number {
  const uses = records.filter((one): one is Use => one.type === "deployment");
  return records.length - uses.length + applicationsOf(uses);
}

const OF_APPLICATIONS = { counted: "KI-Anwendungen", countOf: applications } as const;

/** Applications in operation by what they do; one that does several things counts for each. */
export function kindFigure(setting: Setting): ChartBlock | null {
  const head = { id: "art", title: "KI-Anwendungen im Einsatz nach Art", rowHead: "Art", addsUp: false };
  return countFigure({ ...head, ...OF_APPLICATIONS }, groupedBy(used(setting), "kinds"));
}

/** Applications in operation by their class under the AI Act. */
export function classFigure(setting: Setting): ChartBlock | null {
  const head = {
    ...{ id: "einstufung", title: "KI-Anwendungen im Einsatz nach Einstufung (KI-Verordnung)" },
    ...{ rowHead: "Einstufung", addsUp: true },
  };
  return countFigure({ ...head, ...OF_APPLICATIONS }, groupedBy(used(setting), "aiActClass"));
}

/** Applications in operation by whether they process personal data. */
export function personalDataFigure(setting: Setting): ChartBlock | null {
  const head = {
    ...{ id: "personenbezug", title: "KI-Anwendungen im Einsatz nach Personenbezug" },
    ...{ rowHead: "Personenbezogene Daten", addsUp: true },
  };
  return countFigure({ ...head, ...OF_APPLICATIONS }, groupedBy(used(setting), "personalData"));
}

/** Uses in operation by where they are. */
export function unitFigure(setting: Setting): ChartBlock | null {
  const { ask, on } = setting;
  const byUnit = Map.groupBy(usesOn(ask, on), (use) => inFigures(ask, use, "unit").text);
  const groups = [...byUnit].map(([label, records]) => ({ label, records }));
  return countFigure(
    {
      ...{ id: "einheit", title: "Einsätze in Betrieb nach Organisationseinheit" },
      ...{ rowHead: "Organisationseinheit", counted: "Einsätze", addsUp: true },
    },
    largestGroups(groups.toSorted((a, b) => a.label.localeCompare(b.label, "de"))),
  );
}

/** How far a project has come; "" where that is not told. */
function statusOf(record: VersionedRecord<"project">): string {
  const state = fieldState(record, "status");
  return state.state === "given" ? state.value : "";
}

/** Projects by how far they have come. */
export function projectFigure({ snapshot }: Setting): ChartBlock | null {
  const projects = recordsOf(snapshot, "project");
  const byStatus = Map.groupBy(projects, statusOf);
  const groups = [...codeLabels("project", "status"), { code: "", label: "Stand nicht verzeichnet" }].map(
    ({ code, label }) => ({ label, records: byStatus.get(code) ?? [] }),
  );
  return countFigure(
    {
      ...{ id: "vorhaben", title: "Vorhaben nach Stand" },
      ...{ rowHead: "Stand", counted: "Vorhaben", addsUp: true },
    },
    groups,
  );
}
