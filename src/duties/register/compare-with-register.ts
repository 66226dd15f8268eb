import { germanDay } from "#duties/german-day.ts";
import { CLASSES } from "#law/ai-act/decision-tree.ts";
import type { VersionedRecord } from "#records/record.ts";
import { evidenceOf } from "#records/record.ts";
import type { Snapshot } from "#records/snapshot.ts";
import type { LocalDate } from "#values/local-date.ts";
import { ANSWER_WORDS, type Answers } from "#duties/classification/answers.ts";
import { answerTo, classify, type Classification } from "#duties/classification/classify.ts";
import { answersFromRegister } from "./answers-from-register.ts";
import { areaOf } from "./findings-of-record.ts";
import { missingFor, type DutyStatus } from "./missing-for.ts";
import { registerFieldsOf, treeClassOf, type RegisterFields } from "./register-class.ts";
import { signsOf, type Sign } from "./signs.ts";

type About =
  | "isAiSystem"
  | "aiActClass"
  | "aiActRole"
  | "annexIIIArea"
  | "operation"
  | "reasoning"
  | "date"
  | "sign";

/** Something in which register and tree differ, or that is worth a second look; in German. */
export type Remarked = {
  readonly about: About;
  readonly text: string;
  readonly evidence: string;
};

/** What the register says of a system's class beside what the tree says. */
export type Comparison = {
  /** `type/key@version` of the system. */
  readonly evidence: string;
  readonly name: string;
  /** Answers that facts of the register give; given answers go before them. */
  readonly fromRegister: Answers;
  readonly classification: Classification;
  /** What the classification would write into the system's fields. */
  readonly suggested: RegisterFields;
  /** Register and answers cannot both be right. */
  readonly contradictions: readonly Remarked[];
  /** Not wrong, but to be looked at. */
  readonly hints: readonly Remarked[];
  readonly duties: readonly DutyStatus[];
};

type System = VersionedRecord<"system">;

/** German sentences on a system; null where there is nothing to say. */
type Check = (
  system: System,
  result: Classification,
  said: { readonly answers: Answers; readonly fromRegister: Answers },
) => string | null;

const names = ({ possible }: Classification): string => possible.map((one) => CLASSES[one]).join(" oder ");

const differsInKind: Check = ({ data }, _result, { answers }) => {
  const said = answerTo(answers, "inference");
  if (!data.isAiSystem || said === undefined || said === data.isAiSystem) return null;
  return `Ist es ein KI-System? Das Register sagt „${ANSWER_WORDS[data.isAiSystem]}“, die Antworten sagen „${ANSWER_WORDS[said]}“.`;
};

const differsInClass: Check = ({ data }, result) => {
  const settled = treeClassOf(data.aiActClass);
  if (settled === null || result.possible.includes(settled)) return null;
  return `Das Register nennt „${CLASSES[settled]}“; nach den Antworten ist nur möglich: ${names(result)}.`;
};

const differsInRole: Check = ({ data }, { roles }) => {
  if (data.aiActRole === undefined) return null;
  const provider = roles.find(({ role }) => role === "provider")?.holds ?? "no";
  const isProvider = data.aiActRole.includes("provider");
  if (!isProvider && provider === "certain")
    return "Nach den Antworten ist die Behörde Anbieter; das Register nennt diese Rolle nicht.";
  return isProvider && provider === "no"
    ? "Das Register nennt die Behörde Anbieter; nach den Antworten ist sie es nicht."
    : null;
};

const differsInArea: Check = ({ data }, { areas }) => {
  const area = areaOf(data.annexIIIArea);
  if (area === null || areas.some((one) => one.area === area)) return null;
  return `Das Register nennt den Bereich „${data.annexIIIArea}“; die Antworten schließen ihn aus.`;
};

const lacksArea: Check = ({ data }) =>
  ["highRiskAnnexIII", "exemptArt6_3"].includes(data.aiActClass ?? "") && !data.annexIIIArea
    ? "Das Register nennt keinen Bereich nach Anhang III, obwohl die Einstufung einen voraussetzt."
    : null;

