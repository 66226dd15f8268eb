import { shown } from "#answers/speech/shown.ts";
import { recordType } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { fieldState, type FieldIdOf } from "#records/field-state.ts";
import { referenceTo, type VersionedRecord } from "#records/record.ts";
import { recordsOf, type Snapshot } from "#records/snapshot.ts";
import { dayOf } from "#values/instant.ts";
import type { Reference } from "#values/key.ts";
import { shiftDate, type LocalDate } from "#values/local-date.ts";
import type { ChartBlock } from "#reports/annual/report.ts";
import type { Setting } from "#reports/annual/setting.ts";
import { countFigure, splitFigure } from "./count-figure.ts";

/** Ages in months, youngest first; the last has no end. */
const AGES = [
  { label: "bis 6 Monate", months: 6 },
  { label: "über 6 bis 12 Monate", months: 12 },
  { label: "über 12 bis 24 Monate", months: 24 },
  { label: "über 24 Monate", months: Number.POSITIVE_INFINITY },
] as const;

/** The day on which a record was last written or confirmed. */
function lastSeen({ recordedAt, confirmedOn }: VersionedRecord): LocalDate {
  const written = dayOf(recordedAt);
  return confirmedOn !== undefined && confirmedOn > written ? confirmedOn : written;
}

/** Entries by how long ago somebody last wrote or confirmed them. */
export function ageFigure({ snapshot }: Setting): ChartBlock | null {
  const today = dayOf(snapshot.asOf);
  const ageOf = (record: VersionedRecord): string => {
    const day = lastSeen(record);
    const fitting = AGES.find(
      ({ months }) => !Number.isFinite(months) || shiftDate(today, { months: -months }) <= day,
    );
    return (fitting ?? AGES[3]).label;
  };
  const byAge = Map.groupBy(snapshot.records, ageOf);
  return countFigure(
    {
      ...{ id: "alter", title: "Einträge nach der Zeit seit der letzten Änderung oder Bestätigung" },
      ...{ rowHead: "Zuletzt geändert oder bestätigt vor", counted: "Einträge", addsUp: true },
    },
    AGES.map(({ label }) => ({ label, records: byAge.get(label) ?? [] })),
  );
}

/** What makes out the use of AI: these types are looked through for required details that are not there. */
const MAIN_TYPES: readonly RecordTypeId[] = [
  ...(["system", "deployment", "project", "assessment", "evaluation", "training", "cost"] as const),
];

/** Details that a reader looks for first, whether or not the catalogue demands them. */
const LOOKED_FOR: Readonly<Partial<Record<RecordTypeId, readonly string[]>>> = {
  system: ["plainSummary", "dataSources", "retention", "redress", "hosting", "aiActReasoning", "contact"],
  deployment: ["fields", "startedOn", "citizenFacing", "purpose"],
  project: ["startOn", "evaluationOn"],
  assessment: ["result", "residualRisk"],
  evaluation: ["lastOn", "nextOn"],
  training: ["hours", "participants"],
  cost: ["planned", "actual"],
};

/** Does a record say something in every detail that is looked for: a value, or why there is none? */
function isComplete(record: VersionedRecord): boolean {
  const required = Object.entries(recordType(record.type).fields).flatMap(([id, field]) =>
    "required" in field && field.required ? [id] : [],
  );
  return [...required, ...(LOOKED_FOR[record.type] ?? [])].every(
    (id) => fieldState(record, id as FieldIdOf<RecordTypeId>).state !== "missing",
  );
}

/** Entries of the main types by whether every detail looked for is there or its absence is explained. */
export function completenessFigure({ snapshot }: Setting): ChartBlock | null {
  const groups = MAIN_TYPES.map((type) => {
    const records: readonly VersionedRecord[] = recordsOf(snapshot, type);
    const parts = [records.filter(isComplete), records.filter((record) => !isComplete(record))];
    return { label: recordType(type).label.many, parts };
  });
  return splitFigure(
    {
      ...{ id: "vollstaendigkeit", title: "Einträge nach Vollständigkeit", rowHead: "Art der Einträge" },
      ...{ counted: "Einträge", columns: ["vollständig", "mit offenen Angaben"] },
    },
    groups,
  );
}

/** What a unit has told: uses, projects or tools of its own. */
const TELLING: ReadonlySet<RecordTypeId> = new Set(["deployment", "project", "publicTool"]);

/** So long a nil return holds. */
const NIL_MONTHS = 12;

type Told = { readonly own: ReadonlySet<Reference>; readonly nil: ReadonlySet<Reference> };

const unitOf = ({ data }: VersionedRecord): string | undefined => (data as { readonly unit?: string }).unit;

function toldBy(snapshot: Snapshot, on: LocalDate): Told {
  const own = snapshot.records.filter(({ type }) => TELLING.has(type)).flatMap((one) => unitOf(one) ?? []);
  const nil = recordsOf(snapshot, "nilReturn").flatMap((record) => {
    const day = shown(record, "asOf");
    const holds = day !== undefined && day <= on && day > shiftDate(on, { months: -NIL_MONTHS });
    return holds ? [shown(record, "unit") ?? []].flat() : [];
  });
  return { own: new Set(own), nil: new Set(nil) };
}

/** Units by whether they told of uses, returned nil within a year, or are silent; a public copy knows public entries alone. */
export function reportedFigure({ snapshot, on, copy }: Setting): ChartBlock | null {
  const { own, nil } = toldBy(snapshot, on);
  const wordOf = (unit: VersionedRecord): string => {
    const reference = referenceTo(unit);
    if (own.has(reference)) return "mit Einträgen zu KI";
    if (nil.has(reference)) return "mit Fehlanzeige";
    return copy === "public" ? "ohne öffentliche Angaben" : "ohne Meldung";
  };
  const byWord = Map.groupBy(recordsOf(snapshot, "unit"), wordOf);
  const order = ["mit Einträgen zu KI", "mit Fehlanzeige", "ohne öffentliche Angaben", "ohne Meldung"];
  return countFigure(
    {
      ...{ id: "meldungen", title: "Organisationseinheiten nach Meldung" },
      ...{ rowHead: "Meldung", counted: "Organisationseinheiten", addsUp: true },
    },
    order.map((label) => ({ label, records: byWord.get(label) ?? [] })),
  );
}
