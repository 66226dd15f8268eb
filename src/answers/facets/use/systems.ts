import type { Ask } from "#answers/ask.ts";
import { momentAsked, wantsDate, type Moment } from "#answers/asked/wanted.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { scopeOf } from "#answers/facets/shared/scope.ts";
import { houseOf } from "#answers/facets/shared/house.ts";
import { useOf } from "#answers/facets/shared/subject.ts";
import { isOver } from "#answers/facets/shared/time-asked.ts";
import { insideUnit } from "#answers/facets/shared/unit-in-words.ts";
import { leadFor, noteOf, opened, plain, verb } from "#answers/facets/shared/wording.ts";
import { sharedPart } from "#answers/facets/use/shared-part.ts";
import { stageShown, systemColumns, useRow, type UseRow } from "#answers/facets/use/system-columns.ts";
import { firstDayOfUse, undatedUses, usesAsked } from "#answers/facets/use/uses-asked.ts";
import { derivedFrom, joinSaid, type Said } from "#answers/speech/said.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { inFigures, listOf } from "#answers/speech/speak.ts";
import { tableOf } from "#answers/speech/table.ts";
import { dateInWords } from "#language/dates.ts";
import { quoted } from "#language/lists.ts";
import { countInWords } from "#language/numbers.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordOf } from "#records/snapshot.ts";

const USE = { one: "Einsatz", many: "Einsätze", gender: "masculine" } as const;

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

/** Uses on the day or, for a window, in it; begun or ended in it where the question asks for that. */
function rowsOf(ask: Ask): readonly UseRow[] {
  return usesAsked(ask)
    .filter((one) => !isOfTrials(ask) || ["pilot", "test"].includes(stageShown(ask, one) ?? ""))
    .map((one) => useRow(ask, one));
}

/** "wird", "wurde" or both, as the window lies to the day. */
function useVerb(ask: Ask, count: number): Said {
  if (isOver(ask) || momentAsked(ask) !== "any") return verb(count, "wurde", "wurden");
  return ask.window ? verb(count, "wurde oder wird", "wurden oder werden") : verb(count, "wird", "werden");
}

const recordsIn = (rows: readonly UseRow[]): readonly VersionedRecord[] =>
  rows.flatMap(({ deployment, system }) => [deployment, ...(system ? [system] : [])]);

const applicationsIn = (rows: readonly UseRow[]): number =>
  new Set(rows.map(({ deployment }) => deployment.data.system)).size;

/** "Im Bezirksamt wurden drei Einsätze von KI-Anwendungen begonnen": what begins or ends is a use. */
function changeLead(ask: Ask, rows: readonly UseRow[]): Spoken {
  const count = derivedFrom(countInWords(rows.length, USE), recordsIn(rows));
  const done = plain(momentAsked(ask) === "begin" ? "begonnen" : "beendet");
  return sentence`${houseOf(ask).inside} ${useVerb(ask, rows.length)} ${scopeOf(ask)}${count} von KI-Anwendungen ${done}.`;
}

/** "Im Bezirksamt werden zwölf KI-Anwendungen eingesetzt": applications, not uses, are counted. */
function leadOf(ask: Ask, rows: readonly UseRow[]): Spoken {
  if (momentAsked(ask) !== "any") return changeLead(ask, rows);
  const applications = applicationsIn(rows);
  const count = derivedFrom(countInWords(applications, NOUN), recordsIn(rows));
  const used = plain(isOfTrials(ask) ? "erprobt" : "eingesetzt");
  const perUse =
    rows.length > applications ? " Die Aufstellung nennt jeden Einsatz in einer eigenen Zeile." : "";
  return sentence`${houseOf(ask).inside} ${useVerb(ask, applications)} ${scopeOf(ask)}${count} ${used}.${plain(perUse)}`;
}

/** More than this many dates are told by the table alone. */
const FEW = 4;

