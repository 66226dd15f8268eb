import { asked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { scopeOf } from "#answers/facets/shared/scope.ts";
import { houseOf } from "#answers/facets/shared/house.ts";
import { isOver } from "#answers/facets/shared/time-asked.ts";
import { leadFor, opened, plain, verb } from "#answers/facets/shared/wording.ts";
import { stageShown, systemColumns, useRow, type UseRow } from "#answers/facets/use/system-columns.ts";
import { derivedFrom, type Said } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { tableOf } from "#answers/speech/table.ts";
import { countInWords } from "#language/numbers.ts";
import { isInUse, stageOn, wasInUseIn } from "#records/time.ts";

const NOUN = { one: "KI-Anwendung", many: "KI-Anwendungen", gender: "feminine" } as const;

const AUTOMATION = {
  one: "automatisiertes Verfahren",
  many: "automatisierte Verfahren",
  gender: "neuter",
} as const;

const TRIALS = /pilotvorhaben|pilotprojekt|pilotierung|erprobung|testbetrieb/iu;
const ALL_USES = /inkl|einschließ|eingesetzt|genutzt|betrieben|verwende|regelbetrieb|sowie/iu;

/** Does the question ask for pilots and tests alone? */
function isOfTrials(ask: Ask): boolean {
  return TRIALS.test(ask.question.text) && !ALL_USES.test(ask.question.text);
}

/** Uses on the day or, for a window, in it. */
function usesOf(ask: Ask): readonly UseRow[] {
  const { window, on } = ask;
  return asked(ask, "deployment")
    .filter((one) => (window ? wasInUseIn(one, window, on) : isInUse(stageOn(one, on, on))))
    .filter((one) => !isOfTrials(ask) || ["pilot", "test"].includes(stageShown(ask, one) ?? ""))
    .map((one) => useRow(ask, one));
}

/** "wird", "wurde" or both, as the window lies to the day. */
function useVerb(ask: Ask, count: number): Said {
  if (isOver(ask)) return verb(count, "wurde", "wurden");
  return ask.window ? verb(count, "wurde oder wird", "wurden oder werden") : verb(count, "wird", "werden");
}

/** "Im Bezirksamt werden zwölf KI-Anwendungen eingesetzt": applications, not uses, are counted. */
function leadOf(ask: Ask, rows: readonly UseRow[]): Spoken {
  const records = rows.flatMap(({ deployment, system }) => [deployment, ...(system ? [system] : [])]);
  const applications = new Set(rows.map(({ deployment }) => deployment.data.system)).size;
  const count = derivedFrom(countInWords(applications, NOUN), records);
  const used = plain(isOfTrials(ask) ? "erprobt" : "eingesetzt");
  const perUse =
    rows.length > applications ? " Die Aufstellung nennt jeden Einsatz in einer eigenen Zeile." : "";
  return sentence`${houseOf(ask).inside} ${useVerb(ask, applications)} ${scopeOf(ask)}${count} ${used}.${plain(perUse)}`;
}

const isAutomationOnly = ({ system }: UseRow): boolean => system?.data.isAiSystem === "no";

function intelligent(ask: Ask, rows: readonly UseRow[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const columns = systemColumns(ask);
  const lead = opened(ask, leadOf(ask, rows));
  const title = isOfTrials(ask) ? "Erprobte KI-Anwendungen" : "Eingesetzte KI-Anwendungen";
  return [...leadFor(ask, columns, lead), tableOf(ask, title, { columns, rows })];
}

/** Automation that was judged not to be AI is told apart, since inquiries count it in and the AI Act does not. */
function automated(ask: Ask, rows: readonly UseRow[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const columns = systemColumns(ask);
  const records = rows.flatMap(({ deployment, system }) => [deployment, ...(system ? [system] : [])]);
  const applications = new Set(rows.map(({ deployment }) => deployment.data.system)).size;
  const count = derivedFrom(countInWords(applications, AUTOMATION), records);
  const judged = plain(applications === 1 ? "das kein KI-System ist" : "die keine KI-Systeme sind");
  const lead = sentence`Hinzu ${verb(applications, "kommt", "kommen")} ${count}, ${judged} (eigene Einstufung).`;
  return [
    ...leadFor(ask, columns, lead),
    tableOf(ask, "Automatisierte Verfahren ohne KI", { columns, rows }),
  ];
}

/**
 * F5: which applications are in use (or were, in the window asked), one row for each use in a unit; automation
 * that is no AI system stands apart.
 */
export const systems: FacetBuilder = (ask) => {
  const rows = usesOf(ask);
  if (rows.length === 0) return SILENT;
  const [others, withAi] = [rows.filter(isAutomationOnly), rows.filter((row) => !isAutomationOnly(row))];
  const says = [...intelligent(ask, withAi), ...automated(ask, others)];
  return { says, ...(withAi.length > 0 ? { verdict: "yes" as const } : {}) };
};
