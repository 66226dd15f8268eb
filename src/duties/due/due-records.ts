import { codeLabel } from "#catalogue/catalogue.ts";
import type { RecordTypeId } from "#catalogue/record-types.generated.ts";
import { germanDay } from "#duties/german-day.ts";
import type { VersionedRecord } from "#records/record.ts";
import { recordsOf, type Snapshot } from "#records/snapshot.ts";
import { dayOf } from "#values/instant.ts";
import { shiftDate, type LocalDate } from "#values/local-date.ts";
import type { Due, DueKind, DueRole } from "./due.ts";

type Found = Pick<Due, "title" | "because" | "dueOn" | "role">;

/** When records of a type ask for something, and what. */
type Rule<Type extends RecordTypeId> = {
  readonly kind: DueKind;
  readonly type: Type;
  readonly find: (record: VersionedRecord<Type>) => Found | null;
};

function rule<Type extends RecordTypeId>(declared: Rule<Type>): (snapshot: Snapshot) => readonly Due[] {
  return (snapshot) =>
    recordsOf(snapshot, declared.type).flatMap((record) => {
      const found = declared.find(record);
      return found === null ? [] : [{ ...found, kind: declared.kind, record, isUrgent: false }];
    });
}

const ASSESSORS: Readonly<Record<string, DueRole>> = {
  ...{ dpia: "dataProtection", dpiaThreshold: "dataProtection", fria: "dataProtection" },
  ...{ transferImpact: "dataProtection", securityConcept: "informationSecurity" },
  ...{ riskAnalysis: "informationSecurity" },
};

const assessor = (kind: string | undefined): DueRole => ASSESSORS[kind ?? ""] ?? "coordination";

const assessmentName = ({ data }: VersionedRecord<"assessment">): string =>
  data.kind === undefined ? "Prüfung" : codeLabel("assessment", "kind", data.kind);

const OPEN_PROJECTS: ReadonlySet<string> = new Set(["approved", "running", "evaluating", "examination"]);

const RULES: readonly ((snapshot: Snapshot) => readonly Due[])[] = [
  rule({
    kind: "evaluation",
    type: "evaluation",
    find: ({ data }) =>
      data.nextOn === undefined
        ? null
        : {
            title: "Evaluation durchführen",
            because: `Die Evaluation ist für den ${germanDay(data.nextOn)} vorgesehen. Tragen Sie danach das Ergebnis und den nächsten Tag ein.`,
            ...{ dueOn: data.nextOn, role: "contributor" },
          },
  }),
  rule({
    kind: "assessmentReview",
    type: "assessment",
    find: (record) =>
      record.data.reviewDueOn === undefined
        ? null
        : {
            title: `${assessmentName(record)} überprüfen`,
            because: `Die Überprüfung ist für den ${germanDay(record.data.reviewDueOn)} vorgesehen.`,
            ...{ dueOn: record.data.reviewDueOn, role: assessor(record.data.kind) },
          },
  }),
  rule({
    kind: "assessmentOpen",
    type: "assessment",
    find: (record) =>
      record.data.status === "required"
        ? {
            title: `${assessmentName(record)} durchführen`,
            because: "Sie ist als erforderlich eingetragen, aber noch nicht begonnen.",
            ...{ dueOn: dayOf(record.recordedAt), role: assessor(record.data.kind) },
          }
        : null,
  }),
  rule({
    kind: "projectEvaluation",
    type: "project",
    find: ({ data }) =>
      data.evaluationOn === undefined || !OPEN_PROJECTS.has(data.status ?? "")
        ? null
        : {
            title: "Vorhaben auswerten",
            because: `Die Auswertung ist für den ${germanDay(data.evaluationOn)} vorgesehen.`,
            ...{ dueOn: data.evaluationOn, role: "contributor" },
          },
  }),
  rule({
    kind: "projectContinuation",
    type: "project",
    find: ({ data }) =>
      data.continuationOn === undefined || !OPEN_PROJECTS.has(data.status ?? "")
        ? null
        : {
            title: "Über die Verstetigung entscheiden",
            because: `Ein dauerhafter Betrieb kommt ab dem ${germanDay(data.continuationOn)} in Betracht.`,
            ...{ dueOn: data.continuationOn, role: "contributor" },
          },
  }),
  rule({
    kind: "statement",
    type: "statement",
    find: ({ data }) =>
      data.validTo == null
        ? null
        : {
            title: "Textbaustein erneuern oder beenden",
            because: `Er ist bis zum ${germanDay(data.validTo)} freigegeben und fehlt danach in Antworten.`,
            ...{ dueOn: data.validTo, role: "coordination" },
          },
  }),
  rule({
    kind: "reporting",
    type: "reporting",
    find: ({ data }) =>
      data.nextOn === undefined
        ? null
        : {
            title: `${data.recipient ?? "Gremium"} unterrichten`,
            because: `Der nächste Bericht ist für den ${germanDay(data.nextOn)} vorgesehen.`,
            ...{ dueOn: data.nextOn, role: "coordination" },
          },
  }),
];

/** Since when what a record says has not been confirmed. */
function confirmedSince({ confirmedOn, recordedAt }: VersionedRecord): LocalDate {
  return confirmedOn ?? dayOf(recordedAt);
}

function review(record: VersionedRecord): readonly Due[] {
  const { reviewEveryMonths: months } = record;
  if (months === undefined) return [];
  const since = confirmedSince(record);
  return [
    {
      ...{ kind: "review", record, isUrgent: false, role: "contributor" },
      title: "Prüfen, ob alle Angaben noch stimmen",
      because: `Zuletzt bestätigt am ${germanDay(since)}; vorgesehen ist das alle ${months} Monate.`,
      dueOn: shiftDate(since, { months }),
    },
  ];
}

/** Made once a snapshot, because it does not depend on the day. */
const KNOWN = new WeakMap<Snapshot, readonly Due[]>();

/** What the records of a register themselves ask for, whenever it is due. */
export function dueRecords(snapshot: Snapshot): readonly Due[] {
  const known = KNOWN.get(snapshot) ?? [
    ...snapshot.records.flatMap(review),
    ...RULES.flatMap((find) => find(snapshot)),
  ];
  KNOWN.set(snapshot, known);
  return known;
}