/** "„Muma“ wird im Fachamt Einwohnerwesen seit dem 19. Juni 2023 eingesetzt": for who asks since when. */
function dateSentences(ask: Ask, rows: readonly UseRow[]): readonly Spoken[] {
  const isAsked = wantsDate(ask) && momentAsked(ask) === "any" && ask.limits.named.length > 0;
  if (!isAsked || ask.window !== null || rows.length > FEW) return [];
  return rows.flatMap(({ deployment }) => {
    const day = firstDayOfUse(deployment);
    if (day === null) return [];
    const unit = recordOf(ask.snapshot, "unit", deployment.data.unit);
    const place = unit ? insideUnit(unit) : houseOf(ask).inside;
    const since = derivedFrom(dateInWords(day), [deployment]);
    return [sentence`${useName(ask, deployment)} wird ${place} seit dem ${since} eingesetzt.`];
  });
}

function useName(ask: Ask, deployment: VersionedRecord<"deployment">): Said {
  return joinSaid([inFigures(ask, deployment, "system")], ([name = ""]) => quoted(name));
}

const isAutomationOnly = ({ system }: UseRow): boolean => system?.data.isAiSystem === "no";

const TITLES: Readonly<Record<Moment, string>> = {
  any: "Eingesetzte KI-Anwendungen",
  begin: "Neu eingesetzte KI-Anwendungen",
  end: "Beendete Einsätze von KI-Anwendungen",
};

function intelligent(ask: Ask, rows: readonly UseRow[]): readonly Spoken[] {
  if (rows.length === 0) return [];
  const columns = systemColumns(ask);
  const lead = opened(ask, leadOf(ask, rows));
  const title = isOfTrials(ask) ? "Erprobte KI-Anwendungen" : TITLES[momentAsked(ask)];
  const dates = dateSentences(ask, rows);
  const leads = dates.length > 0 ? dates : leadFor(ask, columns, lead);
  return [...leads, tableOf(ask, title, { columns, rows })];
}

/** Automation that was judged not to be AI is told apart, since inquiries count it in and the AI Act does not. */
function automated(ask: Ask, rows: readonly UseRow[], isAlone: boolean): readonly Spoken[] {
  if (rows.length === 0) return [];
  const columns = systemColumns(ask);
  const applications = applicationsIn(rows);
  const count = derivedFrom(countInWords(applications, AUTOMATION), recordsIn(rows));
  const judged = plain(applications === 1 ? "das kein KI-System ist" : "die keine KI-Systeme sind");
  const lead = isAlone
    ? sentence`${houseOf(ask).inside} ${useVerb(ask, applications)} ${scopeOf(ask)}${count} eingesetzt, ${judged} (eigene Einstufung).`
    : sentence`Hinzu ${verb(applications, "kommt", "kommen")} ${count}, ${judged} (eigene Einstufung).`;
  return [
    ...leadFor(ask, columns, opened(ask, lead, false)),
    tableOf(ask, "Automatisierte Verfahren ohne KI", { columns, rows }),
  ];
}

/** Uses whose beginning or end nobody recorded, so that they may belong to the time asked about. */
function undatedPart(ask: Ask): readonly Spoken[] {
  const uses = undatedUses(ask);
  if (uses.length === 0) return [];
  const id = momentAsked(ask) === "begin" ? "startedOn" : "endedOn";
  const what = plain(id === "startedOn" ? "der Beginn" : "das Ende");
  const notes = noteOf(listOf(uses.map((use) => inFigures(ask, use, id))));
  return [sentence`Nicht angegeben ist ${what} bei: ${listOf(uses.map((use) => useOf(ask, use)))}.${notes}`];
}

/**
 * F5: which applications are in use (or were, in the window asked; or began or ended in it), one row for each use
 * in a unit; automation that is no AI system stands apart, and so does what a unit shares with the whole house.
 */
export const systems: FacetBuilder = (ask) => {
  const rows = rowsOf(ask);
  const [others, withAi] = [rows.filter(isAutomationOnly), rows.filter((row) => !isAutomationOnly(row))];
  const says = [
    ...intelligent(ask, withAi),
    ...automated(ask, others, withAi.length === 0),
    ...undatedPart(ask),
  ];
  const aside = momentAsked(ask) === "any" ? sharedPart(ask, says.length === 0) : [];
  if (says.length + aside.length === 0) return SILENT;
  return {
    ...{ says, aside },
    ...(withAi.length > 0 ? { verdict: "yes" as const } : {}),
    ...(says.length === 0 ? { unrecorded: ["eigene Einsätze der genannten Organisationseinheiten"] } : {}),
  };
};
