import { asked, asksFor, wordsAsked, type Ask } from "#answers/ask.ts";
import { SILENT, type FacetBuilder } from "#answers/facet-part.ts";
import { ASSESSMENT_NOUNS, type AssessmentKind } from "#answers/facets/protection/assessment-nouns.ts";
import { asksWhether } from "#answers/facets/shared/asks-whether.ts";
import { columnsOf } from "#answers/facets/shared/columns.ts";
import { subjectOf } from "#answers/facets/shared/subject.ts";
import { scopeOf } from "#answers/facets/shared/scope.ts";
import { countsBy, leadFor, opened, verb } from "#answers/facets/shared/wording.ts";
import { sentence, type Spoken } from "#answers/speech/sentence.ts";
import { tableOf, type Column } from "#answers/speech/table.ts";
import type { VersionedRecord } from "#records/record.ts";
import { covers } from "#values/period.ts";

type Assessment = VersionedRecord<"assessment">;
type Id = "on" | "result" | "interim" | "residualRisk" | "measures" | "notRequiredReason";

/** Kinds that other facets answer; told here only if the question speaks of them. */
const ELSEWHERE: Readonly<Partial<Record<AssessmentKind, RegExp>>> = {
  accessibility: /barrierefrei/iu,
  aiActClassification: /ki-verordnung|einstuf|ai act|risikoklass/iu,
  securityConcept: /sicherheit|risik|vergleichbar/iu,
};

/** Columns by which a group of assessments is told: not every state has a result. */
function columns(ask: Ask, shown: readonly Id[]): readonly Column<Assessment>[] {
  const column = columnsOf<"assessment">(ask);
  const all: Readonly<Record<Id, Column<Assessment>>> = {
    on: column("on", "Datum", { asks: ["wann", "datum", "zeitpunkt"], always: true }),
    result: column("result", "Ergebnis", {
      asks: ["ergebnis", "befund", "ergeben", "schluss"],
      always: true,
    }),
    interim: column("result", "Zwischenstand", { asks: [], always: true }),
    residualRisk: column("residualRisk", "Restrisiko", {
      asks: ["restrisik", "welche risiken"],
      always: true,
    }),
    measures: column("measures", "Maßnahmen", { asks: ["maßnahme", "abhilf"], always: true }),
    notRequiredReason: column("notRequiredReason", "Begründung", {
      asks: ["grund", "gründe", "warum", "weshalb", "begründ"],
      always: true,
    }),
  };
  return [
    {
      ...{ label: "Anwendung", asks: ["system", "anwendung"], names: true },
      cell: (row) => subjectOf(ask, row),
    },
    column("kind", "Art der Prüfung", { asks: ["welche art", "art der"], names: true }),
    ...shown.map((id) => all[id]),
    column("unit", "Durchgeführt von", { asks: ["wer hat", "verantwort", "durchgeführt von"] }),
    column("dpoConsultedOn", "Datenschutzbeauftragte beteiligt am", { asks: ["datenschutzbeauftrag"] }),
    column("dpoOpinion", "Stellungnahme des Datenschutzes", {
      asks: ["datenschutzbeauftrag", "stellungnahme"],
    }),
    column("reviewDueOn", "Überprüfung fällig am", { asks: ["neu zu bewerten", "erneut", "überprüfung"] }),
  ];
}

type Group = {
  readonly start: (count: number) => Spoken;
  readonly title: string;
  readonly ids: readonly Id[];
};

function groupOf(ask: Ask, rows: readonly Assessment[], { start, title, ids }: Group): readonly Spoken[] {
  if (rows.length === 0) return [];
  const shown = columns(ask, ids);
  return [...leadFor(ask, shown, start(rows.length)), tableOf(ask, title, { columns: shown, rows })];
}

const counts = (rows: readonly Assessment[]) =>
  countsBy(rows, ({ data }) => ASSESSMENT_NOUNS[data.kind ?? "riskAnalysis"]);

function completedPart(ask: Ask, rows: readonly Assessment[]): readonly Spoken[] {
  const isAhead = asksFor(ask, ["vorgesehen", "geplant", "beabsichtig", "künftig"]);
  const isYes = !isAhead && asksWhether(ask, ["abschätz", "risik", "prüf", "bewert", "analys"]);
  return groupOf(ask, rows, {
    start: (count) =>
      opened(
        ask,
        sentence`durchgeführt ${verb(count, "wurde", "wurden")} ${scopeOf(ask)}${counts(rows)}.`,
        isYes,
      ),
    title: "Durchgeführte Prüfungen",
    ids: ["on", "result", "residualRisk", "measures"],
  });
}

function openPart(ask: Ask, rows: readonly Assessment[]): readonly Spoken[] {
  const begun = rows.filter(({ data }) => data.status === "inProgress");
  const due = rows.filter(({ data }) => data.status === "required");
  return [
    ...groupOf(ask, begun, {
      start: (count) =>
        sentence`Noch nicht abgeschlossen ${verb(count, "ist", "sind")} ${scopeOf(ask)}${counts(begun)}.`,
      title: "Laufende Prüfungen",
      ids: ["interim"],
    }),
    ...groupOf(ask, due, {
      start: (count) =>
        sentence`Erforderlich, aber noch nicht begonnen ${verb(count, "ist", "sind")} ${scopeOf(ask)}${counts(due)}.`,
      title: "Noch ausstehende Prüfungen",
      ids: [],
    }),
  ];
}

function notRequiredPart(ask: Ask, rows: readonly Assessment[]): readonly Spoken[] {
  return groupOf(ask, rows, {
    start: (count) =>
      sentence`Als nicht erforderlich festgestellt ${verb(count, "ist", "sind")} ${scopeOf(ask)}${counts(rows)}.`,
    title: "Nicht erforderliche Prüfungen",
    ids: ["on", "notRequiredReason"],
  });
}

/** Are assessments of this kind told here? Those of other facets only if the question speaks of them. */
export function isAssessmentAsked(ask: Ask, kind: string | undefined): boolean {
  const words = kind === undefined ? undefined : ELSEWHERE[kind as AssessmentKind];
  return words === undefined || words.test(wordsAsked(ask));
}

/** Is the assessment of a kind asked for, and (if it is completed) done by the day and in the window? */
function isAbout(ask: Ask, { data }: Assessment): boolean {
  if (!isAssessmentAsked(ask, data.kind)) return false;
  if (ask.window) return data.on !== undefined && data.on <= ask.on && covers(ask.window, data.on);
  return data.status !== "completed" || (data.on ?? ask.on) <= ask.on;
}

/** F14: which impact and risk assessments were made, with which result; which run, are due or not required. */
export const assessments: FacetBuilder = (ask) => {
  const rows = asked(ask, "assessment").filter((record) => isAbout(ask, record));
  const completed = rows.filter(({ data }) => data.status === "completed");
  const says = [
    ...completedPart(ask, completed),
    ...openPart(ask, rows),
    ...notRequiredPart(
      ask,
      rows.filter(({ data }) => data.status === "notRequired"),
    ),
  ];
  if (says.length === 0) return SILENT;
  return { says, ...(completed.length > 0 ? { verdict: "yes" as const } : {}) };
};
