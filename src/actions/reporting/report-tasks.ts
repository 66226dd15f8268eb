import type { RecordDataMap } from "#catalogue/record-types.generated.ts";
import { keyOfTitle } from "#actions/editing/key-of-title.ts";
import { citation } from "#duties/classification/describe.ts";
import { germanDay } from "#duties/german-day.ts";
import { missingFor, type DutyStatus } from "#duties/register/missing-for.ts";
import type { RecordContent, VersionedRecord } from "#records/record.ts";
import { recordOf, withRecords, type Snapshot } from "#records/snapshot.ts";
import { splitReference, type Key } from "#values/key.ts";
import { shiftDate, type LocalDate } from "#values/local-date.ts";
import { answerIn, answersIn, DONT_KNOW, treeAnswersIn } from "./report-answers.ts";
import type { ReportCase, ReportRecords } from "./report-records.ts";
import { concernsPersons, isUsedAlready } from "./steps/use-and-people.ts";
import { isKnownSystem } from "./steps/what-it-is.ts";

type TaskData = RecordDataMap["task"];
type Role = NonNullable<TaskData["role"]>;

/** A thing to do before it becomes a record. `days` are counted from the report. */
type ToDo = Required<Pick<TaskData, "title" | "because" | "kind">> & {
  readonly role: Role;
  readonly days: number;
  readonly law?: string;
  /** Not before the duty applies. */
  readonly notBefore?: LocalDate | null;
};

const DAYS = { suspicion: 7, clarify: 14, involve: 28, assess: 42, document: 56 } as const;

const OPEN_FIELDS: Readonly<Record<string, { readonly title: string; readonly role: Role }>> = {
  provider: { title: "Anbieter der Anwendung klären", role: "coordination" },
  origin: { title: "Herkunft der Anwendung klären", role: "coordination" },
  hosting: { title: "Klären, wo die Anwendung läuft", role: "informationSecurity" },
  personalData: { title: "Klären, ob personenbezogene Daten verarbeitet werden", role: "dataProtection" },
  dataSubjects: { title: "Klären, wessen Daten verarbeitet werden", role: "dataProtection" },
  norm: { title: "Rechtsgrundlage der Verarbeitung klären", role: "dataProtection" },
  decisionRole: {
    title: "Klären, welche Rolle die Anwendung bei Entscheidungen spielt",
    role: "contributor",
  },
  citizenFacing: {
    title: "Klären, ob Bürgerinnen und Bürger unmittelbar damit zu tun haben",
    role: "contributor",
  },
  startedOn: { title: "Beginn der Nutzung nachtragen", role: "contributor" },
};

function openFields({ answers }: ReportCase): readonly ToDo[] {
  const isAsked = (id: string): boolean => id !== "startedOn" || isUsedAlready(answers);
  const asked = Object.entries(OPEN_FIELDS).filter(
    ([id]) => answerIn(answers, id) === DONT_KNOW && isAsked(id),
  );
  return asked.map(([, { title, role }]) => ({
    ...{ title, role, kind: "clarify", days: DAYS.clarify },
    because: "Bei der Meldung war das nicht bekannt. Tragen Sie es im Eintrag nach.",
  }));
}

function openQuestions({ classification }: ReportRecords): readonly ToDo[] {
  return (classification?.uncertain ?? []).map(({ text, article }) => ({
    ...{ kind: "clarify", role: "coordination", days: DAYS.clarify },
    title: `Frage der Einstufung klären (${article})`,
    because: `Bei der Meldung mit „Weiß ich nicht“ beantwortet: ${text}`,
  }));
}

function suspicion({ classification }: ReportRecords): readonly ToDo[] {
  if (classification?.class !== "suspectedProhibited") return [];
  const reasons = classification.reasons.filter(({ isDecisive }) => isDecisive).map(({ text }) => text);
  return [
    {
      ...{ kind: "suspicion", role: "head", days: DAYS.suspicion, law: "law/ki-vo-5" },
      title: "Verdacht auf verbotene Praktik: Rechtsstelle einschalten und über die Nutzung entscheiden",
      because: [
        ...reasons,
        "Das ist ein Verdacht, kein Ergebnis. Bis zur Entscheidung soll die Anwendung nicht in Betrieb gehen; läuft sie schon, entscheidet die Leitung, ob sie ausgesetzt wird.",
      ].join(" "),
    },
  ];
}

const DUTY_ROLES: Readonly<Record<string, Role>> = {
  "dsgvo-35": "dataProtection",
  "ki-vo-26-9": "dataProtection",
  "ki-vo-27": "dataProtection",
  "hmbpersvg-88": "coordination",
};

/** Whoever says that no impact assessment is needed owes the reason. */
function privacyReason({ answers }: ReportCase): readonly ToDo[] {
  if (answerIn(answers, "dpia") !== "notRequired") return [];
  return [
    {
      ...{ kind: "document", role: "dataProtection", days: DAYS.clarify },
      title: "Begründen, warum keine Datenschutz-Folgenabschätzung nötig ist",
      because:
        "Bei der Meldung als nicht erforderlich angegeben, ohne Begründung. Tragen Sie sie in der Prüfung nach, oder führen Sie die Folgenabschätzung durch. Grundlage: Art. 35 DSGVO.",
    },
  ];
}

/** Duties about the house as a whole come with the register, not with each report. */
const OF_THE_HOUSE: ReadonlySet<string> = new Set(["ki-vo-4", "ki-vo-5"]);

