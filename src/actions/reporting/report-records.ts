import type { RecordDataMap, RecordTypeId } from "#catalogue/record-types.generated.ts";
import { keyOfTitle } from "#actions/editing/key-of-title.ts";
import { ANSWER_WORDS } from "#duties/classification/answers.ts";
import { classify, type Classification } from "#duties/classification/classify.ts";
import { describeClassification } from "#duties/classification/describe.ts";
import { registerFieldsOf } from "#duties/register/register-class.ts";
import { decisionTreeOn } from "#law/ai-act/trees.ts";
import { referenceTo, type Reasons, type RecordContent } from "#records/record.ts";
import type { Snapshot } from "#records/snapshot.ts";
import { isKey, splitReference, type Reference } from "#values/key.ts";
import type { LocalDate } from "#values/local-date.ts";
import { participationSaid } from "./participation-said.ts";
import { treeNote } from "./tree-note.ts";
import {
  answerIn,
  answersIn,
  DONT_KNOW,
  knownIn,
  treeAnswersIn,
  type ReportAnswers,
} from "./report-answers.ts";
import { concernsPersons, isUsedAlready, startOf } from "./steps/use-and-people.ts";
import { isKnownSystem } from "./steps/what-it-is.ts";

/** What a report is made into records with. */
export type ReportCase = {
  readonly answers: ReportAnswers;
  readonly on: LocalDate;
  /** The function that reports. */
  readonly by: string;
  readonly snapshot: Snapshot;
};

/** The records of a finished report, ready to be kept. */
export type ReportRecords = {
  readonly system: Reference;
  readonly deployment: Reference;
  /** Null where only a further use of a known application was reported. */
  readonly classification: Classification | null;
  readonly records: readonly RecordContent[];
};

/** What was reported comes back to the work list once a year. */
const REVIEW_MONTHS = 12;

const UNKNOWN = "bei der Meldung nicht bekannt";

type Parts<Type extends RecordTypeId> = {
  readonly key: string;
  readonly data: RecordDataMap[Type];
  readonly unknown?: Reasons;
  readonly internalNote?: string;
};

function content<Type extends RecordTypeId>(
  type: Type,
  { on, by }: ReportCase,
  { unknown = {}, ...parts }: Parts<Type>,
): RecordContent {
  return {
    ...{ type, visibility: "internal" as const, withhold: [], sources: [], attachments: [] },
    ...{ unknown, notCollected: {}, notApplicable: {}, confirmedOn: on, confirmedBy: by },
    ...parts,
  };
}

const isOpen = ([, value]: [string, string]): boolean => value === DONT_KNOW;

/** The given ones of some fields, and those that the person does not know with that as their reason. */
function fieldsOf(given: Readonly<Record<string, string | undefined>>): {
  readonly data: Readonly<Record<string, string>>;
  readonly unknown: Reasons;
} {
  const entries = Object.entries(given).filter((one): one is [string, string] => one[1] !== undefined);
  return {
    data: Object.fromEntries(entries.filter((one) => !isOpen(one))),
    unknown: Object.fromEntries(entries.filter(isOpen).map(([id]) => [id, UNKNOWN])),
  };
}

const many = (answers: ReportAnswers, id: string): Readonly<Record<string, readonly string[]>> => {
  const values = answersIn(answers, id);
  return values.length === 0 ? {} : { [id]: values };
};

