import { subjectOf } from "#answers/facets/shared/subject.ts";
import { derivedFrom, saidBy, type Said } from "#answers/speech/said.ts";
import { shown } from "#answers/speech/shown.ts";
import { inFigures } from "#answers/speech/speak.ts";
import type { TableBlock } from "#answers/answer.ts";
import { codeLabel } from "#catalogue/catalogue.ts";
import { dateInFigures } from "#language/dates.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordsOf } from "#records/snapshot.ts";
import { shiftDate, type LocalDate } from "#values/local-date.ts";
import type { ReportPart } from "#reports/annual/report.ts";
import { facetSection, ownSection, tableOfSaid } from "#reports/annual/section.ts";
import type { Setting } from "#reports/annual/setting.ts";

/** Something due on a day: what, about what, and the record that says so. */
type Due = {
  readonly day: LocalDate;
  readonly what: Said;
  readonly about: Said;
  readonly from: VersionedRecord;
};

/** How far the plan of dates looks ahead, in months. */
const AHEAD = 18;

function evaluations({ ask, snapshot }: Setting): readonly Due[] {
  return recordsOf(snapshot, "evaluation").flatMap((record) => {
    const day = shown(record, "nextOn");
    return day === undefined
      ? []
      : [{ day, what: saidBy("Evaluation", record), about: subjectOf(ask, record), from: record }];
  });
}

function reviews({ ask, snapshot }: Setting): readonly Due[] {
  return recordsOf(snapshot, "assessment").flatMap((record) => {
    const [day, kind] = [shown(record, "reviewDueOn"), shown(record, "kind")];
    if (day === undefined || kind === undefined) return [];
    const what = saidBy(`Überprüfung: ${codeLabel("assessment", "kind", kind)}`, record);
    return [{ day, what, about: subjectOf(ask, record), from: record }];
  });
}

function projectDates({ ask, snapshot }: Setting): readonly Due[] {
  const kinds = [
    ["startOn", "Beginn eines Vorhabens"],
    ["evaluationOn", "Evaluation eines Vorhabens"],
    ["continuationOn", "mögliche Verstetigung"],
  ] as const;
  const open = recordsOf(snapshot, "project").filter(
    ({ data }) => data.status !== "completed" && data.status !== "abandoned",
  );
  return open.flatMap((record) =>
    kinds.flatMap(([field, words]) => {
      const day = shown(record, field);
      const about = inFigures(ask, record, "title");
      return day === undefined ? [] : [{ day, what: saidBy(words, record), about, from: record }];
    }),
  );
}

function reports({ ask, snapshot }: Setting): readonly Due[] {
  return recordsOf(snapshot, "reporting").flatMap((record) => {
    const day = shown(record, "nextOn");
    if (day === undefined) return [];
    return [
      {
        day,
        what: inFigures(ask, record, "format"),
        about: inFigures(ask, record, "recipient"),
        from: record,
      },
    ];
  });
}

function trainings({ ask, snapshot }: Setting): readonly Due[] {
  return recordsOf(snapshot, "training").flatMap((record) => {
    const day = shown(record, "period")?.from;
    if (day === undefined || record.data.status !== "planned") return [];
    return [
      {
        day,
        what: saidBy("Beginn einer Schulung", record),
        about: inFigures(ask, record, "title"),
        from: record,
      },
    ];
  });
}

/** What is due after the day, by date; what should have been done before and still stands is named as overdue. */
export function duePlan(setting: Setting): TableBlock | null {
  const last = shiftDate(setting.on, { months: AHEAD });
  const isOpen = ({ day, from }: Due): boolean =>
    day <= last &&
    (day > setting.on ||
      from.type === "evaluation" ||
      from.type === "assessment" ||
      from.type === "reporting");
  const all = [evaluations, reviews, projectDates, reports, trainings].flatMap((find) => find(setting));
  const rows = all.filter(isOpen).toSorted((a, b) => (a.day < b.day ? -1 : 1));
  if (rows.length === 0) return null;
  const dayCell = ({ day, from }: Due): Said =>
    day <= setting.on
      ? derivedFrom(`${dateInFigures(day)} (überfällig)`, [from])
      : saidBy(dateInFigures(day), from);
  return tableOfSaid(
    "Termine und Fälligkeiten",
    ["Tag", "Was", "Gegenstand"],
    rows.map((due) => [dayCell(due), due.what, due.about]),
  );
}

/** What lies ahead: planned trainings, dates, how the council is informed. */
export function outlookPart(setting: Setting): ReportPart {
  const plan = duePlan(setting);
  return {
    ...{ id: "ausblick", title: "Ausblick" },
    sections: [
      ...ownSection("Termine", plan === null ? [] : [plan]),
      facetSection(setting, {
        ...{ title: "Geplante Schulungen", facet: "trainingPlanned" },
        words: "Geplante Schulungen mit Umfang und Zeitraum",
      }),
      facetSection(setting, {
        ...{ title: "Berichterstattung", facet: "reporting" },
        words: "Berichterstattung mit nächstem Termin",
      }),
    ],
  };
}