function sinceWords({ dueFrom, alternativeFrom, standing, on }: DutyStatus & { on: LocalDate }): string {
  const days = [dueFrom, alternativeFrom].filter((day) => day !== null).map(germanDay);
  if (standing === "disputed")
    return ` Ab wann die Pflicht gilt, ist strittig (${days.join(" oder ")}); bereiten Sie sie vor.`;
  return dueFrom !== null && dueFrom > on ? ` Die Pflicht gilt ab dem ${days.join(" oder ")}.` : "";
}

function whyDuty(duty: DutyStatus & { readonly on: LocalDate }): string {
  const cited = citation({ ...duty, from: null, standing: "applies" });
  return `${duty.text} Grundlage: ${cited}.${sinceWords(duty)} Tragen Sie den Nachweis im Register ein.`;
}

function missingDuties(one: ReportCase, system: VersionedRecord<"system">, after: Snapshot): readonly ToDo[] {
  const { on } = one;
  const answers = treeAnswersIn(one.answers);
  return missingFor(after, system, { on, answers })
    .filter(({ id, state, holds }) => holds === "certain" && state !== "shown" && !OF_THE_HOUSE.has(id))
    .filter(({ state }) => state !== "notApplicable")
    .map((duty) => ({
      ...{
        title: duty.isOwn ? duty.title : `Nachweis beim Anbieter anfordern: ${duty.title}`,
        because: whyDuty({ ...duty, on }),
        law: `law/${duty.law}`,
      },
      kind: duty.id === "hmbpersvg-88" ? ("involve" as const) : ("document" as const),
      role: DUTY_ROLES[duty.id] ?? ("contributor" as const),
      days: duty.id === "hmbpersvg-88" ? DAYS.involve : DAYS.document,
      notBefore: duty.alternativeFrom ?? duty.dueFrom,
    }));
}

function involvements({ answers }: ReportCase): readonly ToDo[] {
  const bodies = new Set(answersIn(answers, "bodies"));
  const isPrivacy = !isKnownSystem(answers) && concernsPersons(answers) && !bodies.has("dataProtection");
  const because = "Bei der Meldung war die Stelle noch nicht beteiligt.";
  return [
    ...(isPrivacy
      ? [
          {
            ...({ kind: "involve", role: "contributor", days: DAYS.involve, because } as const),
            title: "Behördlichen Datenschutz beteiligen",
          },
        ]
      : []),
    ...(bodies.has("staffCouncil") || bodies.has("generalStaffCouncil")
      ? []
      : [
          {
            ...({ kind: "involve", role: "contributor", days: DAYS.involve } as const),
            because: `${because} Ob die Personalvertretung mitbestimmt oder unterrichtet wird, richtet sich nach dem Personalvertretungsrecht.`,
            title: "Personalvertretung beteiligen",
          },
        ]),
  ];
}

const NUMBERED = { version: 1, recordedAt: "1970-01-01T00:00:00.000Z" } as const;

/** The register as it will be when the report's records are kept. */
function snapshotAfter({ snapshot }: ReportCase, { records }: ReportRecords): Snapshot {
  return withRecords(snapshot, [...snapshot.records, ...records.map((one) => ({ ...one, ...NUMBERED }))]);
}

function toDosOf(one: ReportCase, made: ReportRecords): readonly ToDo[] {
  const after = snapshotAfter(one, made);
  const system = recordOf(after, "system", made.system);
  const duties = made.classification === null || !system ? [] : missingDuties(one, system, after);
  const all = [
    ...suspicion(made),
    ...openFields(one),
    ...openQuestions(made),
    ...privacyReason(one),
    ...involvements(one),
    ...duties,
  ];
  const isTwice = (id: string): boolean => all.some(({ law }) => law === `law/${id}`);
  // the law of the state says it more exactly
  return isTwice("hmbpersvg-88") ? all.filter(({ title }) => title !== "Personalvertretung beteiligen") : all;
}

function dueOn({ days, notBefore }: ToDo, on: LocalDate): LocalDate {
  const wished = shiftDate(on, { days });
  return notBefore != null && notBefore > wished ? notBefore : wished;
}

/**
 * What is still to do after a report, the most urgent first: suspicions, what nobody knew, who is to be involved, and
 * the duties that nothing in the register shows yet. Each with the function that is to do it and a day; `known` are
 * the keys of tasks that there are already.
 */
export function reportTasks(
  one: ReportCase,
  made: ReportRecords,
  known: readonly Key[],
): readonly RecordContent<"task">[] {
  const { answers, on } = one;
  const taken = new Set(known);
  const place = answerIn(answers, "place") ?? "";
  const subject = isKnownSystem(answers) ? made.deployment : made.system;
  return toDosOf(one, made).map((toDo) => {
    const { title, because, kind, role, law } = toDo;
    const words = `${splitReference(made.deployment)?.key ?? ""} ${title}`;
    const key = keyOfTitle(words, (wished) => taken.has(wished));
    taken.add(key);
    const data = {
      ...{ title, because, kind, role, subject, dueOn: dueOn(toDo, on), status: "open" as const },
      ...(law !== undefined && { law }),
      ...(role === "contributor" && place.startsWith("unit/") && { unit: place }),
    };
    return {
      ...{ type: "task", key, visibility: "internal", data, withhold: [], sources: [], attachments: [] },
      ...{ unknown: {}, notCollected: {}, notApplicable: {} },
    };
  });
}