const commaParts = (text: string | undefined): readonly string[] =>
  (text ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");

function systemRecord(one: ReportCase, key: string, classification: Classification): RecordContent {
  const { answers, by } = one;
  const plain = ["name", "summary", "provider", "origin", "operator", "personalData", "inputData"];
  const texts = fieldsOf(
    Object.fromEntries(
      [...plain, "decisionRole", "decisionDescription"].map((id) => [id, answerIn(answers, id)]),
    ),
  );
  const place = knownIn(answers, "hosting");
  const subjects = concernsPersons(answers) ? commaParts(knownIn(answers, "dataSubjects")) : [];
  const data = {
    ...texts.data,
    ...many(answers, "kinds"),
    ...many(answers, "affects"),
    ...(place !== undefined && { hosting: { place } }),
    ...(subjects.length > 0 && { dataSubjects: subjects }),
    ...registerFieldsOf(classification),
    classifiedBy: by,
  } as RecordDataMap["system"];
  const hosting: Reasons = answerIn(answers, "hosting") === DONT_KNOW ? { hosting: UNKNOWN } : {};
  const unknown = { ...texts.unknown, ...hosting };
  return { ...content("system", one, { key, data, unknown }), reviewEveryMonths: REVIEW_MONTHS };
}

function deploymentRecord(one: ReportCase, key: string, system: Reference): RecordContent {
  const { answers } = one;
  const facing = knownIn(answers, "citizenFacing");
  const startedOn = startOf(answers);
  const status = answerIn(answers, "status");
  const data = {
    ...{ system, unit: answerIn(answers, "place"), task: answerIn(answers, "task"), status },
    ...many(answers, "fields"),
    ...(startedOn !== undefined && { startedOn }),
    ...(facing !== undefined && { citizenFacing: facing === "ja" }),
  } as RecordDataMap["deployment"];
  const isStartUnknown = isUsedAlready(answers) && startedOn === undefined;
  const unknown = {
    ...(isStartUnknown ? { startedOn: UNKNOWN } : {}),
    ...(answerIn(answers, "citizenFacing") === DONT_KNOW ? { citizenFacing: UNKNOWN } : {}),
  };
  return { ...content("deployment", one, { key, data, unknown }), reviewEveryMonths: REVIEW_MONTHS };
}

/** What was answered, question by question, so that others can follow the result. */
function answerLines({ answers, on }: ReportCase): readonly string[] {
  const given = treeAnswersIn(answers);
  return decisionTreeOn(on).questions.flatMap(({ id, text }) => {
    const answer = given[id];
    if (answer === undefined) return [];
    return [`- ${text} ${answer === "unclear" ? "Weiß ich nicht" : ANSWER_WORDS[answer]}`];
  });
}

function classificationRecord(
  one: ReportCase,
  key: string,
  { system, result }: { readonly system: Reference; readonly result: Classification },
): RecordContent {
  const isSettled = result.class !== null && !result.isProvisional && result.open.length === 0;
  const text = [...describeClassification(result), "", "Antworten:", ...answerLines(one)].join("\n");
  const status = isSettled ? "completed" : "inProgress";
  const data = { subject: system, kind: "aiActClassification", status, on: one.on, result: text } as const;
  return content("assessment", one, {
    key,
    data,
    internalNote: treeNote(treeAnswersIn(one.answers), one.on),
  });
}

const NOT_REQUIRED = "Bei der Meldung als nicht erforderlich angegeben; die Begründung ist nachzutragen.";

/** What was said of the data protection impact assessment; unknown means that its threshold is to be looked at. */
function privacyRecord(one: ReportCase, key: string, system: Reference): RecordContent {
  const said = answerIn(one.answers, "dpia") ?? DONT_KNOW;
  const kind = said === DONT_KNOW ? "dpiaThreshold" : "dpia";
  const status = said === DONT_KNOW ? "required" : said;
  const data = {
    ...{ subject: system, kind, status },
    ...(status === "notRequired" && { notRequiredReason: NOT_REQUIRED, on: one.on }),
  } as RecordDataMap["assessment"];
  return content("assessment", one, {
    ...{ key, data },
    unknown: status === "completed" ? { on: UNKNOWN } : {},
  });
}

function phaseOf(answers: ReportAnswers): "planning" | "introduction" | "operation" {
  if (answerIn(answers, "status") === "regular") return "operation";
  return isUsedAlready(answers) ? "introduction" : "planning";
}

function participationRecord(
  one: ReportCase,
  key: string,
  { body, subject }: { readonly body: string; readonly subject: Reference },
): RecordContent {
  const { answers } = one;
  const { on, result } = participationSaid(answers);
  const data = {
    ...{ subject, body, phase: phaseOf(answers) },
    ...(on !== undefined && { on }),
    ...(result !== undefined && { result }),
  } as RecordDataMap["participation"];
  const open = [["form"], on === undefined ? ["on"] : [], result === undefined ? ["result"] : []].flat();
  return content("participation", one, {
    ...{ key, data },
    unknown: Object.fromEntries(open.map((id) => [id, UNKNOWN])),
  });
}

const NOT_BEGUN: ReadonlySet<string> = new Set(["idea", "preparation"]);

/**
 * A use that has not begun is examined first if a prohibited practice is suspected. One that has begun keeps its
 * status, because the register says what is so; whether it is suspended, the head decides.
 */
function examined(one: ReportCase, classification: Classification | null): ReportCase {
  const isMeant =
    classification?.class === "suspectedProhibited" && NOT_BEGUN.has(answerIn(one.answers, "status") ?? "");
  return isMeant ? { ...one, answers: { ...one.answers, status: "examination" } } : one;
}

/** Gives each record a key of its own. */
function keyMaker({ snapshot }: ReportCase): (type: RecordTypeId, words: string) => string {
  const taken = new Set([...snapshot.byReference.keys(), ...snapshot.ended.keys()]);
  return (type, words) => {
    const key = keyOfTitle(words, (one) => taken.has(`${type}/${one}`) || !isKey(one));
    taken.add(`${type}/${key}`);
    return key;
  };
}

type Keys = ReturnType<typeof keyMaker>;

function recordsOfNewSystem(
  one: ReportCase,
  key: string,
  keyFor: Keys,
): Pick<ReportRecords, "records" | "classification"> {
  const { answers, on } = one;
  const system = `system/${key}`;
  const classification = classify(treeAnswersIn(answers), on);
  const isFria =
    classification.class === "highRiskAnnexIII" &&
    classification.duties.some(({ id, holds }) => id === "ki-vo-27" && holds === "certain");
  const norm = concernsPersons(answers) ? knownIn(answers, "norm") : undefined;
  const purpose = answerIn(answers, "task") ?? "";
  const fria = { subject: system, kind: "fria", status: "required" } as const;
  return {
    classification,
    records: [
      systemRecord(one, key, classification),
      classificationRecord(one, keyFor("assessment", `${key}-einstufung`), {
        system,
        result: classification,
      }),
      ...(concernsPersons(answers) ? [privacyRecord(one, keyFor("assessment", `${key}-dsfa`), system)] : []),
      ...(isFria
        ? [content("assessment", one, { key: keyFor("assessment", `${key}-grundrechte`), data: fria })]
        : []),
      ...(norm === undefined
        ? []
        : [
            content("legalBasis", one, {
              key: keyFor("legalBasis", `${key}-rechtsgrundlage`),
              data: { subject: system, norm, purpose },
            }),
          ]),
    ],
  };
}

/**
 * The records of a finished report: all visible inside the authority only, and each confirmed today. What the person
 * did not know stands in them as not known.
 */
export function reportRecords(one: ReportCase): ReportRecords {
  const { answers } = one;
  const keyFor = keyMaker(one);
  const isKnown = isKnownSystem(answers);
  const systemKey = isKnown
    ? (answerIn(answers, "existing") ?? "")
    : keyFor("system", answerIn(answers, "name") ?? "");
  const system = `system/${systemKey}`;
  const place = splitReference(answerIn(answers, "place") ?? "");
  const deploymentKey = keyFor("deployment", `${systemKey}-${place?.key ?? ""}`);
  const added = isKnown ? { records: [], classification: null } : recordsOfNewSystem(one, systemKey, keyFor);
  const deployment = deploymentRecord(examined(one, added.classification), deploymentKey, system);
  const subject = referenceTo(deployment);
  const participations = answersIn(answers, "bodies").map((body) =>
    participationRecord(one, keyFor("participation", `${deploymentKey}-${body}`), { body, subject }),
  );
  return {
    ...{ system, deployment: subject, classification: added.classification },
    records: [...added.records, deployment, ...participations],
  };
}
