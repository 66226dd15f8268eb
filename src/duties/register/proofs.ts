import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { evidenceOf, type VersionedRecord } from "#records/record.ts";
import { recordsOf, type Snapshot } from "#records/snapshot.ts";
import { inForce, spanOf } from "#records/time.ts";
import type { Reference } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";

/** How far a record shows that a duty is met: by the authority's own account, begun, or said not to apply. */
export type ProofState = "shown" | "begun" | "notApplicable";

/** A record that speaks for a duty. */
export type Proof = { readonly state: ProofState; readonly evidence: string };

/** What is looked at. */
export type Case = {
  readonly snapshot: Snapshot;
  readonly system: VersionedRecord<"system">;
  readonly subjects: ReadonlySet<Reference>;
  readonly on: LocalDate;
  /** Id of the provision of the duty. */
  readonly law: string;
};

/** A way to show that a duty is met: which record does it, in German for people, and how it is found. */
export type Proving = {
  readonly type: RecordTypeId;
  /** The entry of the record type that counts, where one does ("fria"). */
  readonly kind?: string;
  readonly label: string;
  readonly find: (one: Case) => readonly Proof[];
};

type Subjective = "assessment" | "oversightMeasure" | "transparencyMeasure" | "participation" | "evaluation";

/** Records by what they are about, with their place in the order of the register. */
type BySubject = ReadonlyMap<unknown, readonly { readonly at: number; readonly record: VersionedRecord }[]>;

/** Made once a snapshot and type: looking through all records for each system would grow with the square. */
const INDEXES = new WeakMap<Snapshot, Map<RecordTypeId, BySubject>>();

function bySubject(snapshot: Snapshot, type: RecordTypeId, by: "subject" | "system"): BySubject {
  const indexes = INDEXES.get(snapshot) ?? new Map<RecordTypeId, BySubject>();
  INDEXES.set(snapshot, indexes);
  const known = indexes.get(type);
  if (known) return known;
  const placed = recordsOf(snapshot, type).map((record, at) => ({ at, record: record as VersionedRecord }));
  const made = Map.groupBy(placed, ({ record }) => (record.data as Readonly<Record<string, unknown>>)[by]);
  indexes.set(type, made);
  return made;
}

function aboutSubjects<Type extends RecordTypeId>(
  { snapshot, subjects }: Case,
  type: Type,
  by: "subject" | "system",
): readonly VersionedRecord<Type>[] {
  const index = bySubject(snapshot, type, by);
  const found = [...subjects].flatMap((subject) => index.get(subject) ?? []);
  return found.toSorted((a, b) => a.at - b.at).map(({ record }) => record as VersionedRecord<Type>);
}

function about<Type extends Subjective>(one: Case, type: Type): readonly VersionedRecord<Type>[] {
  return aboutSubjects(one, type, "subject");
}

const proof =
  (state: ProofState) =>
  (record: VersionedRecord): Proof => ({ state, evidence: evidenceOf(record) });

const isUntil = (day: LocalDate | null | undefined, on: LocalDate): boolean => (day ?? on) <= on;

const ASSESSED: Readonly<Record<string, ProofState>> = {
  completed: "shown",
  notRequired: "notApplicable",
  inProgress: "begun",
};

/** An assessment of one kind, from its day on; that one is required, but not begun, shows nothing. */
export function assessment(kind: string, label: string): Proving {
  const find = (one: Case): readonly Proof[] =>
    about(one, "assessment").flatMap((record) => {
      const { status, on } = record.data;
      const state = ASSESSED[status ?? ""];
      const isMeant = record.data.kind === kind && isUntil(on, one.on);
      return isMeant && state !== undefined ? [proof(state)(record)] : [];
    });
  return { type: "assessment", kind, label: `Eintrag „${label}“`, find };
}

const DOCUMENTED: Readonly<Record<string, ProofState>> = {
  fulfilled: "shown",
  partial: "begun",
  notApplicable: "notApplicable",
};

/** The record that documents this very provision; it may show any duty. */
export const DOCUMENTATION: Proving = {
  type: "documentation",
  label: "Eintrag „Dokumentation nach Gesetz“ zu dieser Vorschrift",
  find: (one) =>
    aboutSubjects(one, "documentation", "system").flatMap((record) => {
      const { on, law } = one;
      const { duty, status } = record.data;
      const state = DOCUMENTED[status ?? ""];
      return duty === `law/${law}` && state !== undefined && isUntil(record.data.on, on)
        ? [proof(state)(record)]
        : [];
    }),
};

/** A rule on who oversees and decides. */
export const OVERSIGHT: Proving = {
  type: "oversightMeasure",
  label: "Eintrag „Menschliche Letztentscheidung“",
  find: (one) => about(one, "oversightMeasure").map(proof("shown")),
};

/** A notice that is in force on the day. */
export const NOTICE: Proving = {
  type: "transparencyMeasure",
  label: "Eintrag „Transparenzmaßnahme“, der am Tag gilt",
  find: (one) =>
    about(one, "transparencyMeasure")
      .filter((record) => inForce(spanOf(record), one.on))
      .map(proof("shown")),
};

const STAFF_BODIES: ReadonlySet<string> = new Set(["staffCouncil", "generalStaffCouncil", "unions"]);

/** Participation of the staff's representatives; one about AI in general is a beginning. */
export const STAFF_PARTICIPATION: Proving = {
  type: "participation",
  kind: "staffCouncil",
  label: "Eintrag „Beteiligung“ von Personalrat, Gesamtpersonalrat oder Gewerkschaften zu dieser Anwendung",
  find: (one) => {
    const inGeneral = {
      ...one,
      subjects: new Set([undefined]) as ReadonlySet<unknown> as typeof one.subjects,
    };
    const isStaff = ({ data }: VersionedRecord<"participation">): boolean =>
      STAFF_BODIES.has(data.body ?? "") && isUntil(data.on, one.on);
    return [
      ...about(one, "participation").filter(isStaff).map(proof("shown")),
      ...about(inGeneral, "participation").filter(isStaff).map(proof("begun")),
    ];
  },
};

/** Training that has taken place; the register keeps it for the house, not for one system. */
export const TRAINING: Proving = {
  type: "training",
  kind: "held",
  label: "Eintrag „Schulung“, durchgeführt",
  find: ({ snapshot, on }) =>
    recordsOf(snapshot, "training")
      .filter(({ data }) => data.status === "held" && isUntil(data.period?.from, on))
      .map(proof("shown")),
};

/** A planned or done evaluation of the operation: a beginning of watching it. */
export const EVALUATION: Proving = {
  type: "evaluation",
  label: "Eintrag „Evaluation“",
  find: (one) => about(one, "evaluation").map(proof("begun")),
};

/** A field of the system itself that says so. */
export function field(
  id: "euDatabaseUrl" | "redress" | "aiActReasoning",
  state: ProofState,
  label: string,
): Proving {
  return {
    type: "system",
    kind: id,
    label: `Angabe „${label}“ der Anwendung`,
    find: ({ system }) => (system.data[id] ? [proof(state)(system)] : []),
  };
}
