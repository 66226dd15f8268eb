import { shown } from "#answers/speech/shown.ts";
import { codeLabels } from "#catalogue/catalogue.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordsOf } from "#records/snapshot.ts";
import { shiftDate, yearOf, type LocalDate } from "#values/local-date.ts";
import type { ChartBlock } from "#reports/annual/report.ts";
import type { Setting } from "#reports/annual/setting.ts";
import { countFigure, splitFigure } from "./count-figure.ts";

const STATES = codeLabels("assessment", "status");

/** Assessments by kind and how far they have come. */
export function assessmentFigure({ snapshot }: Setting): ChartBlock | null {
  const all = recordsOf(snapshot, "assessment");
  const groups = codeLabels("assessment", "kind").map(({ code, label }) => {
    const same = all.filter((record) => shown(record, "kind") === code);
    const parts = [...STATES.map(({ code: state }) => state), undefined].map((state) =>
      same.filter((record) => shown(record, "status") === state),
    );
    return { label, parts };
  });
  const unnamed = all.filter((record) => shown(record, "kind") === undefined);
  const columns = [...STATES.map(({ label }) => label), "Stand nicht verzeichnet"];
  return splitFigure(
    {
      id: "pruefungen",
      title: "Prüfungen nach Art und Stand",
      rowHead: "Art",
      counted: "Prüfungen",
      columns,
    },
    [...groups, { label: "Art nicht verzeichnet", parts: [...STATES.map(() => []), unnamed] }],
  );
}

const TERMS = ["überfällig", "in den nächsten 12 Monaten fällig", "später fällig", "ohne Termin"] as const;

function termOf(day: LocalDate | undefined, on: LocalDate): (typeof TERMS)[number] {
  if (day === undefined) return "ohne Termin";
  if (day <= on) return "überfällig";
  return day <= shiftDate(on, { months: 12 }) ? "in den nächsten 12 Monaten fällig" : "später fällig";
}

/** Evaluations and reviews of assessments by when they are due next, seen from the day. */
export function dueFigure({ snapshot, on }: Setting): ChartBlock | null {
  const evaluations = recordsOf(snapshot, "evaluation");
  const assessments = recordsOf(snapshot, "assessment").filter(
    (record) => shown(record, "status") !== "notRequired",
  );
  const groups = TERMS.map((term) => ({
    label: term,
    parts: [
      evaluations.filter((record) => termOf(shown(record, "nextOn"), on) === term),
      assessments.filter((record) => termOf(shown(record, "reviewDueOn"), on) === term),
    ],
  }));
  return splitFigure(
    {
      ...{ id: "faellig", title: "Evaluationen und Überprüfungen nach nächstem Termin" },
      ...{ rowHead: "Nächster Termin", counted: "Fälligkeiten" },
      columns: ["Evaluationen", "Prüfungen"],
    },
    groups,
  );
}

/** Evaluations by whether they were ever carried out until the day. */
export function evaluationFigure({ snapshot, on }: Setting): ChartBlock | null {
  const isDone = (record: VersionedRecord<"evaluation">): boolean =>
    (shown(record, "lastOn") ?? "9999") <= on;
  const all = recordsOf(snapshot, "evaluation");
  const [done, open] = [all.filter(isDone), all.filter((record) => !isDone(record))];
  return countFigure(
    {
      ...{ id: "evaluationen", title: "Evaluationen" },
      ...{ rowHead: "Stand", counted: "Evaluationen", addsUp: true },
    },
    [
      { label: "durchgeführt", records: done },
      { label: "ohne verzeichnete Durchführung", records: open },
    ],
  );
}

const MOST_YEARS = 6;

/** Incidents of the last years by whether they are closed. */
export function incidentFigure({ snapshot, on }: Setting): ChartBlock | null {
  const years = Array.from({ length: MOST_YEARS }, (_, at) => yearOf(on) - MOST_YEARS + 1 + at);
  const dated = recordsOf(snapshot, "incident").flatMap((record) => {
    const day = shown(record, "on");
    return day === undefined || day > on ? [] : [{ record, year: yearOf(day) }];
  });
  const isClosed = (record: VersionedRecord<"incident">): boolean =>
    (shown(record, "closedOn") ?? "9999") <= on;
  const groups = years.map((year) => {
    const some = dated.filter((one) => one.year === year).map(({ record }) => record);
    return {
      label: String(year),
      parts: [some.filter(isClosed), some.filter((record) => !isClosed(record))],
    };
  });
  return splitFigure(
    {
      ...{ id: "vorfaelle", title: "Vorfälle nach Jahren", rowHead: "Jahr", counted: "Vorfälle" },
      columns: ["abgeschlossen", "ohne verzeichneten Abschluss"],
    },
    groups,
  );
}
