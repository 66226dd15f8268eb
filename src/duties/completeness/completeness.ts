import type { FacetId } from "#catalogue/facets.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { referenceTo, type RecordContent, type VersionedRecord } from "#records/record.ts";
import { recordsOf, type Snapshot } from "#records/snapshot.ts";
import { dayOf } from "#values/instant.ts";
import type { Key } from "#values/key.ts";
import { shiftDate, type LocalDate } from "#values/local-date.ts";

/** The topics that every unit is asked about once a year, with the records that speak to them. */
export const ASKED_TOPICS = {
  systems: "deployment",
  projects: "project",
  publicTools: "publicTool",
  misuse: "incident",
  trainingHeld: "training",
} as const satisfies Partial<Record<FacetId, RecordTypeId>>;

/** One of the topics that every unit is asked about. */
export type AskedTopic = keyof typeof ASKED_TOPICS;

/** "old": what is there was last said or confirmed more than a year ago. */
export type TopicState = "records" | "nilReturn" | "old" | "missing";

/** What a unit has said on a topic. */
export type TopicCell = {
  readonly topic: AskedTopic;
  readonly state: TopicState;
  readonly records: number;
  /** When it was last said or confirmed; null if never. */
  readonly newestOn: LocalDate | null;
};

/** What a unit has said on every topic. */
export type UnitRow = { readonly unit: VersionedRecord<"unit">; readonly cells: readonly TopicCell[] };

/** Who has reported and who has not. */
export type Completeness = {
  /** By name; bodies outside the authority are not asked. */
  readonly rows: readonly UnitRow[];
  /** Answered topics of all units, and all of them. */
  readonly answered: number;
  readonly asked: number;
};

const MONTHS = 12;
const OVER: ReadonlySet<string> = new Set(["ended", "abandoned", "completed", "cancelled"]);

/** Keys of the units that a record belongs to and of those above them. */
export type UnitsOf = (record: RecordContent) => readonly Key[];

/** Topics in the order of showing. */
function askedTopics(): readonly AskedTopic[] {
  return Object.keys(ASKED_TOPICS) as AskedTopic[];
}

const saidOn = ({ confirmedOn, recordedAt }: VersionedRecord): LocalDate => confirmedOn ?? dayOf(recordedAt);

const isOver = ({ data }: VersionedRecord): boolean => "status" in data && OVER.has(data.status ?? "");

type Spoken = ReadonlyMap<string, readonly VersionedRecord[]>;

const cellKey = (topic: AskedTopic, unit: Key): string => `${topic} ${unit}`;

function spokenBy(snapshot: Snapshot, unitsOf: UnitsOf): Spoken {
  const found = new Map<string, VersionedRecord[]>();
  for (const topic of askedTopics())
    for (const record of recordsOf(snapshot, ASKED_TOPICS[topic]))
      for (const unit of isOver(record) ? [] : unitsOf(record)) {
        const key = cellKey(topic, unit);
        found.set(key, [...(found.get(key) ?? []), record]);
      }
  return found;
}

type Nil = VersionedRecord<"nilReturn">;

/** Nil returns that hold for a unit: its own, those of units above it, and those of the whole authority. */
function nilFor(nils: readonly Nil[], topic: AskedTopic, line: readonly string[]): LocalDate | null {
  const days = nils.flatMap(({ data }) => {
    const isMeant = data.facet === topic && (data.unit === undefined || line.includes(data.unit));
    return isMeant && data.asOf !== undefined ? [data.asOf] : [];
  });
  return days.toSorted().at(-1) ?? null;
}

function cellOf(
  topic: AskedTopic,
  {
    records,
    nilOn,
    since,
  }: { records: readonly VersionedRecord[]; nilOn: LocalDate | null; since: LocalDate },
): TopicCell {
  const newest = records.map(saidOn).toSorted().at(-1) ?? null;
  if (newest !== null) {
    const state = newest >= since ? "records" : "old";
    return { topic, state, records: records.length, newestOn: newest };
  }
  const state = nilOn === null ? "missing" : nilOn >= since ? "nilReturn" : "old";
  return { topic, state, records: 0, newestOn: nilOn };
}

/**
 * What has each unit said on each topic in the last twelve months: records or a nil return? Records of a unit count for
 * those above it, nil returns for those below.
 * @asOf valid time: the day on which it is looked at
 */
export function completenessOf(snapshot: Snapshot, unitsOf: UnitsOf, on: LocalDate): Completeness {
  const since = shiftDate(on, { months: -MONTHS });
  const spoken = spokenBy(snapshot, unitsOf);
  const nils = recordsOf(snapshot, "nilReturn");
  const units = recordsOf(snapshot, "unit").filter(({ data }) => data.kind !== "external");
  const rows = units
    .toSorted((a, b) => (a.data.name ?? "").localeCompare(b.data.name ?? "", "de-DE"))
    .map((unit) => {
      const line = [...unitsOf(unit).map((key) => `unit/${key}`), referenceTo(unit)];
      const cells = askedTopics().map((topic) =>
        cellOf(topic, {
          records: spoken.get(cellKey(topic, unit.key)) ?? [],
          ...{ nilOn: nilFor(nils, topic, line), since },
        }),
      );
      return { unit, cells };
    });
  const cells = rows.flatMap((row) => row.cells);
  const answered = cells.filter(({ state }) => state === "records" || state === "nilReturn").length;
  return { rows, answered, asked: cells.length };
}