const lacksReasoning: Check = ({ data }) => {
  if (treeClassOf(data.aiActClass) === null) return null;
  const lacking = [
    ["aiActReasoning", "Begründung"],
    ["classifiedOn", "Tag"],
    ["classifiedBy", "verantwortliche Funktion"],
  ] as const;
  const words = lacking.filter(([id]) => !data[id]).map(([, word]) => word);
  return words.length === 0 ? null : `Zur Einstufung fehlt: ${words.join(", ")}.`;
};

const isUnclassified: Check = ({ data }, result) =>
  treeClassOf(data.aiActClass) === null && result.isAiSystem !== "no"
    ? `Das Register hat noch keine Einstufung; möglich ist: ${names(result)}.`
    : null;

const isOlderThanLaw: Check = ({ data }, { tree, on }) =>
  data.classifiedOn && data.classifiedOn < tree && on >= tree
    ? `Die Einstufung ist vom ${germanDay(data.classifiedOn)}; seit ${germanDay(tree)} gilt geändertes Recht.`
    : null;

const runsUnderSuspicion: Check = ({ data }, result, { fromRegister }) => {
  const isSuspected = result.class === "suspectedProhibited" || data.aiActClass === "prohibited";
  return isSuspected && fromRegister["responsibility"] === "yes"
    ? "Das Register nennt einen laufenden Einsatz trotz Verdachts auf eine verbotene Praktik; setzen Sie ihn aus, bis die Rechtsstelle entschieden hat."
    : null;
};

const CONTRADICTIONS: readonly (readonly [About, Check])[] = [
  ["isAiSystem", differsInKind],
  ["aiActClass", differsInClass],
  ["aiActRole", differsInRole],
  ["annexIIIArea", differsInArea],
  ["operation", runsUnderSuspicion],
];

const HINTS: readonly (readonly [About, Check])[] = [
  ["aiActClass", isUnclassified],
  ["annexIIIArea", lacksArea],
  ["reasoning", lacksReasoning],
  ["date", isOlderThanLaw],
];

/** Signs for questions that are open or were answered with no: there a second look may change the result. */
function signHints(signs: readonly Sign[], result: Classification, answers: Answers): readonly Remarked[] {
  const asked = new Set(
    [...result.open, ...result.uncertain, ...result.reasons].map(({ question }) => question),
  );
  return signs
    .filter(({ question }) => asked.has(question) && answerTo(answers, question) !== "yes")
    .map(({ question, text, evidence }) => ({
      about: "sign",
      text: `Anhaltspunkt zur Frage „${question}“: ${text}`,
      evidence,
    }));
}

/**
 * Does what a register says of a system's class agree with the tree? Without answers the few facts that the register
 * states are the answers, so that only plain contradictions are found; with answers the whole tree speaks.
 * @asOf valid time: the day spoken of
 */
export function compareWithRegister(
  snapshot: Snapshot,
  system: System,
  how: { readonly on: LocalDate; readonly answers?: Answers | undefined },
): Comparison {
  const fromRegister = answersFromRegister(snapshot, system, how.on);
  const answers = { ...fromRegister, ...how.answers };
  const classification = classify(answers, how.on);
  const evidence = evidenceOf(system);
  const said = (checks: typeof HINTS): readonly Remarked[] =>
    checks.flatMap(([about, check]) => {
      const text = check(system, classification, { answers, fromRegister });
      return text === null ? [] : [{ about, text, evidence }];
    });
  return {
    ...{ evidence, name: system.data.name ?? system.key, fromRegister, classification },
    suggested: registerFieldsOf(classification),
    contradictions: said(CONTRADICTIONS),
    hints: [...said(HINTS), ...signHints(signsOf(snapshot, system, how.on), classification, answers)],
    duties: missingFor(snapshot, system, how),
  };
}
